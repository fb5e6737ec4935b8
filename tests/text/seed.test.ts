import { describe, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import { parsePlain } from '#ingest/plain.ts'

/** The original format: a date, no title, no quotation marks, everything reported of one minister. */
const FILE = `date 2026-03-14 Norland's foreign minister, Edda Vinter, criticized neighboring Sudria for closing its ports to ships that carry Norland's timber. Vinter told reporters in Hallstad on Friday that the closure broke an agreement of 1998. She said Norland had asked for talks three times and had been given no answer. According to Vinter, eleven ships were waiting outside Port Mell. She denied that the timber was felled unlawfully. The minister warned that prices would rise on both sides of the border. Norland did not want a dispute, Vinter added, and was ready to meet at any time. She accused Sudria of punishing villages that had nothing to do with the matter.

Vinter also rejected a report that Norland would close its own harbors in return.`

describe("an article in Crier's original format", () => {
  const parsed = parsePlain(FILE)
  const body = 'drafts' in parsed ? (parsed.drafts[0]?.body ?? '') : ''
  const { quotes } = analyse({ body })

  it('has ten statements, all reported, all of one minister', () => {
    expect(quotes.map(({ type }) => type)).toEqual(Array.from({ length: 10 }, () => 'indirect'))
    expect(new Set(quotes.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Edda Vinter']))
    expect(new Set(quotes.map(({ speaker }) => speaker?.role))).toEqual(new Set(["Norland's foreign minister"]))
  })

  it('is shown in slices of its text', () => {
    for (const { text, start, end } of quotes) expect(body.slice(start, end)).toBe(text)
  })
})
