import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Block } from '#core/asking/reply.ts'
import { openDesk, NOW, type TestDesk } from '#tests/support/newsroom.ts'
import { bringNews } from '#tests/support/news.ts'
import { wordsOf } from '#tests/support/spoken.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk([])
})
afterEach(() => desk.close())

function arrives(day: string, source: string, title: string, body: string, url?: string): Promise<void> {
  const address = url === undefined ? '' : `url: ${url}\n`
  return bringNews(desk.store, NOW, [`title: ${title}\nsource: ${source}\n${address}date ${day} ${body}`])
}

async function story(words: string): Promise<{ readonly text: string; readonly blocks: readonly Block[] }> {
  const { reply } = await desk.ask(`/story ${words}`)
  return { text: wordsOf(reply), blocks: reply.blocks }
}

const section = (text: string, heading: string) => text.split(`\n${heading}\n`)[1] ?? ''

const TELLERS = [
  'The Kessary dam still stands, though the crack in its eastern wing has grown, engineer Krupp told reporters in Hamra.',
  'Six villages below the cracked Kessary dam stay empty; farmers of Hamra milk their cows at night.',
  'Parliament wants to know who postponed the repair of the Kessary dam and its eastern wing.',
  'The lake behind the Kessary dam is lowered by 40 centimetres a day so that the cracked wing is relieved.',
  'Insurers put the damage of a breach of the Kessary dam at 900 million crowns, should its cracked wing give way.',
] as const

describe('/story', () => {
  it('says so if no article has all of the words, as /why does', async () => {
    await arrives(
      '2026-11-20',
      'Norden Daily',
      'Measles in Osterby schools',
      'Measles broke out in two schools of Osterby.',
    )
    expect((await story('measles volcano')).text).toContain(
      'No article has all of “measles volcano”. This is the nearest one.',
    )
    expect(wordsOf((await desk.ask('/why measles volcano')).reply)).toContain(
      'No article has all of “measles volcano”.',
    )
  })

  it('shows both versions where outlets differ on what somebody said, and nobody twice', async () => {
    const event = 'A measles outbreak in the schools of Osterby has reached 34 pupils, the county said on Friday.'
    await arrives(
      '2026-11-20',
      'Norden Daily',
      'Measles in Osterby schools',
      `${event} Doctor Lena Ortiz of the health office said the outbreak was under control. Vaccination is offered in all schools of Osterby.`,
    )
    await arrives(
      '2026-11-20',
      'City Echo',
      'Doctors doubt Osterby measles figures',
      `${event} Doctor Lena Ortiz of the health office said the outbreak was not yet under control in the north of Osterby. Paediatrician Hugo Stam saw new measles cases every day.`,
    )
    const { text } = await story('measles')
    const told = section(text, 'Where outlets differ')
    expect(told).toMatch(/^Lena Ortiz, Fri: one outlet reports the opposite of the other\./u)
    expect(told).toContain('said the outbreak was under control')
    expect(told).toContain('said the outbreak was not yet under control in the north of Osterby')
    expect(section(text, 'Voices').split('Where outlets differ')[0]).not.toContain('Ortiz')
  })

  it('claims no difference where outlets paraphrase one statement', async () => {
    const event =
      'Prime Minister Ilse Varga spoke on the radio of Valmark about the fuel tax and the budget on Wednesday.'
    await arrives(
      '2026-11-18',
      'Harbour Post',
      'Varga on fuel tax',
      `${event} "We will not raise the fuel tax this year," Varga said.`,
    )
    await arrives(
      '2026-11-18',
      'City Echo',
      'Fuel tax stays',
      `${event} The fuel tax stays where it is this year, Varga said.`,
    )
    await arrives(
      '2026-11-18',
      'The Ledger',
      'No fuel tax rise',
      `${event} Varga said there would be no rise of the fuel tax this year.`,
    )
    const { text } = await story('fuel tax')
    expect(text).toContain('3 articles')
    expect(text).not.toContain('Where outlets differ')
  })

  it('shows reprints with the text they print, and a publisher of many feeds once', async () => {
    const wire =
      'The central bank of Valmark cut its key interest rate by a quarter of a point to 3.25 percent on Monday, the first cut in two years. Governor Elin Brandt said inflation had fallen to 2.1 percent in October and was expected to stay near the target. Two of the nine members of the board had voted for no change, and the crown fell by 0.6 percent against the euro.'
    await arrives('2026-11-16', 'Capital Wire', 'Central bank cuts key rate', wire)
    await arrives('2026-11-16', 'Radio Kess', 'Key rate cut', wire.slice(0, wire.indexOf(' Two of')))
    const own =
      'Governor Elin Brandt of the central bank lowered the key rate of Valmark to 3.25 percent and damped hopes of more cuts.'
    await arrives('2026-11-16', 'Harbour Post – Money', 'Brandt cuts the key rate', own, 'https://post.example/1')
    await arrives(
      '2026-11-17',
      'Harbour Post – World',
      'Central bank cuts for Valmark',
      'Mortgages in Valmark get cheaper after the central bank cut its key rate, but Governor Elin Brandt promised no series. Halden Bank follows in December.',
      'https://post.example/2',
    )
    const { text } = await story('central bank')
    expect(text).toMatch(
      /4 articles, 1 of them a reprint\u00a0· Harbour Post, Capital Wire\u00a0· 16–\u206017\u00a0Nov/u,
    )
    expect(section(text, 'Timeline')).toMatch(/Central bank cuts key rate[\s\S]*The same text in Radio Kess/u)
  })

  it('drops the full stop of a sentence in place of a headline from the timeline', async () => {
    const mast = 'The mast on Grey Fell was struck by lightning, and the valley has no line to a doctor.'
    await arrives(
      '2026-11-16',
      'Orrin Herald',
      mast,
      `${mast} Engineers of the Orrin telephone company went up at noon.`,
    )
    await arrives(
      '2026-11-16',
      'Fell Radio',
      'Mast on Grey Fell struck',
      `${mast} Sixteen villages wait, the mayor said.`,
    )
    const { text } = await story('mast')
    expect(section(text, 'Timeline')).toMatch(/doctor\u00a0· Orrin Herald/u)
  })

  it('keeps the timeline of many articles short: the first, the last, and some of each day in between', async () => {
    for (let day = 10; day <= 15; day++) {
      for (const [index, tell] of TELLERS.entries()) {
        const facts = Array.from({ length: 4 }, (_, fact) => `Word${day}${index}${fact}`)
        await arrives(
          `2026-11-${day}`,
          `Paper ${index}`,
          `Kessary dam, day ${day}, paper ${index}`,
          `${tell} ${facts.map(fact => `${fact} was seen near the dam.`).join(' ')}`,
        )
      }
    }
    const { text, blocks } = await story('kessary dam')
    const rows = blocks.flatMap(block => (block.kind === 'list' ? block.items : []))
    expect(rows).toHaveLength(12)
    const days = rows.map(
      ({ text: [run] }) => /day (\d+)/u.exec(typeof run === 'string' ? run : run && 'text' in run ? run.text : '')?.[1],
    )
    expect(days).toEqual(['10', '10', '11', '11', '12', '12', '13', '13', '14', '14', '15', '15'])
    expect(text).toContain('12 of 30 articles')
  })
})
