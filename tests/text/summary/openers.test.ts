import { describe, expect, it } from 'vitest'
import { passage } from '#core/news/passage.ts'
import { leaningOf, standing } from '#text/summary/reading/openers.ts'
import { readingOf } from '#text/summary/reading/reading.ts'

describe('leaningOf', () => {
  const kinds = {
    'a name before': [
      'He left.',
      '“She is ill,” he said.',
      "He's gone.",
      'His boat sank.',
      "'Her brother came.",
      'On Monday he admitted it.',
      'Over two decades she wrote letters.',
      '“The bridge is safe,” he told reporters.',
      '"Nobody will be cut off," she said on Friday.',
      'In South Vale he met the dockers.',
      'At Port Tallow on Monday, she signed the accord.',
      'If the dike breaks, he warned, the whole town will be under water.',
    ],
    'the sentence before': [
      'But the council refused.',
      'It rained.',
      'They left.',
      'This angered drivers.',
      'However, nobody came.',
      'and then it closed.',
      'and went home,” he said.',
      'We went home," he said.',
      '“We left.”',
      '"We left',
      "'We didn't leave.'",
      'The latter resigned.',
      'Meanwhile, the ferry sailed.',
      'Another crack was found on Friday.',
      'Others objected.',
      'Of those, nine were closed.',
      'Beyond that, nobody knew anything.',
      'The authors of that letter were pleased.',
      'Tenants in that house left on Friday.',
      'More than 90 of them had searched.',
      'In that time its income rose.',
      'Since then, visitors have come.',
      'At the time, the council refused.',
      'There, drivers are charged by distance.',
      'Not according to the mayor.',
      'Which is why the council refused.',
      'Mara Sorley has been that somebody for years.',
      'If it breaks, nobody can cross.',
      'After a few seconds, the mayor grabbed the bell.',
      'Minutes later the ferry sailed.',
      'Two days earlier, a pump had failed.',
      'In the second case, the council refused.',
      'In the earlier letters, the board had agreed.',
      'Okafor, however, refused to leave.',
      'The harbour office, by contrast, agreed.',
      'PORT VALE, Oct. 3 (Wire) — If it worked for the ferry, it may work for the bridge.',
      '„Wir gingen.“',
      '« Nous partons. »',
    ],
    nothing: [
      'The fear has been that somebody will fall.',
      'Hesitation cost the town its bridge.',
      'The council met.',
      'After nine hours of talks, the council refused.',
      'In the second half, Vale scored twice.',
      'In the third week of the strike the council met.',
      'Mira Holt said that the bridge, she was told, is safe.',
      'PORT VALE, Oct. 3 (Wire) — It took nineteen hours of talks in the old customs house before the two sides in the port strike agreed on a deal.',
      '“We left,” said Mira Holt.',
      '"We left," said Mira Holt.',
      'Italy won.',
      'Thomas spoke.',
      'Butter is dear.',
      'The former soldier spoke.',
      'After his arrest, Okafor denied it.',
      'In South Vale, Okafor said he would stay.',
      'With Mira Holt gone, he was alone.',
      'Rust ate the bridge that fell.',
      '“We will not pay for that bridge,” said Mira Holt.',
      'When Holt arrived, she was cheered.',
      'In a statement, the council said that it would wait.',
      'As fog is rare there, it is expected that the ferry will sail.',
      'In this week of storms Holt stayed.',
      'Nobody else came.',
    ],
  } as const
  for (const [kind, sentences] of Object.entries(kinds)) {
    for (const sentence of sentences) {
      it(`finds that ${sentence} needs ${kind === 'nothing' ? kind : `${kind} it`}`, () => {
        expect(leaningOf(sentence)).toBe(kind)
      })
    }
  }
})

