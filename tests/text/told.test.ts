import { describe, expect, it } from 'vitest'
import type { Quote } from '#core/news/analysis.ts'
import { passage } from '#core/news/passage.ts'
import { toldOf } from '#text/told.ts'

function statement(body: string, cue: string, content: string, more: Partial<Quote> = {}): Quote {
  const at = (text: string) => passage(body, body.indexOf(text), body.indexOf(text) + text.length)
  return { ...at(content), type: 'indirect', cue: at(cue), weight: 0, ...more }
}

describe('what a reader is shown of a statement', () => {
  it.each([
    ['The mayor denied a second leak.', 'denied', 'a second leak', { denied: true }, 'denied a second leak'],
    ['She pointed out that barges wait.', 'pointed out', 'barges wait', {}, 'pointed out that barges wait'],
    ['He did not say the dam was safe.', 'say', 'the dam was safe', { denied: true }, 'did not say the dam was safe'],
    ['He hasn’t said the dam was safe.', 'said', 'the dam was safe', { denied: true }, 'hasn’t said the dam was safe'],
    ['The dam was safe, the court said.', 'said', 'The dam was safe', {}, 'The dam was safe'],
    ['According to Ms Roe, the dam was safe.', 'According to', 'the dam was safe', {}, 'the dam was safe'],
    ['He said: “The dam is safe.”', 'said', 'The dam is safe.', { type: 'direct' }, 'The dam is safe.'],
  ] as const)('%s', (body, cue, content, more, told) => {
    expect(toldOf(body, statement(body, cue, content, more)).text).toBe(told)
  })
})
