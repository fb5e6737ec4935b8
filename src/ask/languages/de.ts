import type { AskingLanguage } from './language.ts'

const SAID = '(?:gesagt|gemeint|erklärt|geantwortet|gefordert|versprochen|angekündigt|behauptet|geäußert)'
const SAYS =
  '(?:sagt|sagte|sagten|sagen|meint|meinte|meinen|denkt|erklärt|erklärte|fordert|forderte|behauptet|behauptete|antwortete|verspricht|versprach|schreibt|hält)'
const ON = '(?:über|zu|zum|zur|wegen|von|vom)'

export const de: AskingLanguage = {
  empty: `der die das den dem des ein eine einen einem einer eines und oder aber auch was wer wen wem wessen wann wo wohin woher wie warum
    weshalb wieso welche welcher welches welchen hat haben hatte hatten ist sind war waren wird werden wurde wurden kann können soll
    sollte es er sie ihm ihr ihn ihnen ich du wir mir uns man sich nicht kein keine in im an am auf aus bei mit nach von vom zu zum zur
    für über um wegen durch gegen ohne seit bis viel viele neues neue gibt gab es denn eigentlich bitte mal etwas alle alles mehr davon
    dazu darüber da dort hier noch schon sagt sagte gesagt gemeint meint passiert geschehen wieder artikel berichte nachrichten heißt`,
  ways: [
    [
      'summary',
      /^(?:(?:gib|mach|zeig)(?: mir| uns)? )?(?:eine )?(?:kurze )?(?:zusammenfassung|fass(?:e)?)(?: (?:von|vom|der|des|zu|zum|zur))? (?<about>.+?)(?: zusammen)?$/u,
    ],
    [
      'new',
      /^was (?:gibt es|gibt's|ist|war) neue?s(?:tes)?(?: (?:von|vom|aus|zu|zum|zur|über|bei|in))?(?<about> .*)?$/u,
    ],
    ['new', /^(?:neues|nachrichten|neuigkeiten)(?: (?:von|vom|aus|zu|zum|zur|über|in))?(?<about> .*)?$/u],
    [
      'list',
      /^(?:(?:zeig|such|finde|liste)(?: mir| uns)? )?(?:alle )?(?:artikel|berichte|texte|meldungen) (?:über|zu|zum|zur|von|vom|aus)(?<about> .+)$/u,
    ],
    [
      'whosaid',
      new RegExp(
        `^wer (?:hat |hatte )?(?<about>.*?)(?:${SAID}|kritisiert|abgelehnt|gelobt|gewarnt|bestritten|zugegeben)$`,
        'u',
      ),
    ],
    [
      'whosaid',
      /^wer (?:sagte|sagt|meinte|kritisierte|kritisiert|fordert|forderte|warnt|warnte|bestreitet|bestritt|lobte|versprach|verspricht)(?<about> .*)?$/u,
    ],
    ['said', new RegExp(`^(?:und )?was (?:hat|haben|hatte) (?<who>.+?)(?: ${ON} (?<about>.+?))? ${SAID}$`, 'u')],
    ['said', new RegExp(`^(?:und )?was ${SAYS} (?<who>.+?)(?: ${ON}(?<about> .+))?$`, 'u')],
    ['said', /^wie (?:reagierte|reagiert|äußerte sich|äußert sich) (?<who>.+?)(?: (?:auf|zu|zum|zur)(?<about> .+))?$/u],
    ['who', /^(?:und )?wer (?:ist|war|sind|waren) (?<about>.+)$/u, 'person'],
    ['who', /^(?:und )?(?:wer|wen|wem|wessen)\s(?<about>.+)$/u, 'person'],
    ['when', /^(?:und )?(?:wann|seit wann|bis wann|an welchem tag)(?<about> .*)?$/u],
    ['where', /^(?:und )?(?:wo|wohin|woher)(?<about> .*)?$/u],
    ['howmany', /^(?:und )?wie (?:viele?|hoch|groß|alt|lange?|weit|oft)(?<about> .*)?$/u, 'number'],
    ['why', /^(?:und )?(?:warum|weshalb|wieso|aus welchem grund)(?<about> .*)?$/u],
    ['yesno', /^(?:ist|sind|war|waren|hat|haben|wird|werden|wurde|wurden|kann|gibt es)\s(?<about>.+)$/u],
    ['fact', /^(?:und )?(?:was|welche[rsnm]?|wie)(?<about> .+)$/u],
  ],
  weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', '(?:samstag|sonnabend)', 'sonntag'],
  months: [
    'januar',
    'februar',
    'märz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
  numbers: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  times: [
    ['seit gestern', 'since yesterday'],
    ['seit (?:letztem |dem )?DAY', 'since $'],
    ['(?:am|letzten) DAY', 'on $'],
    ['in den letzten COUNT tagen', 'in the last $ days'],
    ['in den letzten COUNT wochen', 'in the last $ weeks'],
    ['(?:in der )?letzte[rn]? woche', 'last week'],
    ['(?:in )?diese[rn]? woche', 'this week'],
    ['(?:im )?letzten monat', 'last month'],
    ['(?:im|seit) MONTH', 'in $'],
    ['vorgestern', 'the day before yesterday'],
    ['gestern', 'yesterday'],
    ['heute', 'today'],
  ],
}