describe('leaningOf in other languages', () => {
  const leaning = {
    de: [
      'Er kam.',
      'Das sagte der Bürgermeister.',
      'Doch der Rat lehnte ab.',
      'Dies gelte bis zum Abend.',
      'Zudem regnete es.',
    ],
    fr: [
      'Elle est venue.',
      'Mais le conseil refuse.',
      'Son père est mort.',
      'Ce mouvement dure.',
      'Cependant, il pleut.',
    ],
    es: ['Ella vino.', 'Pero el alcalde se negó.', 'Su padre murió.', 'Sin embargo, llovió.', 'Añadió que llovía.'],
    it: ['Egli venne.', 'Ma il sindaco rifiutò.', 'Questo ritardo dura.', 'Inoltre piove.'],
    pt: ['Ele veio.', 'Mas o prefeito recusou.', 'Além disso, choveu.', 'Isso deve durar.'],
    nl: ['Hij kwam.', 'Maar de raad weigert.', 'Daarnaast regent het.', 'Het gaat om twee bruggen.'],
    sv: ['Han kom.', 'Men rådet vägrade.', 'Detta skedde på natten.'],
    da: ['Hun kom.', 'Men rådet sagde nej.', 'Desuden regnede det.'],
    no: ['Hun kom.', 'Derfor sa rådet nei.'],
    pl: ['On przyszedł.', 'Jednak rada odmówiła.', 'Ponadto padało.'],
    uk: ['Він прийшов.', 'Але рада відмовила.', 'Це сталося вночі.'],
    ru: ['Он пришёл.', 'Но совет отказал.', 'Это случилось ночью.'],
  } as const
  const alone = {
    de: [
      'Ernst kam.',
      'Das neue Haus steht.',
      'Dochten und Kerzen wurden knapp.',
      'Diese Woche tagt der Rat.',
      'Butter ist teuer.',
    ],
    fr: [
      'Il faut attendre la pluie.',
      'Ce lundi, le conseil se réunit.',
      'Maison brûlée à Paris.',
      'Alors que la pluie tombe, le conseil attend.',
    ],
    es: ['El alcalde vino.', 'Este martes llovió en Lima.', 'No hubo heridos en Lima.', 'Yolanda vino.'],
    it: ['Il sindaco venne.', 'Questa settimana piove.', 'Mario venne.'],
    pt: ['O prefeito veio.', 'Não houve feridos.', 'Esta semana chove.'],
    nl: ['Het kabinet vergadert.', 'Er zijn geen gewonden.', 'Deze week regent het.'],
    sv: ['Den nya bron stängdes.', 'Handeln växer.'],
    da: ['Den nye bro er lukket.'],
    no: ['Den nye broen er stengt.'],
    pl: ['Nie było rannych.', 'Onet podał wyniki.'],
    uk: ['Рада відмовила.'],
    ru: ['Совет отказал.'],
  } as const
  for (const [language, sentences] of Object.entries(leaning))
    it.each(sentences)(`finds that ${language} %s needs the sentence before it`, sentence => {
      expect(leaningOf(sentence, language)).toBe('the sentence before')
    })
  for (const [language, sentences] of Object.entries(alone))
    it.each(sentences)(`finds that ${language} %s needs nothing before it`, sentence => {
      expect(leaningOf(sentence, language)).toBe('nothing')
    })
})

describe('standing', () => {
  const body = 'The boat sank. He swam. Mira Holt watched. She called for help.'
  const sentences = [
    [0, 14],
    [15, 23],
    [24, 42],
    [43, 63],
  ].map(([start = 0, end = 0]) => passage(body, start, end))
  const stands = standing(readingOf(sentences))

  it('lets a pronoun stand after a sentence that names somebody, and nowhere else', () => {
    expect(stands(3, new Set([2]))).toBe(true)
    expect(stands(3, new Set([0, 1]))).toBe(false)
    expect(stands(1, new Set([0]))).toBe(false)
  })

  it('takes a day for no name', () => {
    const dated = 'The boat sank on Friday. He swam.'
    const both = [passage(dated, 0, 24), passage(dated, 25, 33)]
    expect(standing(readingOf(both))(1, new Set([0]))).toBe(false)
  })

  it('lets a sentence that leans on nothing stand alone', () => {
    expect(stands(0, new Set())).toBe(true)
  })
})
