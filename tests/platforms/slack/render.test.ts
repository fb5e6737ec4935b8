import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render } from '#platforms/slack/render/render.ts'
import { LIMITS } from '#platforms/slack/limits.ts'
import { pack } from '#platforms/slack/render/pack.ts'
import { shownText, weight } from '#platforms/slack/render/shown-text.ts'
import { freeze, thaw } from '#platforms/slack/render/message.ts'
import type { SlackMessage } from '#platforms/slack/render/message.ts'
import { decodeAction } from '#core/asking/action.ts'
import { harmless } from '#core/harmless.ts'
import type { Block, Reply } from '#core/asking/reply.ts'
import { z } from 'zod'
import { markupPayloads, naughtyTexts } from '#tests/support/naughty.ts'
import { everywhere, hostile, PIXEL, prose, replies, textsOf } from '#tests/support/replies.ts'
import { blockProblems } from '#tests/support/slack/schema.ts'

const spell = (command: string) => `/news-${command}`
const dress = (reply: Reply) => pack(render(reply, spell))
const one = (...blocks: Block[]): SlackMessage => {
  const [message, ...more] = dress({ blocks })
  if (!message || more.length > 0) throw new Error('expected one message')
  return message
}
/** Text without white space, so that cuts do not matter. */
const letters = (text: string) => harmless(text).replace(/\s+/gu, '')

