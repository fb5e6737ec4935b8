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
})
