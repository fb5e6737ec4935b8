import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { headOf } from '#text/stories/turn.ts'

const card = (day: string, headline: string, made?: true) => ({
  day: Day.parse(day),
  headline,
  ...(made ? { made } : {}),
})
const LEDE = `The ferry burned on Saturday night ${'with all that was in her holds '.repeat(3)}and nobody was hurt.`

describe('the headline of a story', () => {
  it('is a title from its newest turn rather than a made one', () => {
    expect(headOf([card('2026-11-08', 'Made', true), card('2026-11-07', 'Given')])?.headline).toBe('Given')
  })

  it('is not the title of an older turn', () => {
    expect(headOf([card('2026-11-08', 'Made', true), card('2026-11-01', 'Given')])?.headline).toBe('Made')
  })

  it('is a clause rather than a whole first sentence, if nobody gave a title', () => {
    expect(headOf([card('2026-11-08', LEDE, true), card('2026-11-07', 'Ferry burns', true)])?.headline).toBe(
      'Ferry burns',
    )
  })
})