describe('a reply on Slack', () => {
  test('shows a title as a header and text as rich text, which Slack does not parse', () => {
    const [message] = dress({
      title: 'Harbour & strike',
      blocks: [{ kind: 'paragraph', text: ['See ', { text: 'this', strong: true }, ' <!channel> *now*'] }],
    })
    expect(message?.blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Harbour & strike', emoji: false } },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'See ' },
              { type: 'text', text: 'this', style: { bold: true } },
              { type: 'text', text: ' <!channel> *now*' },
            ],
          },
        ],
      },
    ])
    expect(message?.text).toBe('Harbour &amp; strike\nSee this &lt;!channel&gt; *now*')
  })

  test("shows items without numbers as Slack's own bullets, which indent wrapped lines, and splits long ones", () => {
    const long = { text: ['A sentence that goes on. '.repeat(200)] }
    const { blocks } = one({
      kind: 'list',
      unnumbered: true,
      items: [{ number: 1, text: ['Strike ends'] }, { text: ['Ferries run'], detail: ['Post'] }, long],
    })
    const lists = blocks.flatMap(block => (block.type === 'rich_text' ? block.elements : []))
    expect(lists.map(({ type }) => type)).toEqual(lists.map(() => 'rich_text_list'))
    expect(lists[0]?.elements.slice(0, 2)).toEqual([
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'Strike ends' }] },
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Ferries run' },
          { type: 'text', text: '\n' },
          { type: 'text', text: 'Post' },
        ],
      },
    ])
    expect(lists.length).toBeGreaterThan(1)
  })

  test('continues an option too long for one line in its description', () => {
    const label = 'Drae Copper will appeal against the size of its fine but not against the finding of guilt'
    const option = { label, command: 'story', input: {} }
    const { blocks } = one({ kind: 'actions', actions: [], choose: { prompt: 'Open', options: [option] } })
    expect(blocks).toMatchObject([
      {
        elements: [
          {
            options: [
              {
                text: { text: 'Drae Copper will appeal against the size of its fine but not against the' },
                description: { text: 'finding of guilt' },
              },
            ],
          },
        ],
      },
    ])
  })

  test('emphasises the expected next button', () => {
    const action = { label: 'Go', command: 'latest', input: {} }
    const { blocks } = one({ kind: 'actions', actions: [{ ...action, next: true }, action] })
    expect(blocks).toMatchObject([{ elements: [{ style: 'primary' }, { type: 'button' }] }])
    expect(JSON.stringify(blocks).match(/primary/gu)).toHaveLength(1)
  })

  test('puts a direct quote between quotation marks and names its speaker', () => {
    const { text } = one({ kind: 'quote', type: 'direct', text: 'We stay.', speaker: 'Ada Lind', role: 'mayor' })
    expect(text).toBe('“We stay.”\n— Ada Lind, mayor')
  })

  test.each(['indirect', 'mixed'] as const)('shows an %s statement in a sentence after its speaker', type => {
    const { text } = one({
      kind: 'quote',
      type,
      text: 'They would stay.',
      deed: 'said',
      speaker: 'Ada Lind',
      role: 'mayor',
    })
    expect(text).toBe('Ada Lind, mayor, said: They would stay.')
  })

  test('says unattributed if there is no speaker', () => {
    expect(one({ kind: 'quote', type: 'direct', text: 'We stay.' }).text).toContain('— unattributed')
  })

  test('shows the real host beside a link whose label is not its address', () => {
    const link = one({ kind: 'paragraph', text: [{ text: 'https://bank.example', href: 'https://evil.example/x' }] })
    expect(link.text).toBe('https://bank.example (evil.example)')
    const bare = one({ kind: 'paragraph', text: [{ text: 'evil.example', href: 'https://evil.example/x' }] })
    expect(bare.text).toBe('evil.example')
  })

  test.each(['javascript:alert(1)', 'https://user:secret@harbour.example/', 'not an address'])(
    'shows only the label of %s',
    href => {
      const { blocks } = one({ kind: 'paragraph', text: [{ text: 'label', href }] })
      expect(JSON.stringify(blocks)).not.toContain('link')
    },
  )

  test("shows an instant in the reader's zone", () => {
    const { blocks, text } = one({ kind: 'paragraph', text: [{ at: new Date('2026-03-01T08:00:00Z'), show: 'both' }] })
    expect(JSON.stringify(blocks)).toContain(
      '"type":"date","timestamp":1772352000,"format":"{date_short_pretty} at {time}"',
    )
    expect(text).toBe('2026-03-01 08:00 UTC')
  })

  test('spells a command as this workspace does', () => {
    expect(one({ kind: 'paragraph', text: [{ command: 'find', rest: 'harbour' }] }).text).toBe('/news-find harbour')
  })

  test('keeps the numbers of a list, and puts them on its buttons', () => {
    const { blocks, text } = one({
      kind: 'list',
      items: [3, 7].map(number => ({
        number,
        text: [`Story ${number}`],
        detail: ['Harbour Post'],
        action: { label: 'Open', command: 'story', input: { story: `${number}` } },
      })),
    })
    expect(text).toBe('3. Story 3\nHarbour Post\n7. Story 7\nHarbour Post')
    expect(blocks[1]).toMatchObject({
      type: 'actions',
      elements: [{ text: { text: '3. Open' } }, { text: { text: '7. Open' } }],
    })
  })

  test('makes a button carry its command and input', () => {
    const { blocks } = one({
      kind: 'actions',
      actions: [{ label: 'More', command: 'find', input: { words: 'a&b', page: '2' } }],
    })
    const [block] = blocks
    if (block?.type !== 'actions' || block.elements[0]?.type !== 'button') throw new Error('expected a button')
    expect(decodeAction(block.elements[0].value ?? '')).toEqual({ command: 'find', input: { words: 'a&b', page: '2' } })
  })

  test('cuts long text after a sentence', () => {
    const sentences = Array.from({ length: 400 }, (_, n) => `Sentence ${n} ends here.`)
    const messages = dress({ blocks: [{ kind: 'paragraph', text: [sentences.join(' ')] }] })
    for (const block of messages.flatMap(message => message.blocks)) {
      expect(shownText(block).trim()).toMatch(/^Sentence \d+ .* here\.$/)
    }
  })

  test('can be frozen as plain JSON and thawed unchanged', () => {
    const [message] = dress({ blocks: [{ kind: 'image', name: 'chart', png: PIXEL, alt: 'A chart' }] })
    expect(JSON.parse(JSON.stringify(thaw(JSON.parse(JSON.stringify(message && freeze(message))))))).toEqual(
      JSON.parse(JSON.stringify({ ...message, pictures: [{ block: 0, png: Buffer.from(PIXEL) }] })),
    )
  })
})

const UNSEEN = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u
/** The only object types whose text Slack parses for neither mentions nor markup, and links made by the renderer. */
const INERT: ReadonlySet<string> = new Set(
  'header rich_text context actions static_select image divider button plain_text rich_text_section rich_text_quote rich_text_list text date link'.split(
    ' ',
  ),
)

