import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { sweep } from '#schedule/sweep.ts'
import { makeBot } from '#src/bot/bot.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { house, type House } from '#tests/support/house.ts'
import { passingMemory } from '#memory/passing.ts'
import { commands, digests } from '#tests/support/newsroom.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { wordsOf } from '#tests/support/spoken.ts'

const PLACE = { platform: 'loopback', tenant: TenantId.parse('loopback:one'), channel: 'C1' }

const CRACK =
  'Six villages below the Kessary dam were evacuated on Sunday night after divers found that the crack in its eastern wing had widened by three centimetres. ' +
  'Interior minister Pavel Drost said that nobody would be allowed back before the inspectorate had agreed. ' +
  'The Kessary dam was built in 1968 and holds back 80 million cubic metres of water.'
const INQUIRY =
  'Parliament voted by 112 to 61 to open an inquiry into the postponed repairs of the Kessary dam, whose crack in the eastern wing had emptied six villages. ' +
  'Hedda Lorentz, who will chair it, said the valley had a right to know who signed what. ' +
  'The Kessary dam was built in 1968 and holds back 80 million cubic metres of water.'

const APART = [
  ['Salmon at a ten-year high', 'A kilo of salmon cost 98 crowns on Thursday; exporters blame jellyfish.'],
  ['Tram of 1911 runs again', 'Volunteers repaired the museum carriage for nine winters and drove it along the quay.'],
  ['Bells of Molde ring', 'A welder mended the largest church bell, which had been silent since the frost.'],
  ['Holm draws at chess', 'Greta Holm drew the sixth game of her match and leads the championship by a point.'],
  ['Drawings found in attic', 'Sketches by Clara Thorsen lay under the roof of a pharmacy for a century.'],
  ['Batteries made of salt', 'A startup raised 90 million to build a plant for sodium cells in Osterby.'],
  ['Wolf seen near Kess', 'A ranger followed paw prints through the snow and warned shepherds about their lambs.'],
] as const

let home: House
let newsroom: Newsroom
let asked = 0
beforeEach(async () => {
  home = await house('2026-03-02T07:00:00Z', 'file::memory:')
  const kinds = new Map(digests.map(kind => [kind.name, kind]))
  newsroom = newsroomOf(
    home.store,
    passingMemory(),
    kinds,
    () => 'unused',
    () => home.now,
  )
  await home.subscribe('daily 08:00', { kind: 'briefing', place: PLACE })
})
afterEach(() => home.store.close())

async function arrives(day: string, source: string, title: string, body: string, locator = `${source} ${title}`) {
  const [id] = await saveArticles(home.store, { origin: HOUSE, at: home.now, baseline: false }, [
    { ...readArticle({ title, body, publisher: source, day }), locator },
  ])
  if (id === undefined) throw new Error('expected the article to be saved')
  return id
}

/** What is posted at eight on that day in March. */
async function postedOn(day: number): Promise<string> {
  home.now = new Date(Date.UTC(2026, 2, day, 8))
  const before = home.platform.posts.length
  await sweep(
    home.replica('one', inputs => ({ ...inputs, newsroom })),
    new AbortController().signal,
  )
  home.now = new Date(Date.UTC(2026, 2, day, 8, 1))
  return home.platform.posts
    .slice(before)
    .map(({ payload }) => JSON.stringify(payload))
    .join('\n')
}

