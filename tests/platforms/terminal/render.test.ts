import stringWidth from 'string-width'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReply } from '#platforms/terminal/render.ts'
import type { TerminalView } from '#platforms/terminal/view.ts'
import { harmless } from '#core/harmless.ts'
import { ArticleId } from '#core/ids.ts'
import type { Action, Block, Reply } from '#core/asking/reply.ts'
import { hostile, prose, replies, textsOf } from '#tests/support/replies.ts'

const PLAIN: TerminalView = {
  columns: 60,
  colours: false,
  links: false,
  zone: 'Europe/Warsaw',
  commands: [],
  letters: false,
}
const [ESC, BEL] = ['\u001B', '\u0007']
const OURS = new RegExp(`${ESC}\\[(?:1|2|3|4|22|23|24|36|39)m|${ESC}\\]8;;[!-~]*${BEL}`, 'gu')

function shown(block: Block, look: Partial<TerminalView> = {}): string {
  return renderReply({ blocks: [block] }, { ...PLAIN, ...look })
}

describe('a reply in the terminal', () => {
  it('sets a title and paragraphs with a blank line between, and small print directly below what it belongs to', () => {
    const reply: Reply = {
      title: 'Dockers walk out',
      blocks: [
        { kind: 'heading', text: ['Today'] },
        { kind: 'paragraph', text: ['The cranes stood still.'] },
        { kind: 'note', text: ['2 of 9 sentences'] },
      ],
    }
    expect(renderReply(reply, PLAIN)).toBe(
      ['  Dockers walk out', '', '  Today', '  The cranes stood still.', '  2 of 9 sentences'].join('\n'),
    )
  })

  it('puts quotation marks only around verbatim words', () => {
    const said = { kind: 'quote', text: 'We will not go back', speaker: 'Ana Brook', role: 'a docker' } as const
    expect(shown({ ...said, type: 'direct' })).toBe('  │ “We will not go back”\n  │ — Ana Brook, a docker')
    const clause = { ...said, text: 'ruled out a return.', clause: true } as const
    expect(shown({ ...clause, type: 'indirect' })).toBe('  Ana Brook, a docker, ruled out a return.')
    expect(shown({ ...clause, type: 'mixed' })).not.toContain('“')
  })

  it('says so if nobody is known to have said it', () => {
    expect(shown({ kind: 'quote', type: 'direct', text: 'No' })).toContain('— unattributed')
  })

  it('numbers a list with a hanging indent', () => {
    const item = { text: ['a headline that is too long for its line'], detail: ['Post'] }
    const items = [9, 10].map(number => ({ ...item, number }))
    expect(shown({ kind: 'list', items }, { columns: 37 })).toBe(
      [
        '   9  a headline that is too long for',
        '      its line',
        '      Post',
        '  10  a headline that is too long for',
        '      its line',
        '      Post',
      ].join('\n'),
    )
  })

  it('shows a button as the equivalent line to type', () => {
    const actions = [
      { label: 'More quotes', command: 'quotes', input: { words: 'harbour strike', since: 'monday' } },
      { label: 'Share', command: 'summary', input: { words: '#k3v9x2ab', share: 'yes' } },
    ]
    const options = ['words', 'since', 'share'].map(name => ({
      name,
      description: name,
      type: 'string' as const,
      required: false,
      positional: name === 'words',
      hidden: false,
    }))
    const card = { description: 'x', access: 'anyone', sharing: 'private', examples: ['x'], options } as const
    const commands = ['quotes', 'summary'].map(name => ({ ...card, name }))
    expect(shown({ kind: 'actions', actions }, { commands })).toBe(
      '  → More quotes  /quotes harbour strike since:monday\n  → Share        /summary #k3v9x2ab share:yes',
    )
  })

  it('letters the buttons of a whole reply where letters press them', () => {
    const actions = (count: number): Block => ({
      kind: 'actions',
      actions: Array.from({ length: count }, () => ({ label: 'Go', command: 'latest', input: {} })),
    })
    const reply = renderReply({ blocks: [actions(2), actions(25)] }, { ...PLAIN, letters: true })
    const letters = reply.split('\n').flatMap(line => (line === '' ? [] : [line.slice(2, 3)]))
    expect(letters.join('')).toBe('abcdefghijklmnopqrstuvwxyz→')
  })

  it("opens an item by a command if no article's number does", () => {
    const action = { label: 'Open', command: 'story', input: { story: 's1234567' } }
    const list = (item: object): Block => ({ kind: 'list', items: [{ text: ['Story'], action, ...item }] })
    expect(shown(list({}))).toBe('  •  Story /story story:s1234567')
    expect(shown(list({ number: 1, article: ArticleId.parse('abcdefgh') }))).toBe('  1  Story')
  })

  it('explains a line to type beside it, or below it if there is no room', () => {
    const option = (label: string, command: string, about?: string) => ({
      label,
      command,
      input: {},
      ...(about ? { about } : {}),
    })
    const choose = (options: readonly ReturnType<typeof option>[]): Block => ({
      kind: 'actions',
      actions: [],
      choose: { prompt: 'More', options },
    })
    expect(shown(choose([option('/ask', 'crier', 'Ask in plain words')]))).toBe('      /crier  Ask in plain words')
    expect(shown(choose([option('/story', 'story', 'w'.repeat(50))]))).toBe(`      /story\n        ${'w'.repeat(50)}`)
    expect(shown(choose([option('Shorter', 'subscribe'), option('Longer', 'story')]))).toBe(
      '      Shorter  /subscribe\n      Longer   /story',
    )
  })

  it("separates stories of one kind by a blank line, the lead by a rule, and puts a quote's source directly below it", () => {
    const said = { kind: 'quote', type: 'direct', text: 'No', speaker: 'Ana Brook' } as const
    const blocks: readonly Block[] = [
      said,
      { kind: 'note', text: ['Post'] },
      { kind: 'divider', soft: true },
      said,
      { kind: 'divider' },
      said,
    ]
    expect(renderReply({ blocks }, PLAIN)).toBe(
      [
        '  │ “No”',
        '  │ — Ana Brook',
        '  Post',
        '',
        '  │ “No”',
        '  │ — Ana Brook',
        '',
        `  ${'─'.repeat(56)}`,
        '',
        '  │ “No”',
        '  │ — Ana Brook',
      ].join('\n'),
    )
  })

  it('omits a URL if the terminal has no hyperlinks and a number opens the article', () => {
    const article = ArticleId.parse('abcdefgh')
    const post = { text: 'Post', href: 'https://post.example/a' }
    const blocks: readonly Block[] = [
      { kind: 'story', number: 2, headline: ['Strike ends'], detail: [post], article },
      { kind: 'list', items: [{ number: 3, text: ['Ferries run · ', post], article }] },
      { kind: 'note', text: [post], number: 4, article },
    ]
    expect(renderReply({ blocks }, { ...PLAIN, letters: true })).not.toContain('https://')
    expect(renderReply({ blocks }, PLAIN).match(/https:\/\/post\.example\/a/gu)).toHaveLength(3)
    expect(shown({ kind: 'note', text: [post] }, { letters: true })).toContain('https://post.example/a')
  })

  it('never breaks the line to type beside an item: if it does not fit, it goes below', () => {
    const action: Action = { label: 'Stop', command: 'following', input: { stop: 'sm1px95r' } }
    const item = (length: number) => ({ text: ['w'.repeat(length)], action })
    const lines = shown({ kind: 'list', items: [item(20), item(40)] }).split('\n')
    expect(lines).toEqual([
      `  •  ${'w'.repeat(20)} /following stop:sm1px95r`,
      `  •  ${'w'.repeat(40)}`,
      '     /following stop:sm1px95r',
    ])
  })

  it('draws a picture in characters if there is room, otherwise says what it shows', () => {
    const image = { kind: 'image', name: 'chart', png: new Uint8Array(), alt: 'Two on Monday' } as const
    expect(shown({ ...image, drawn: ['   ▁█', '', 'Mon'] })).toBe(
      ['     ▁█', '', '  Mon', '  Two on Monday'].join('\n'),
    )
    expect(shown({ ...image, drawn: ['█'.repeat(59)] })).toBe('  [picture: Two on Monday]')
    expect(shown(image)).toBe('  [picture: Two on Monday]')
  })

  it('shows facts in two columns', () => {
    const facts = [
      { label: 'Zone', value: ['Europe/Warsaw'] },
      { label: 'Next time', value: [{ at: new Date('2026-07-01T06:00:00Z'), show: 'both' as const }] },
    ]
    expect(shown({ kind: 'facts', facts })).toBe('  Zone       Europe/Warsaw\n  Next time  1 Jul 2026, 08:00')
  })

  it("shows an instant in the reader's own zone", () => {
    const at = new Date('2026-01-31T23:30:00Z')
    const text = [{ at, show: 'day' as const }, ' ', { at, show: 'time' as const }]
    expect(shown({ kind: 'paragraph', text }, { zone: 'Europe/Warsaw' })).toBe('  1 Feb 2026 00:30')
    expect(shown({ kind: 'paragraph', text }, { zone: 'America/Lima' })).toBe('  31 Jan 2026 18:30')
  })

  it('shows the true host of a link, whatever its text says', () => {
    const text = [{ text: 'bank.example', href: 'https://user:secret@evil.example/login' }]
    const linked = shown({ kind: 'paragraph', text }, { links: true })
    expect(linked).toBe('  \u001B]8;;https://evil.example/login\u0007bank.example\u001B]8;;\u0007 (evil.example)')
  })

  it('writes the URL out if the terminal has no hyperlinks, without its text fragment', () => {
    const text = [{ text: 'Post', href: 'https://post.example/a#:~:text=the%20cranes' }]
    expect(shown({ kind: 'paragraph', text })).toBe('  Post (https://post.example/a)')
  })

  it('makes links only of web URLs', () => {
    const text = [{ text: 'press', href: 'javascript:alert(1)' }]
    expect(shown({ kind: 'paragraph', text }, { links: true })).toBe('  press')
  })

  const looks = fc.record({
    columns: fc.integer({ min: 24, max: 200 }),
    colours: fc.boolean(),
    links: fc.boolean(),
    zone: fc.constantFrom('UTC', 'Asia/Kathmandu'),
    commands: fc.constant([]),
    letters: fc.boolean(),
  })

  it('stays within the width, says everything in order, and sends only its own codes to the terminal', () => {
    fc.assert(
      fc.property(replies(fc.oneof(prose, hostile)), looks, (reply, look) => {
        const rendered = renderReply(reply, look)
        const plain = rendered.replace(OURS, '')
        for (const line of plain.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(look.columns)
        expect(plain).not.toMatch(/[^\P{Cc}\n]/u)
        expect(look.colours || !rendered.includes('\u001B[')).toBe(true)
        let rest = solid(plain)
        for (const text of [
          ...textsOf({ kind: 'note', text: reply.over ?? [] }),
          reply.title ?? '',
          ...reply.blocks.flatMap(textsOf),
        ].map(solid)) {
          const at = rest.indexOf(text)
          expect(at, `"${text}" in ${rest}`).toBeGreaterThanOrEqual(0)
          rest = rest.slice(at + text.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})

function solid(text: string): string {
  return harmless(text).normalize().replace(/[\s│]/gu, '')
}
