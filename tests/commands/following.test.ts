import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { replicaOf } from '#tests/support/replica.ts'
import { sweep } from '#schedule/sweep.ts'
import { loopback, type Loopback } from '#tests/support/loopback.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { bringNews } from '#tests/support/news.ts'
import { openDesk, ROOT, type TestDesk } from '#tests/support/newsroom.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

const GUILD = TenantId.parse('loopback:guild')
const OWN = TenantId.parse('loopback:dm-mira')
const BEFORE = [
  '2026-10-24-raw-milk-cheese-sarrow-valley-gazette.txt',
  '2026-11-03-harbour-strike-port-courier.txt',
  '2026-11-04-harbour-strike-halvern-post.txt',
].map(file => join(ROOT, 'articles', file))

let now: Date
let desk: TestDesk
let platform: Loopback
let opened: number
beforeEach(async () => {
  now = new Date('2026-11-23T15:00:00Z')
  desk = await openDesk(BEFORE, () => now)
  platform = loopback()
  opened = 0
})
afterEach(async () => {
  const { faults } = desk
  await desk.close()
  if (faults.length > 0) throw new Error('something went wrong unseen', { cause: faults })
})

/** Somebody in a channel, whose direct messages are another place in another tenant. */
const by = (id: string, place = { platform: 'loopback', tenant: GUILD, channel: 'C1' }) => ({
  asker: { id, manager: false, zone: 'Europe/Warsaw', tenant: TenantId.parse(`loopback:dm-${id}`) },
  place,
  own: () => {
    opened += 1
    return Promise.resolve({ platform: 'loopback', tenant: TenantId.parse(`loopback:dm-${id}`), channel: `D-${id}` })
  },
})
const inDm = by('mira', { platform: 'loopback', tenant: OWN, channel: 'D-mira' })
const ask = async (line: string, who = by('mira')) => (await desk.ask(line, who)).reply
const press = async (reply: Reply, label: string, who = by('mira')) => {
  const action = actionsOf(reply).find(action => action.label === label)
  if (!action) throw new Error(`no button ${label} in ${wordsOf(reply)}`)
  return (await desk.ask({ kind: 'fields', command: action.command, fields: action.input }, who)).reply
}
/** What was posted to somebody's direct messages up to that instant. */
async function postedBy(time: string, to = 'D-mira'): Promise<readonly string[]> {
  now = new Date(time)
  for (const owner of ['one', 'two']) {
    await sweep(
      replicaOf(desk, platform, owner, () => now),
      new AbortController().signal,
    )
  }
  return platform.posts.filter(({ channel }) => channel === to).map(({ payload }) => JSON.stringify(payload))
}
const news = (...articles: readonly string[]) => bringNews(desk.store, now, articles)

/** The next article of the strike's story. */
const NEXT = join(ROOT, 'articles', '2026-11-06-harbour-strike-capewire.txt')
const SPOKE = `source: Quay Post
url: https://quay.example/spoke
date 2026-11-23 The port opened its gates on Monday.

"The cranes will turn again by Friday," said Tobias Renn, the transport minister.

"Nobody asked the dockers," said Astrid Vane, who owns a bakery.
`
const CHEESE = `source: Dairy Times
url: https://dairy.example/cheese
date 2026-11-23 The raw milk rule was lifted for cheese makers in the valley.
`
const GALE = 'date 2026-11-23 A gale blew the roof off the old mill.\n'

const MORE_THAN_LOOKED_AT = 520
/** A unique word for each number, so that no two are one story. */
const nameless = (number: number): string =>
  Array.from(String(number), digit => `${'bdfgklmnpr'[Number(digit)]}${'aeiou'[Number(digit) % 5]}`).join('')

