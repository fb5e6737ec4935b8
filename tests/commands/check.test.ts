import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hearsCheck } from '#ask/doing/checking.ts'
import { quotedIn } from '#desk/check/quoted-words.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const said = async (asked: string) => {
  const { reply } = await desk.ask(asked)
  return { title: reply.title, outcome: reply.outcome, words: wordsOf(reply), actions: actionsOf(reply) }
}

describe('/check', () => {
  it('says that a quote is verbatim, and shows it with its speaker, outlet and day', async () => {
    const { title, words, outcome } = await said('/check "We did not hide anything from anybody" by:Hollvard')
    expect({ title, outcome }).toEqual({ title: 'Verbatim', outcome: 'answered' })
    expect(words).toMatch(/Per-Arne Hollvard.*Port Courier.*12\sNov/s)
  })

  it('shows what is changed, and who said it if it was somebody else', async () => {
    const { title, words } = await said('/check "I had one extra watchman, not three" by:Renn')
    expect(title).toBe('A number is changed')
    expect(words).toMatch(/not three.*not two.*words of Ingvild Sterner, not of Renn/s)
  })

  it('distinguishes a lost “not” from an added one', async () => {
    expect(await said('/check We did hide anything from anybody')).toMatchObject({ title: 'A “not” is missing' })
    const added = '/check My father did not like to hear the skating music from his balcony'
    expect((await said(added)).title).toMatch(/^A “not” is added|^Words are changed/)
  })

  it('shows both places of a stitched quote', async () => {
    const { title, words } = await said('/check "the tap is closed, but I have never had such a tidy map"')
    expect(title).toBe('Put together from two places')
    expect(words).toMatch(/the bath is still full.*such a tidy map/s)
  })

  it('never calls false what it does not find', async () => {
    const { title, words, outcome } = await said('/check zeppelins will be flying over the harbour by Easter')
    expect(title).toBe('Not in the articles here')
    expect(outcome).not.toBe('answered')
    expect(words).not.toMatch(/false|wrong|fake/i)
  })

  it('finds the quote in a forwarded message, and the name beside it', async () => {
    const { title } = await said('/check words:"> “We did not hide anything from anybody” — Tobias Renn"')
    expect(title).toBe('Said by somebody else')
  })

  it('understands plain words that ask whether somebody said exactly this', async () => {
    expect(await said('Did Hollvard say “we did hide anything from anybody”?')).toMatchObject({
      title: 'A “not” is missing',
    })
  })

  it('refuses input without words, and anything too long to be a quote', async () => {
    expect((await said('/check …')).words).toMatch(/needs the words of a quote/)
    expect((await said(`/check ${'word '.repeat(400)}`)).words).toMatch(/takes up to 1500 characters/)
  })
})

describe('a message that quotes somebody', () => {
  it.each([
    ['“We will not pay.” — Ana Berg', 'We will not pay.', 'Ana Berg'],
    ['Ana Berg: "We will not pay."', 'We will not pay.', 'Ana Berg'],
    ['Ana Berg said today, “We will not pay.”', 'We will not pay.', 'Ana Berg'],
    ['“We will not pay,” said Ana Berg of Halvern', 'We will not pay,', 'Ana Berg'],
    ['> We will not pay.\n> Not ever.', 'We will not pay.\nNot ever.', undefined],
    ['so they will “not” pay', 'so they will “not” pay', undefined],
  ])('%s', (message, words, name) => {
    expect(quotedIn(message)).toEqual({ words, ...(name === undefined ? {} : { by: name }) })
  })
})

describe('plain words', () => {
  it.each([
    ['did Ana Berg say "we will not pay"?', { words: 'we will not pay', by: 'Ana Berg' }],
    ['check this quote: “we will not pay” by Ana Berg', { words: 'we will not pay', by: 'Ana Berg' }],
    ['is this quote real: “we will not pay”', { words: 'we will not pay', by: undefined }],
    ['is “we will not pay” a real quote?', { words: 'we will not pay', by: undefined }],
    ['did Ana Berg say anything about the dam?', undefined],
    ['who said “we will not pay”?', undefined],
    ['did Berg say "no"?', undefined],
  ])('%s', (words, meant) => {
    expect(hearsCheck(words)).toEqual(meant)
  })
})