/** Is it small print whose only markup is ours: links to the right targets, bold labels, and commands to type? */
function isTame({ type, text, verbatim }: z.infer<typeof Live>): boolean {
  if (INERT.has(type ?? '')) return true
  if (type !== 'mrkdwn' || verbatim !== true || typeof text !== 'string') return false
  const bare = text
    .replaceAll(/<https?:\/\/[^<>|\s]+\|[^<>|*_~`]+>/gu, 'link')
    .replaceAll(/\*[^*_~`<>|]+\*/gu, 'bold')
    .replaceAll(/`([^*_~`<>|]+)`/gu, '$1')
  return !/[<>*_~`|]|^&gt;|:[^\s:]+:/u.test(bare) && !/&(?!amp;|lt;|gt;)/u.test(text)
}

/** Every typed object in a payload: anything that could be active. */
function liveIn(value: unknown): z.infer<typeof Live>[] {
  if (Array.isArray(value)) return value.flatMap(liveIn)
  const object = z.record(z.string(), z.unknown()).safeParse(value)
  if (!object.success) return []
  const live = Live.parse(object.data)
  return [...(live.type === undefined ? [] : [live]), ...Object.values(object.data).flatMap(liveIn)]
}
const Live = z.looseObject({
  type: z.string().optional(),
  url: z.string().optional(),
  text: z.unknown().optional(),
  verbatim: z.boolean().optional(),
})

describe('any reply, on Slack', () => {
  const anything = fc.oneof(replies(prose), replies(hostile))
  const runs = { numRuns: 60 }

  test('every message is within the limits and valid by the official schema', () => {
    fc.assert(
      fc.property(anything, reply => {
        for (const { blocks, text } of dress(reply)) {
          expect(blockProblems(blocks)).toEqual([])
          expect(blocks.reduce((sum, block) => sum + weight(block), 0)).toBeLessThanOrEqual(LIMITS.characters)
          expect(text.length).toBeGreaterThan(0)
          expect(text.length).toBeLessThanOrEqual(LIMITS.postedText)
        }
      }),
      runs,
    )
  })

  test('all of its text is there and in order, in the blocks and for screen readers', () => {
    fc.assert(
      fc.property(anything, reply => {
        const messages = dress(reply)
        const shown = letters(messages.flatMap(({ blocks }) => blocks.map(shownText)).join('\n'))
        const worded = messages.filter(({ blocks }) => blocks.some(block => shownText(block).trim() !== ''))
        const read = letters(worded.map(({ text }) => text).join('\n'))
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
        let at = 0
        for (const text of [
          ...textsOf({ kind: 'note', text: reply.over ?? [] }),
          reply.title ?? '',
          ...reply.blocks.flatMap(textsOf),
        ].map(letters)) {
          const found = shown.indexOf(text, at)
          expect(found, `“${text}” after ${at}`).toBeGreaterThanOrEqual(at)
          at = found + text.length
        }
        expect(read).toBe(shown)
      }),
      runs,
    )
  })

  test.each([
    ['naughty text', naughtyTexts],
    ['markup', markupPayloads],
  ])('no %s pings, links or formats, in any field', (_, texts) => {
    for (const text of texts) {
      const messages = dress(everywhere(text))
      const live = messages.flatMap(({ blocks }) => liveIn(blocks))
      expect([text, live.filter(one => !isTame(one))]).toEqual([text, []])
      expect([text, ...new Set(live.flatMap(({ url = [] }) => url))]).toEqual([text, 'https://harbour.example/'])
      for (const { blocks, text: read } of messages) {
        expect([text, blockProblems(blocks)]).toEqual([text, []])
        expect(read).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
        expect(read.replaceAll('\n', '')).not.toMatch(UNSEEN)
      }
    }
  })

  test('nothing pings, links or formats in any shape of reply', () => {
    fc.assert(
      fc.property(replies(hostile), reply => {
        for (const { blocks, text } of dress(reply)) {
          expect(liveIn(blocks).filter(one => !isTame(one))).toEqual([])
          expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
          expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN)
        }
      }),
      runs,
    )
  })
})