describe('following', () => {
  it('loses nothing on a day with more articles than a digest looks at', async () => {
    await news(SPOKE)
    await press(await ask('/said "Astrid Vane"'), 'Follow Astrid Vane')
    now = new Date('2026-11-23T18:00:00Z')
    await news(SPOKE.replaceAll('spoke', 'again').replace('Nobody asked the dockers', 'I will bake for all of them'))
    const others = Array.from({ length: MORE_THAN_LOOKED_AT }, (_, number) =>
      readArticle({
        title: nameless(number),
        day: Day.parse('2026-11-23'),
        body: `${nameless(number * 7 + 1)} drifts.`,
      }),
    )
    await saveArticles(desk.store, { origin: HOUSE, at: now, baseline: false }, others)
    const [told, ...more] = await postedBy('2026-11-24T07:00:00Z')
    expect(told).toContain('I will bake for all of them')
    expect([told, ...more].join('')).not.toContain('drifts')
  })

  it('a person reports their statements directly, at 08:00 in the follower’s zone, once', async () => {
    await news(SPOKE)
    const done = await press(await ask('/said "Astrid Vane"'), 'Follow Astrid Vane')
    expect(done.title).toBe('Following Astrid Vane')
    expect(wordsOf(done)).toContain('daily at 08:00 (Europe/Warsaw), next on Tue 24\u00a0Nov, 08:00')
    now = new Date('2026-11-23T18:00:00Z')
    await news(
      SPOKE.replaceAll('spoke', 'again').replace('Nobody asked the dockers', 'I will bake for all of them'),
      GALE,
    )
    expect(await postedBy('2026-11-24T06:59:00Z')).toEqual([])
    const [message, ...more] = await postedBy('2026-11-24T07:00:30Z')
    expect(more).toEqual([])
    expect(message).toContain('I will bake for all of them')
    expect(message).toContain('you follow Astrid Vane')
    expect(message).not.toContain('The cranes will turn')
    expect(message).not.toContain('roof off')
    expect(await postedBy('2026-11-24T07:20:00Z')).toHaveLength(1)
  })

  it('posts nothing on a day without news', async () => {
    await ask('/follow cheese as:topic')
    await news(GALE)
    expect(await postedBy('2026-11-24T07:00:30Z')).toEqual([])
    await news(CHEESE)
    const [message] = await postedBy('2026-11-25T07:00:30Z')
    expect(message).toContain('raw milk rule was lifted')
    expect(message).toContain('you follow “cheese”')
  })

  it('a story shows its new articles, from the button below it', async () => {
    const story = await ask('/story port strike talks')
    const done = await press(story, 'Follow this story')
    expect(done.title).toBe(`Following the story “${story.title}”`)
    await news(await readFile(NEXT, 'utf8'), CHEESE)
    const [message] = await postedBy('2026-11-24T07:00:30Z')
    expect(message).toContain('you follow the story')
    expect(message).toContain('Open a story')
    expect(message).toContain('have approved a pay and automation deal')
    expect(message).not.toContain('raw milk rule')
  })

  it('in a server covers what that server sees, with no dead buttons, and for nobody else', async () => {
    await bringNews(desk.store, now, [GALE], GUILD)
    const other = { platform: 'loopback', tenant: TenantId.parse('loopback:other'), channel: 'C2' }
    for (const who of [by('mira'), by('jan', other)]) await ask('/follow cheese as:topic', who)
    await ask('/follow mill as:topic', inDm)
    await bringNews(desk.store, now, [CHEESE, GALE.replace('roof off', 'doors off')], GUILD)
    const [message] = await postedBy('2026-11-24T07:00:30Z')
    expect(message).toContain('raw milk rule was lifted')
    expect(message).not.toContain('Open a story')
    expect(message).not.toContain('doors off')
    expect(await postedBy('2026-11-24T07:00:30Z', 'D-jan')).toEqual([])
  })

  it('in a server ends when somebody has left it, and is suspended while that is unknown', async () => {
    await bringNews(desk.store, now, [GALE], GUILD)
    await ask('/follow cheese as:topic')
    await ask('/follow mill as:topic', inDm)
    await bringNews(desk.store, now, [CHEESE], GUILD)
    await news(GALE)
    platform.belongs = () => Promise.reject(new Error('nobody answers'))
    expect(await postedBy('2026-11-24T07:00:30Z')).toEqual([])
    platform.belongs = (person, tenant) => Promise.resolve(person === 'mira' && tenant === GUILD ? 'left' : 'member')
    const [message, ...more] = await postedBy('2026-11-24T07:01:30Z')
    expect(more).toEqual([])
    expect(message).toContain('roof off')
    expect(message).not.toContain('raw milk')
    expect(wordsOf(await ask('/following', inDm))).not.toContain('cheese')
  })

  it('is one message a day for everything somebody follows', async () => {
    await ask('/follow cheese as:topic')
    await ask('/follow mill as:topic')
    await news(CHEESE, GALE)
    const posts = await postedBy('2026-11-24T07:00:30Z')
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatch(/raw milk.*roof off|roof off.*raw milk/s)
    expect(opened).toBe(1)
  })

  it('is never a guess: words that may be a person or a topic are asked about', async () => {
    await news(SPOKE)
    const asked = await ask('/follow renn')
    expect(actionsOf(asked).map(({ label }) => label)).toEqual(['Follow Tobias Renn', 'Follow “renn”'])
    expect((await press(asked, 'Follow Tobias Renn')).title).toBe('Following Tobias Renn')
    expect((await ask('/follow "tobias renn"')).title).toBe('You already follow Tobias Renn')
    expect((await ask('follow the topic lighthouse keepers')).title).toBe('Following “lighthouse keepers”')
    expect(wordsOf(await ask('/follow zebra as:person'))).toContain('Nobody called “zebra” is quoted here')
  })

  it('is listed and ended in a channel or in direct messages, separately for each person', async () => {
    await ask('/follow cheese as:topic')
    await ask('/follow mill as:topic')
    expect(wordsOf(await ask('/following', inDm))).toMatch(/1 cheese.*\n2 mill/)
    expect(wordsOf(await ask('/following', by('jan')))).toContain('You are not following anything yet')
    const stopped = await press(await ask('/following', inDm), 'Stop', inDm)
    expect(wordsOf(stopped)).toContain('You no longer follow “cheese”. You still follow 1 thing.')
    expect(wordsOf(await ask('stop following mill'))).toContain('That was the last')
    await news(CHEESE, GALE)
    expect(await postedBy('2026-11-24T07:00:30Z')).toEqual([])
    expect((await press(stopped, 'Follow it again')).title).toBe('Following “cheese”')
  })

  it("needs no manager, and counts neither as the place’s subscription nor towards the tenant's limit", async () => {
    await ask('/follow cheese as:topic')
    expect(await desk.newsroom.subscriptions.count(OWN)).toBe(0)
    expect(wordsOf(await ask('/subscriptions', inDm))).toContain('No digest is posted here yet')
    expect(
      wordsOf(await ask('/subscribe following weekdays 08:00', { ...inDm, asker: { ...inDm.asker, manager: true } })),
    ).toContain('There is no digest called “following”')
  })

  it("reports at one's own time and zone, or not at all", async () => {
    await ask('/follow cheese as:topic')
    const set = await ask('/settings daily:"weekdays 19:30" zone:tokyo')
    expect(wordsOf(set)).toContain('weekdays at 19:30 (Asia/Tokyo), next on Tue 24\u00a0Nov, 19:30')
    await news(CHEESE)
    expect(await postedBy('2026-11-24T08:00:00Z')).toEqual([])
    expect(await postedBy('2026-11-24T10:30:30Z')).toHaveLength(1)
    expect(wordsOf(await ask('/settings daily:off'))).toContain('nothing is sent at present: you turned it off')
    await news(CHEESE.replaceAll('cheese', 'cheese again'))
    expect(await postedBy('2026-11-25T10:30:30Z')).toHaveLength(1)
    const list = await ask('/following')
    expect(wordsOf(await press(list, 'Resume'))).toContain('daily at 08:00 (Asia/Tokyo)')
  })

  it('resumes when one follows something more after the direct messages were closed', async () => {
    platform.mood = () => 'refuse'
    await ask('/follow mill as:topic')
    for (const day of ['24', '25', '26']) {
      await news(GALE.replace('old mill', `mill of ${day}`).replace('roof', `roof ${day}`))
      await postedBy(`2026-11-${day}T07:00:30Z`)
    }
    expect(wordsOf(await ask('/following'))).toContain('nothing is sent at present')
    platform.mood = () => 'take'
    expect(wordsOf(await ask('/follow cheese as:topic'))).toContain(
      'daily at 08:00 (Europe/Warsaw), next on Fri 27\u00a0Nov',
    )
  })

  it('requires direct messages', async () => {
    const { asker, place } = by('mira')
    expect(wordsOf((await desk.ask('/follow cheese as:topic', { asker, place })).reply)).toContain(
      'comes in a direct message',
    )
  })
})

