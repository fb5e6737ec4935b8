import { describe, expect, it } from 'vitest'
import { isTeaser } from '#text/teaser.ts'

const words = (count: number) => `${Array.from({ length: count }, () => 'harbour').join(' ')}.`

describe('isTeaser', () => {
  it.each([
    ['some forty words', words(40)],
    ['what breaks off', `${words(90)} The council has asked the ...`],
    ['what breaks off in brackets', `${words(90)} […]`],
    ['what sends readers on', `${words(90)} Continue reading →`],
    ['what sends readers on by name', `${words(90)} Read more on Vale Gazette`],
    ['what says where it was first', `${words(90)} The post Bridge closed appeared first on Vale Gazette.`],
    ['what sends readers on in German', `${words(90)} … Weiterlesen`],
  ])('takes %s for a teaser', (_, body) => expect(isTeaser(body)).toBe(true))

  it.each([
    ['a hundred words that end', words(100)],
    ['a long article that ends in a plea to click', `${words(300)} Read more`],
    ['an article in a script without spaces', '港は金曜日に再開した。'.repeat(20)],
  ])('does not take %s for one', (_, body) => expect(isTeaser(body)).toBe(false))
})
