import { describe, expect, it } from 'vitest'
import { citedIn, withReceipts } from '#core/asking/receipts.ts'
import { ArticleId } from '#core/ids.ts'
import type { Block, CitedWords } from '#core/asking/reply.ts'
import { wordsOf } from '#tests/support/spoken.ts'

const article = ArticleId.parse('aaaaaaaa')
const cites = (text: string): CitedWords => ({ article, text, start: 0, end: text.length })
const sentence = (text: string): Block => ({ kind: 'paragraph', text: [text], cites: cites(text) })
const quote = (text: string, detail: readonly string[]): Block => ({
  kind: 'quote',
  type: 'direct',
  text,
  detail,
  cites: cites(text),
})
const linked = (blocks: readonly Block[], without: readonly string[] = []) =>
  wordsOf(withReceipts({ blocks }, ({ text }) => (without.includes(text) ? undefined : `https://d.example/r/${text}`)))
    .split('\n')
    .filter(line => line !== '')

describe('links to receipts', () => {
  it('follow outlet and day of a quote', () => {
    expect(linked([quote('A', ['Post · 3 Nov'])])).toEqual([
      'A | unattributed,  | direct | Post · 3 Nov\u00a0· Receipt',
    ])
  })

  it('are in the small print below sentences without their own, each with its number', () => {
    expect(linked([sentence('A'), quote('B', []), { kind: 'note', text: ['Post'] }, sentence('C')])).toEqual([
      'A',
      'B | unattributed,  | direct | ',
      'Post\u00a0· Receipts 1 2',
      'C',
      'Receipt',
    ])
  })

  it('precede what is about something else', () => {
    expect(linked([sentence('A'), { kind: 'heading', text: ['Voices'] }])).toEqual(['A', 'Receipt', 'Voices'])
  })

  it('are left out for what has no receipt', () => {
    expect(linked([sentence('A'), { kind: 'note', text: ['Post'] }], ['A'])).toEqual(['A', 'Post'])
  })

  it('cover everything that is cited, in order', () => {
    expect(citedIn({ blocks: [sentence('A'), { kind: 'divider' }, quote('B', [])] }).map(({ text }) => text)).toEqual([
      'A',
      'B',
    ])
  })
})