describe('/settings', () => {
  it('are the same for a person wherever they ask, and can be shown before anything is set', async () => {
    expect(wordsOf(await ask('/settings'))).toMatch(
      /Time zone: Europe\/Warsaw\nLanguage: English\nYou follow: nothing yet/,
    )
    await ask('/settings zone:Asia/Tokyo language:de', inDm)
    expect(wordsOf(await ask('/settings'))).toMatch(/Time zone: Asia\/Tokyo\nLanguage: German/)
    expect(wordsOf(await ask('/settings', by('jan')))).toContain('Europe/Warsaw')
    expect(wordsOf(await ask('/crier'))).toContain('Deine eigenen Einstellungen')
    expect(wordsOf(await ask('/settings zone:Atlantis'))).toContain('“Atlantis” is not a time zone')
  })

  it("are forgotten with all of a person's data", async () => {
    await ask('/settings zone:Asia/Tokyo')
    await ask('/follow cheese as:topic')
    await ask('/catchup')
    expect(wordsOf(await ask('/settings forget:yes'))).toContain('Deleted')
    expect(wordsOf(await ask('/settings'))).toMatch(/Europe\/Warsaw.*\n.*\nYou follow: nothing yet/)
    expect(wordsOf(await ask('/catchup'))).toContain('Your first look')
    await news(CHEESE)
    expect(await postedBy('2026-11-24T07:00:30Z')).toEqual([])
  })
})
