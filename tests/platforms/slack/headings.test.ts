import { describe, expect, test } from 'vitest'
import type { Block, Reply } from '#core/asking/reply.ts'
import { pack } from '#platforms/slack/render/pack.ts'
import { render } from '#platforms/slack/render/render.ts'

const dress = (reply: Reply) => pack(render(reply, command => `/${command}`))

describe('a reply with headings on Slack', () => {
  test('keeps a heading with what follows', () => {
    const long = 'A sentence of a sober article about the harbour. '.repeat(60)
    const blocks: Block[] = [1, 2, 3, 4, 5].flatMap((n): Block[] => [
      { kind: 'heading', text: [`Part ${n}`] },
      { kind: 'paragraph', text: [long] },
    ])
    const messages = dress({ blocks })
    expect(messages.length).toBeGreaterThan(1)
    for (const message of messages) expect(JSON.stringify(message.blocks.at(-1))).not.toContain('Part')
  })

  test('has one header, the title: headings below it are bold lines', () => {
    const [message] = dress({
      title: 'New since Monday',
      blocks: [
        { kind: 'heading', text: ['20 November'] },
        { kind: 'paragraph', text: ['A recount has confirmed the election.'] },
      ],
    })
    expect(message?.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text'])
    expect(JSON.stringify(message?.blocks[1])).toContain('{"type":"text","text":"20 November","style":{"bold":true}}')
  })

  test('never sends controls alone: the last text moves on with them', () => {
    const words: Block = { kind: 'paragraph', text: ['The ferry left on time.'] }
    const controls: Block = { kind: 'actions', actions: [{ label: 'Share here', command: 'find', input: {} }] }
    const heading: Block = { kind: 'heading', text: ['Last'] }
    const messages = dress({ blocks: [...Array.from({ length: 48 }, () => words), heading, words, controls] })
    expect(messages.map(({ blocks }) => blocks.length)).toEqual([48, 3])
    expect(messages[1]?.blocks.at(-1)?.type).toBe('actions')
  })

  test('keeps small print small if it names a command to type, unless that could be parsed as markup', () => {
    const note = (rest: string) =>
      dress({ blocks: [{ kind: 'note', text: ['Try ', { command: 'find', rest }, '.'] }] })[0]?.blocks[0]
    expect(note('ferry')).toMatchObject({ type: 'context', elements: [{ text: 'Try `/find ferry`.' }] })
    expect(note('a & b')).toMatchObject({ elements: [{ text: 'Try `/find a &amp; b`.' }] })
    for (const rest of ['a`b', '<!channel>']) expect(note(rest)).toMatchObject({ type: 'rich_text' })
  })
})
