import { describe, expect, it } from 'vitest'
import { render } from '#platforms/discord/render/render.ts'
import type { Block, Reply } from '#core/asking/reply.ts'
import { ArticleId } from '#core/ids.ts'
import { PIXEL } from '#tests/support/replies.ts'

function shown(...blocks: readonly Block[]): unknown {
  return parts({ blocks })[0]
}

function parts(reply: Reply): readonly unknown[] {
  return render(reply).map(({ components: [container] }) => container.components)
}

const text = (content: string): object => ({ type: 10, content })

describe('a reply on Discord', () => {
  it('is one container with its title first', () => {
    const [message] = render({ title: 'Harbour *strike*', blocks: [{ kind: 'paragraph', text: ['It ended.'] }] })
    expect(message?.components).toEqual([
      { type: 17, accent_color: 0xc8963e, components: [text('## Harbour \\*strike\\*'), text('It ended.')] },
    ])
  })

  it('shows headings, paragraphs, notes and dividers', () => {
    expect(
      shown(
        { kind: 'heading', text: ['Ferries'] },
        { kind: 'paragraph', text: ['They ', { text: 'run', strong: true }, { text: ' again', strong: true }, '.'] },
        { kind: 'divider' },
        { kind: 'note', text: ['3 articles'] },
      ),
    ).toEqual([
      text('### Ferries'),
      text('They **run again**\\.'),
      { type: 14, divider: true, spacing: 2 },
      text('-# 3 articles'),
    ])
  })

  it('shows an instant in the reader’s own zone, and a command as typed', () => {
    const at = new Date('2026-03-01T08:00:00.999Z')
    expect(
      shown({
        kind: 'paragraph',
        text: [
          { at, show: 'day' },
          ' ',
          { at, show: 'time' },
          ' ',
          { at, show: 'both' },
          ' ',
          { command: 'find', rest: 'ferry_1' },
        ],
      }),
    ).toEqual([text('<t:1772352000:D> <t:1772352000:t> <t:1772352000:f> **/find** `ferry_1`')])
  })

  it('shows the real host beside a link, unless the label is the URL', () => {
    const link = (label: string, href: string): Block => ({ kind: 'paragraph', text: [{ text: label, href }] })
    expect(
      shown(
        link('Harbour Post', 'https://user:secret@post.example/a(b)?q=<x>'),
        link('bank.example', 'https://evil.example/'),
        link('https://post.example/a', 'https://post.example/a'),
        link('Пост', 'https://пост.example/'),
        link('script', 'javascript:alert(1)'),
        link('', 'https://post.example/a'),
      ),
    ).toEqual([
      text('[Harbour Post](https://post.example/a%28b%29?q=%3Cx%3E) (post.example)'),
      text('[bank.example](https://evil.example/) (evil.example)'),
      text('[https\\://post.example/a](https://post.example/a)'),
      text('[Пост](https://xn--n1abhe.example/) (xn--n1abhe.example)'),
      text('script'),
      text('[post.example](https://post.example/a)'),
    ])
  })

  it('puts a direct quote in quotation marks and a bar, and anything else in a sentence after its speaker', () => {
    expect(
      shown(
        {
          kind: 'quote',
          type: 'direct',
          text: 'We sail.',
          speaker: 'Ida Ortega',
          role: 'mayor of Harbour',
          detail: ['Harbour Post'],
        },
        {
          kind: 'quote',
          type: 'indirect',
          text: 'ruled out a strike.',
          clause: true,
          speaker: 'Ida Ortega',
          role: 'mayor',
        },
        { kind: 'quote', type: 'indirect', text: 'Ferries would sail.', deed: 'said on Friday', speaker: 'Ida Ortega' },
        { kind: 'quote', type: 'mixed', text: 'it was “a good day”' },
      ),
    ).toEqual([
      text('> “We sail.”\n> — **Ida Ortega**, mayor of Harbour\n-# Harbour Post'),
      text('**Ida Ortega**, mayor, ruled out a strike.'),
      text('**Ida Ortega** said on Friday: Ferries would sail.'),
      text('it was “a good day” — unattributed'),
    ])
  })

  it('shows facts, one per line', () => {
    expect(
      shown({
        kind: 'facts',
        facts: [
          { label: 'Next', value: ['today'] },
          { label: 'Zone', value: ['Europe/Warsaw'] },
        ],
      }),
    ).toEqual([text('**Next**: today\n**Zone**: Europe/Warsaw')])
  })

  it('puts the button of a list item beside it', () => {
    expect(
      shown({
        kind: 'list',
        items: [
          { number: 1, text: ['Strike ends'], detail: ['Harbour Post'], article: ArticleId.parse('k3v9x2ab') },
          { text: ['No number'] },
          {
            number: 2,
            text: ['Ferries run'],
            action: { label: 'Open', command: 'story', input: { story: 's1234567' } },
          },
        ],
      }),
    ).toEqual([
      text('**1.** Strike ends\n-# Harbour Post\n- No number'),
      {
        type: 9,
        components: [text('**2.** Ferries run')],
        accessory: { type: 2, style: 2, custom_id: 'story?story=s1234567', label: 'Open' },
      },
    ])
  })

  it('separates items with small print by space, without bullets', () => {
    const items = ['Strike ends', 'Ferries run'].map(text => ({ text: [text], detail: ['Post'] }))
    expect(shown({ kind: 'list', unnumbered: true, items })).toEqual([
      text('Strike ends\n-# Post'),
      text('Ferries run\n-# Post'),
    ])
  })

  it('emphasises the expected next button', () => {
    const action = { label: 'Go', command: 'latest', input: {} }
    expect(shown({ kind: 'actions', actions: [{ ...action, next: true }, action] })).toMatchObject([
      { components: [{ style: 1 }, { style: 2 }] },
    ])
  })

  it('puts five buttons in a row, and shows one that is too long as a command', () => {
    const action = (n: number): { label: string; command: string; input: Record<string, string> } => ({
      label: `Page ${n}`,
      command: 'find',
      input: { page: String(n) },
    })
    const long = { label: 'More', command: 'find', input: { words: 'harbour '.repeat(20).trim(), page: '2' } }
    const told = shown({ kind: 'actions', actions: [1, 2, 3, 4, 5, 6].map(action).concat(long) })
    expect(told).toMatchObject([
      text(`-# **More**: **/find** \`words:${'harbour '.repeat(20).trim()} page:2\``),
      { type: 1, components: { length: 5 } },
      { type: 1, components: [{ custom_id: 'find?page=6', label: 'Page 6' }] },
    ])
  })

  it('shows a picture in place, with its description', () => {
    const [message] = render({
      blocks: [{ kind: 'image', name: 'Ferry map.png', png: PIXEL, alt: 'Where ferries run' }],
    })
    expect(message?.components[0].components).toEqual([
      { type: 12, items: [{ media: { url: 'attachment://0-ferry-map.png' }, description: 'Where ferries run' }] },
    ])
    expect(message?.pictures).toEqual([{ name: '0-ferry-map.png', description: 'Where ferries run', png: PIXEL }])
  })

  it('continues in another message after a sentence, and keeps a heading with what follows', () => {
    const sentence = 'The ferry left the harbour on time. '
    const long: Block = { kind: 'paragraph', text: [sentence.repeat(50)] }
    const messages = parts({ blocks: [long, long, { kind: 'heading', text: ['Next'] }, long] })
    expect(messages).toHaveLength(2)
    expect(messages[1]).toEqual([text('### Next'), text(sentence.repeat(50).trim())])
    const [first, second] = parts({ blocks: [{ kind: 'paragraph', text: [sentence.repeat(80)] }] })
    expect([first, second]).toMatchObject([
      [{ content: expect.stringMatching(/time\.$/) }, { content: expect.stringMatching(/^The/) }],
      undefined,
    ])
  })

  it('never sends controls alone: the last text moves on with them', () => {
    const words: Block = { kind: 'paragraph', text: ['The ferry left the harbour on time.'] }
    const controls: Block = { kind: 'actions', actions: [{ label: 'Share here', command: 'find', input: {} }] }
    const heading: Block = { kind: 'heading', text: ['Last'] }
    const messages = parts({ blocks: [...Array.from({ length: 37 }, () => words), heading, words, controls] })
    expect(messages).toHaveLength(2)
    expect(messages[0]).toHaveLength(37)
    expect(messages[1]).toMatchObject([text('### Last'), {}, { type: 1 }])
  })

  it('without content is still a message', () => {
    expect(parts({ title: ' ', blocks: [{ kind: 'paragraph', text: ['\u200B'] }, { kind: 'divider' }] })).toEqual([
      [text('…')],
    ])
  })
})
