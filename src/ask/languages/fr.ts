import type { AskingLanguage } from './language.ts'

const SAID = '(?:dit|déclaré|affirmé|répondu|annoncé|promis|demandé|expliqué|pensé)'
const ON = '(?:sur|à propos de|à propos du|à propos des|au sujet de|au sujet du|au sujet des|de|du|des)'

export const fr: AskingLanguage = {
  empty: `le la les l un une des de du d et ou mais aussi que qu quoi qui quel quelle quels quelles quand où comment pourquoi combien est ce
    c sont était étaient a ont avait il elle ils elles on je tu nous vous lui leur se s ne n pas y en dans sur à au aux par pour avec sans
    contre depuis jusque jusqu t il dit déclaré neuf nouveau nouveaux nouvelles nouvelle quoi entre plus tout tous articles article
    propos sujet selon va été être fait passé sera seront résumé`,
  ways: [
    [
      'summary',
      /^(?:(?:fais|donne)(?:-moi|-nous)? )?(?:un )?(?:résumé|résume[rz]?)(?: (?:de|du|des|sur))?(?<about> .+)$/u,
    ],
    [
      'new',
      /^(?:quoi de neuf|quelles sont les nouvelles|qu'y a-t-il de nouveau|du nouveau|les dernières nouvelles)(?: (?:de|du|des|sur|chez|à|dans))?(?<about> .*)?$/u,
    ],
    [
      'list',
      /^(?:(?:montre|trouve|cherche|liste)(?:-moi|-nous)? )?(?:tous )?(?:les )?(?:articles|textes) (?:sur|de|du|des|à propos d[eu])(?<about> .+)$/u,
    ],
    ['said', new RegExp(`^(?:et )?(?:qu'a|qu'ont|que a) (?<who>.+?) ${SAID}(?: ${ON}(?<about> .+))?$`, 'u')],
    [
      'said',
      new RegExp(
        `^(?:et )?(?:qu'a|qu'ont|que) ${SAID} (?<who>.+?)(?: (?:sur|à propos d[eu]|au sujet d[eu])(?<about> .+))?$`,
        'u',
      ),
    ],
    [
      'said',
      new RegExp(
        `^(?:et )?(?:qu'est-ce que|qu'est-ce qu'|que)\\s?(?<who>.+?) (?:a |ont )?(?:${SAID}|dit|disent|pense|pensent|affirme|répond)(?: ${ON}(?<about> .+))?$`,
        'u',
      ),
    ],
    [
      'said',
      new RegExp(
        `^(?:et )?que (?:dit|disent|pense|pensent|disait) (?<who>.+?)(?: (?:sur|à propos de|à propos du)(?<about> .+))?$`,
        'u',
      ),
    ],
    ['said', /^comment (?:a )?(?:réagi|réagit) (?<who>.+?)(?: (?:à|au|aux)(?<about> .+))?$/u],
    [
      'whosaid',
      new RegExp(
        `^qui (?:a |ont |avait )?(?:${SAID}|critiqué|critique|dénoncé|refusé|nié|averti|loué|promet)(?<about> .*)?$`,
        'u',
      ),
    ],
    ['who', /^(?:et )?(?:qui est|qui était|qui sont|c'est qui)\s(?<about>.+)$/u, 'person'],
    ['who', /^(?:et )?(?:qui|à qui|de qui)\s(?<about>.+)$/u, 'person'],
    ['when', /^(?:et )?(?:quand|depuis quand|jusqu'à quand|à quelle date|quel jour)(?<about> .*)?$/u],
    ['where', /^(?:et )?(?:où|d'où|dans quelle ville)(?<about> .*)?$/u],
    ['howmany', /^(?:et )?combien(?<about> .*)?$/u, 'number'],
    ['why', /^(?:et )?(?:pourquoi|pour quelle raison)(?<about> .*)?$/u],
    ['yesno', /^est-ce qu(?:e |')(?<about>.+)$/u],
    ['fact', /^(?:et )?(?:qu'est-ce qui|qu'est-ce que|quelle?s?|que|comment)(?<about> .+)$/u],
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  numbers: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  times: [
    ['depuis hier', 'since yesterday'],
    ['depuis DAY(?: dernier)?', 'since $'],
    ['(?:ce )?DAY(?: dernier)?', 'on $'],
    ['(?:ces|les|des|au cours des) COUNT derniers jours', 'in the last $ days'],
    ['(?:ces|les|des|au cours des) COUNT dernières semaines', 'in the last $ weeks'],
    ['(?:la )?semaine dernière', 'last week'],
    ['cette semaine', 'this week'],
    ['(?:le )?mois dernier', 'last month'],
    ["(?:en|au mois de|au mois d'|depuis) MONTH", 'in $'],
    ['avant-hier', 'the day before yesterday'],
    ['hier', 'yesterday'],
    ["aujourd'hui", 'today'],
  ],
}
