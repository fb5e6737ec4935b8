import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeze, posting, thaw } from '#platforms/discord/render/message.ts'
import { render } from '#platforms/discord/render/render.ts'
import { targetOf } from '#platforms/discord/render/link.ts'
import { harmless } from '#core/harmless.ts'
import type { Block, Inline, Reply } from '#core/asking/reply.ts'
import { flat } from '#tests/support/discord/components.ts'
import { MessageBody, messageFault } from '#tests/support/discord/message-rules.ts'
import { makeJudge } from '#tests/support/discord/spec/judge.ts'
import { hostile, prose, replies, textsOf } from '#tests/support/replies.ts'
import { type Read, readMarkdown } from './markdown.ts'

const judge = makeJudge()
const RUNS = 25
const OURS = new Set(['strong', 'em', 'heading', 'subtext', 'blockQuote', 'timestamp', 'inlineCode'])

function bodies(reply: Reply): readonly MessageBody[] {
  return render(reply).map(message => MessageBody.parse(posting(thaw(freeze(message))).body))
}

function reads(reply: Reply): readonly Read[] {
  return bodies(reply)
    .flatMap(({ components }) => flat(components))
    .map(({ content, items }) =>
      items ? { text: items[0]?.description ?? '', live: [] } : readMarkdown(content ?? ''),
    )
}

function squeezed(text: string): string {
  return harmless(text).replaceAll(/\s+/gu, '')
}

function runsOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text
    case 'quote':
      return block.detail ?? []
    case 'story':
      return [...block.headline, ...(block.text ?? []), ...(block.detail ?? [])]
    case 'facts':
      return block.facts.flatMap(({ value }) => value)
    case 'list':
      return block.items.flatMap(({ text, detail }) => [...text, ...(detail ?? [])])
    case 'image':
    case 'actions':
    case 'divider':
      return []
  }
}

function addresses(reply: Reply): ReadonlySet<string> {
  const hrefs = [...(reply.over ?? []), ...reply.blocks.flatMap(runsOf)].flatMap(run =>
    typeof run === 'object' && 'href' in run && run.href !== undefined ? [run.href] : [],
  )
  return new Set(hrefs.flatMap(href => targetOf(href)?.address ?? []))
}

describe('any reply on Discord', () => {
  const any = replies(fc.oneof({ weight: 3, arbitrary: prose }, { weight: 2, arbitrary: hostile }))

  it('is valid by Discord’s own schema and rules, message by message', () => {
    fc.assert(
      fc.property(any, reply => {
        for (const body of bodies(reply)) {
          expect(judge.request('POST /channels/{channel_id}/messages', body)).toEqual([])
          const files = (body.attachments ?? []).map(({ filename }) => filename ?? '')
          expect(messageFault(body, files)?.details).toBeUndefined()
          expect(body.allowed_mentions).toEqual({ parse: [] })
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('says everything, in order', () => {
    fc.assert(
      fc.property(any, reply => {
        const all = squeezed(
          reads(reply)
            .map(({ text }) => text)
            .join(''),
        )
        let from = 0
        for (const wanted of [
          ...textsOf({ kind: 'note', text: reply.over ?? [] }),
          reply.title ?? '',
          ...reply.blocks.flatMap(textsOf),
        ].map(squeezed)) {
          const at = all.indexOf(wanted, from)
          expect({ wanted, found: at !== -1 }).toEqual({ wanted, found: true })
          from = at + wanted.length
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('pings nobody, links only where it should, and has only our own formatting', () => {
    fc.assert(
      fc.property(replies(hostile), reply => {
        const allowed = addresses(reply)
        const live = reads(reply).flatMap(read => read.live)
        const bullets = live.filter(each => each === 'list').length
        const items = reply.blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0)
        expect(bullets).toBeLessThanOrEqual(items)
        expect(live.filter(each => each !== 'list' && !each.startsWith('link ') && !OURS.has(each))).toEqual([])
        const links = live.flatMap(each => (each.startsWith('link ') ? [each.slice(5)] : []))
        expect(links.filter(address => !allowed.has(address))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
