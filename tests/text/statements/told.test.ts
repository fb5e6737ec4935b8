import { describe, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import { toldOf } from '#text/statements/told.ts'
import { wholeStatements } from '#text/statements/whole-statements.ts'

/** Every statement of a text as readers see it, after its speaker's name. */
function shown(body: string): readonly string[] {
  const { quotes, sentences } = analyse({ body })
  return wholeStatements(body, quotes).map(quote => {
    const { form, text, deed, needs } = toldOf(body, quote, sentences)
    const name = quote.speaker?.name ?? 'nobody'
    const marked = needs === 'more' ? `${text} (needs more)` : text
    if (form === 'words') return `“${marked}” — ${name}`
    return form === 'clause' ? `${name} ${marked}` : `${name}${deed === undefined ? '' : ` ${deed}`}: ${marked}`
  })
}

describe('a statement as readers see it', () => {
  it.each([
    ['what was done follows the speaker', 'Mayor Ana Berg denied a second leak.', 'Ana Berg denied a second leak.'],
    [
      'with the words that make it a denial',
      'Mayor Ana Berg has repeatedly denied that there was a second leak.',
      'Ana Berg has repeatedly denied that there was a second leak.',
    ],
    [
      'and all that stands between the verb and what was said',
      'Mayor Ana Berg told the council on Friday that the old dam was safe.',
      'Ana Berg told the council on Friday that the old dam was safe.',
    ],
    [
      'a speaker who is named after it is put before it, with what they did',
      'The old dam was safe, Mayor Ana Berg said on Friday.',
      'Ana Berg said on Friday: The old dam was safe.',
    ],
    [
      'without a verb where there is none',
      'According to Mayor Ana Berg, the old dam was safe.',
      'Ana Berg: the old dam was safe.',
    ],
    [
      'the sentence goes on where it belongs to the statement',
      'Mayor Ana Berg ruled out a second vote, as the council had asked.',
      'Ana Berg ruled out a second vote, as the council had asked.',
    ],
    [
      'and is seen to break off where it does not',
      'Mayor Ana Berg denied that the dam had leaked, but her deputy had not read the report.',
      'Ana Berg denied that the dam had leaked …',
    ],
  ])('%s', (_, body, told) => {
    expect(shown(`The council of the old town met in the evening. ${body}`)).toContain(told)
  })

  it('is the whole sentence if its slice leans on words before it', () => {
    const body =
      'The mayor, Ana Berg, spoke on Monday. Asked about the secret lists of names, Berg denied their existence.'
    expect(shown(body)).toEqual(['Ana Berg: Asked about the secret lists of names, Berg denied their existence.'])
  })

  it('includes the sentence before if the whole one leans too', () => {
    const body = 'The harbour has a third crane. It would be sold by May, Mayor Ana Berg said.'
    expect(shown(body)).toEqual([
      'Ana Berg: The harbour has a third crane. It would be sold by May, Mayor Ana Berg said.',
    ])
  })

  it('says that it needs more if that is not enough', () => {
    const body = 'That was all. They would be sold by May, Mayor Ana Berg said.'
    expect(shown(body)).toEqual(['Ana Berg said: They would be sold by May. (needs more)'])
  })

  it('is one quotation if a reporter split it in two, with a mark for the omission', () => {
    const body = '“The ferry is old,” Mayor Ana Berg said. “It leaks on both sides.”'
    expect(shown(body)).toEqual(['“The ferry is old … It leaks on both sides.” — Ana Berg'])
  })

  it('is made of slices of the article in order', () => {
    const body =
      '“The ferry is old,” Mayor Ana Berg said, “and it leaks.” She promised a new one, though the money is not there.'
    const { quotes, sentences } = analyse({ body })
    for (const quote of wholeStatements(body, quotes)) {
      const { text, start, end } = toldOf(body, quote, sentences)
      let at = start
      for (const piece of text.replace(/ …$/u, '').split(' … ')) {
        at = body.indexOf(piece.replace(/\.$/u, ''), at)
        expect(at).toBeGreaterThanOrEqual(start)
        at += piece.length - 1
      }
      expect(at).toBeLessThanOrEqual(end)
    }
  })
})