async function says(line: string): Promise<string> {
  const faults: unknown[] = []
  const bot = makeBot({ commands, newsroom, now: () => home.now, zone: 'UTC', fault: error => faults.push(error) })
  const [, command = '', text = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? []
  const answer = await bot.answer({
    id: `request ${asked++}`,
    asked: { kind: 'typed', command, text },
    asker: { id: 'anna', manager: true },
    place: PLACE,
    direct: false,
  })
  expect(faults).toEqual([])
  if (!answer) throw new Error('it was taken for a replay')
  return wordsOf(answer.reply)
}

describe('a story already shown in a place', () => {
  it('comes back with what is new, under a new headline, and says since when', async () => {
    await arrives('2026-03-01', 'Harbour Post', 'Villages below Kessary dam evacuated', CRACK)
    expect(await postedOn(2)).toContain('Villages below Kessary dam evacuated')
    await arrives('2026-03-02', 'Capital Wire', 'Inquiry into Kessary dam opened', INQUIRY)
    const again = await postedOn(3)
    expect(again).toContain('Inquiry into Kessary dam opened')
    expect(again).toContain('(new since yesterday)')
    expect(again).toContain('Parliament voted by 112 to 61')
    expect(again).not.toMatch(/built in 1968|were evacuated|Harbour Post/u)
  })

  it('does not come back for a reprint, complete or cut, or a paraphrase in another outlet', async () => {
    await arrives('2026-03-01', 'Harbour Post', 'Villages below Kessary dam evacuated', CRACK)
    await postedOn(2)
    await arrives('2026-03-01', 'Radio Kess', 'Villages below Kessary dam evacuated', CRACK)
    await arrives('2026-03-02', 'City Echo', 'Villages evacuated', CRACK.split('. ').slice(0, 2).join('. '))
    const own =
      'The crack in the eastern wing of the Kessary dam widened by three centimetres, and six villages were evacuated on Sunday. ' +
      'Nobody would be allowed back before the inspectorate agreed, interior minister Pavel Drost said.'
    const late = await arrives('2026-02-28', 'Norden Daily', 'Dam villages evacuated', own)
    expect(await postedOn(3)).toBe('')
    expect(await says(`/why #${late}`)).toContain(
      'Not coming: its story was told here, Mon 2\u00a0Mar, 08:00, and it adds nothing new.',
    )
  })

  it('is not new when merged into another story, and its old id opens that one', async () => {
    const first = await arrives('2026-03-01', 'Harbour Post', 'Villages below Kessary dam evacuated', CRACK)
    const id = (await newsroom.stories.of(HOUSE, first))?.id
    await postedOn(2)
    const other = await arrives('2026-03-02', 'Capital Wire', 'Inquiry into Kessary dam opened', INQUIRY)
    const into = (await newsroom.stories.of(HOUSE, other))?.id
    await home.store.db.updateTable('articles').set({ story: 'smerged1' }).execute()
    await home.store.db
      .insertInto('story_aliases')
      .values([...new Set([id, into])].flatMap(old => (old === undefined ? [] : [{ id: old, story: 'smerged1' }])))
      .execute()
    expect(await postedOn(3)).toContain('(new since yesterday)')
    expect(await says(`/story #${id ?? ''}`)).toContain('Inquiry into Kessary dam opened')
  })
})

describe('/why', () => {
  it('says what was shown when, what will be, and what was too early', async () => {
    const told = await arrives('2026-03-01', 'Harbour Post', 'Villages below Kessary dam evacuated', CRACK)
    await arrives('2026-03-01', 'Radio Kess', 'Villages below Kessary dam evacuated', CRACK)
    expect(await says(`/why #${told}`)).toContain('Coming: its story is number 1 of 1 for the next digest (')
    await postedOn(2)
    expect(await says(`/why #${told}`)).toContain(
      'Told: it was in the digest of Mon 2\u00a0Mar, 08:00 with 1 other article of its story.',
    )
    const next = await arrives('2026-03-02', 'Capital Wire', 'Inquiry into Kessary dam opened', INQUIRY)
    expect(await says(`/why #${next}`)).toMatch(
      /Coming: its story is number 1 of 1 for the next digest \(.*; a follow-up to what was told here\)\./u,
    )
  })

  it('says when there was no room, before and after', async () => {
    const ids: string[] = []
    for (const [title, body] of APART) ids.push(await arrives('2026-03-01', 'The Vale', title, body))
    const explained = await Promise.all(ids.map(async id => [id, await says(`/why #${id}`)] as const))
    const out = explained.filter(([, why]) => why.includes('Not coming as things stand'))
    expect(out).toHaveLength(2)
    expect(out[0]?.[1]).toMatch(/its story is number [67] of 7 for the next digest \(one outlet; .*\), which tells 5/u)
    await postedOn(2)
    const left = out[0]?.[0]
    expect(await says(`/why #${left ?? ''}`)).toContain('Left out of the digest of Mon 2\u00a0Mar, 08:00 by rank')
  })

  it('says that nobody is quoted, for a digest of statements', async () => {
    await home.subscribe('daily 08:00', { kind: 'voices', place: PLACE })
    const id = await arrives('2026-03-01', 'The Vale', ...APART[0])
    expect(await says(`/why #${id}`)).toMatch(
      /Voices, daily at 08:00: Left out: no statement was found in it, and voices tells what was said\./u,
    )
  })

  it('says of an old follow-up whether it had nothing new or was outranked', async () => {
    await arrives('2026-03-01', 'Harbour Post', 'Villages below Kessary dam evacuated', CRACK)
    await postedOn(2)
    const copy = await arrives('2026-03-01', 'Radio Kess', 'Villages below Kessary dam evacuated', CRACK)
    await arrives('2026-03-02', 'The Vale', ...APART[0])
    await postedOn(3)
    expect(await says(`/why #${copy}`)).toContain(
      'Left out of the digest of Tue 3\u00a0Mar, 08:00: its story was told in that of Mon 2\u00a0Mar, 08:00 ' +
        '(“Villages below Kessary dam evacuated”), and it added nothing new.',
    )
  })
})
