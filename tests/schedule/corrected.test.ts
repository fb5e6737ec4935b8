import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '#core/posting/delivery.ts'
import type { Reply } from '#core/asking/reply.ts'
import { corrected, correctedParts } from '#schedule/corrected.ts'
import { freezeReply, thawReply } from '#store/posting/frozen-reply.ts'
import { replies } from '#tests/support/replies.ts'

const AT = new Date('2026-11-24T09:00Z')
const goneOf = (...texts: string[]) => [{ texts, at: AT, publisher: 'Ayr Post' }]

/** Messages of that many characters. */
const composing =
  (size: number) =>
  (reply: Reply): readonly Part[] => {
    const text = JSON.stringify(reply.blocks)
    return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => ({
      payload: text.slice(index * size, (index + 1) * size),
    }))
  }

const REPLY: Reply = {
  title: 'Briefing',
  blocks: [
    { kind: 'list', items: [{ number: 1, text: [{ text: 'Nine ships wait', strong: true }, ' (new)'] }] },
    { kind: 'paragraph', text: ['Nine ships wait.'] },
    { kind: 'paragraph', text: ['The harbour is closed.'] },
    { kind: 'quote', type: 'direct', text: 'Nobody knows why,', speaker: 'Mayor Lind' },
  ],
}

describe('a corrected reply', () => {
  it('has a note in place of a sentence or statement that is gone, and the rest unchanged', () => {
    const { blocks, title } = corrected(REPLY, goneOf('Nine ships wait.', 'Nobody knows why,'), 'full')
    expect(title).toBe('Briefing')
    const note = (what: string) => ({
      kind: 'note',
      text: [
        'Corrected: ',
        'Ayr Post',
        ' changed this article on ',
        { at: AT, show: 'both' },
        `; the ${what} that stood here is gone.`,
      ],
    })
    expect(blocks).toEqual([REPLY.blocks[0], note('sentence'), REPLY.blocks[2], note('statement')])
  })

  it('drops a headline that was cut from removed words', () => {
    const { blocks } = corrected(REPLY, goneOf('Nine ships wait'), 'full')
    expect(blocks[0]).toMatchObject({ items: [{ text: ['Corrected: the article no longer says this', ' (new)'] }] })
  })

  it('is unchanged if nothing is gone', () => {
    fc.assert(
      fc.property(replies(), reply => {
        expect(corrected(reply, [], 'full')).toEqual(reply)
      }),
    )
  })
})

describe('corrected messages', () => {
  it('are only those that change, as many as were posted', () => {
    const compose = (reply: Reply) => reply.blocks.map(block => ({ payload: JSON.stringify(block) }))
    const parts = correctedParts(REPLY, goneOf('The harbour is closed.'), 4, compose)
    expect(parts?.map(part => part !== undefined)).toEqual([false, false, true, false])
  })

  it('use a shorter note if the long one would need another message', () => {
    const size = JSON.stringify(REPLY.blocks).length + 30
    const parts = correctedParts(REPLY, goneOf('The harbour is closed.'), 1, composing(size))
    expect(JSON.stringify(parts)).toContain('Corrected: this sentence is gone.')
  })

  it('do not exist if not even that fits', () => {
    const size = JSON.stringify(REPLY.blocks).length
    expect(correctedParts(REPLY, goneOf('The harbour is closed.'), 1, composing(size))).toBeUndefined()
  })

  it('say where the rest is if fewer are needed', () => {
    const long = { blocks: [{ kind: 'paragraph', text: ['Long. '.repeat(100)] }, ...REPLY.blocks] } as const
    const posted = composing(400)(long).length
    const parts = correctedParts(long, goneOf('Long. '.repeat(100)), posted, composing(400))
    expect(parts).toHaveLength(posted)
    expect(JSON.stringify(parts?.at(-1))).toContain('see the message before this one')
  })
})

describe('a frozen reply', () => {
  it('is the same reply when thawed', () => {
    fc.assert(
      fc.property(replies(), reply => {
        expect(thawReply(freezeReply(reply))).toEqual(reply)
      }),
    )
  })

  it('is nothing else', () => {
    expect(() => thawReply('{"blocks":[{"kind":"shout"}]}')).toThrow(/blocks/)
  })
})
