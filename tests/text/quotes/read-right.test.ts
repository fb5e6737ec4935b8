import { describe, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'

function heard(body: string): readonly string[] {
  return analyse({ body }).quotes.map(({ speaker, text }) => `${speaker?.name ?? 'unattributed'}: ${text}`)
}

describe('the speaker of a statement', () => {
  it.each([
    [
      'an apposition names the office before it',
      'The lighthouse was sold on Monday. The buyer, Astrid Vane, said she would open a bakery in it.',
      ['Astrid Vane: she would open a bakery in it'],
    ],
    [
      'a pronoun is the subject of the sentence just before, though it said nothing there',
      'Judge Wilhelmina Sachsen read the ruling. Ruta Balčytė, who chairs the anglers, had hoped for prison. “Fourteen months is a long supper,” she said outside.',
      ['Ruta Balčytė: Fourteen months is a long supper'],
    ],
    [
      'a company is never he or she',
      'Velsund Athletic beat Korrin Miners on Sunday. The treasurer counted the gate. He said the money would go on floodlights.',
      ['treasurer: the money would go on floodlights'],
    ],
    [
      'a role between commas is not the name',
      'Its managing director, Per-Arne Hollvard, said the pump had been tested.',
      ['Per-Arne Hollvard: the pump had been tested'],
    ],
    [
      'a hyphen belongs to a name',
      'Professor Amara Lindgren-Sow said the tower was the source.',
      ['Amara Lindgren-Sow: the tower was the source'],
    ],
    ['a negated subject says nothing', 'Not every member blames the neighbour. The vote was on Friday.', []],
    [
      'a direct quote leaves off the comma of the sentence around it',
      '“It was cold,” said Mira Holt.',
      ['Mira Holt: It was cold'],
    ],
    [
      '"as X had asked" at the end does not take the sentence from who said it',
      'Education Minister Casper Vollmar ruled out cancelling the paper, as the pupils’ council had asked.',
      ['Casper Vollmar: cancelling the paper'],
    ],
    [
      '"as X had claimed" after a tag does not take the sentence from who said it',
      'Beate Quist leads the inquiry. Water reached the deck six minutes after the alarm, Quist said, and not four, as the owner had claimed.',
      ['Beate Quist: Water reached the deck six minutes after the alarm', 'Beate Quist: and not four'],
    ],
    [
      'a plain direct quote with an office and a name after it',
      '"Production was the only clock in the building," presiding judge Wilhelmina Sachsen said as she read out the ruling.',
      ['Wilhelmina Sachsen: Production was the only clock in the building'],
    ],
    [
      'he who added is the speaker of the sentence before',
      'Håkon Lisberg runs the terminal. The harbour master said the tugs would sail. Fishing boats will land as usual, he added.',
      ['harbour master: the tugs would sail', 'harbour master: Fishing boats will land as usual'],
    ],
    [
      'an aside between the subject and its verb is no object',
      'Orsa Bulk, whose carrier tore the cable, denies negligence.',
      ['Orsa Bulk: negligence'],
    ],
    [
      'an office before a name is not the name',
      'Trawler skipper Dagfinn Moe said the flames were as high as the funnel.',
      ['Dagfinn Moe: the flames were as high as the funnel'],
    ],
    [
      'an office of another office names its holder',
      'Her opposite number, Velsund Terminals chief Håkon Lisberg, told staff that the quay would stay.',
      ['Håkon Lisberg: the quay would stay'],
    ],
    [
      'which people were told is not what they were told',
      '“We will keep making it,” Greta Holm told about 200 members who had come straight from milking.',
      ['Greta Holm: We will keep making it'],
    ],
    [
      'a month is a name after a first name, and alone where somebody is called so',
      'Theresa May said the vote would stand. In May the talks had ended. May also said she would stay.',
      ['Theresa May: the vote would stand', 'Theresa May: she would stay'],
    ],
    [
      'a month is a first name before a name',
      'The ambassador, Jan Olsen, said it was late. June Berg told reporters the ship would sail.',
      ['Jan Olsen: it was late', 'June Berg: the ship would sail'],
    ],
    [
      'a month after a preposition or a number is a month',
      'In June Berg said the ship would sail. On 3 May Berg said it had sunk.',
      ['Berg: the ship would sail', 'Berg: it had sunk'],
    ],
    [
      'a first name that is a verb elsewhere belongs to the name',
      'Will Smith said the film was late. Sue Gray said it was long.',
      ['Will Smith: the film was late', 'Sue Gray: it was long'],
    ],
    [
      'a name within an office is not its holder',
      'Bank of England governor Andrew Bailey said rates would fall. Bailey said inflation was high.',
      ['Andrew Bailey: rates would fall', 'Andrew Bailey: inflation was high'],
    ],
    [
      'what two said together is told of both',
      'Friedrich Merz and Lars Klingbeil said the tax would fall. Defence and Interior Minister Ana Berg said it would not.',
      ['Friedrich Merz and Lars Klingbeil: the tax would fall', 'Ana Berg: it would not'],
    ],
    [
      'accents and apostrophes that one outlet writes and another does not tell nobody apart',
      "Sinéad O’Connor said the song was old. O'Connor said she would sing it. Recep Erdoğan said it was long. Erdogan said it was loud.",
      [
        'Sinéad O’Connor: the song was old',
        'Sinéad O’Connor: she would sing it',
        'Recep Erdoğan: it was long',
        'Recep Erdoğan: it was loud',
      ],
    ],
    [
      'a particle with a hyphen belongs to the name, written or left out',
      'Bashar al-Assad said the city was calm. Assad said no gas was used.',
      ['Bashar al-Assad: the city was calm', 'Bashar al-Assad: no gas was used'],
    ],
    [
      'a name from amid a longer one is the same person',
      'Luiz Inácio Lula da Silva said the forest would grow. Lula said fires were down.',
      ['Luiz Inácio Lula da Silva: the forest would grow', 'Luiz Inácio Lula da Silva: fires were down'],
    ],
    [
      'an adverb is nobody',
      'The inspectorate has in fact proposed that readings go to it directly.',
      ['inspectorate: readings go to it directly'],
    ],
  ])('%s', (_, body, statements) => {
    expect(heard(body)).toEqual(statements)
  })
})
