import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { render } from '#platforms/discord/render/render.ts'
import { harmless } from '#core/harmless.ts'
import type { Block, Reply } from '#core/asking/reply.ts'
import { flat } from '#tests/support/discord/components.ts'
import { naughtyTexts } from '#tests/support/naughty.ts'
import { PIXEL } from '#tests/support/replies.ts'
import { readMarkdown } from './markdown.ts'

const LIST = new URL('../../fixtures/naughty-strings/blns.json', import.meta.url)
const naughtyStrings = z.array(z.string()).parse(JSON.parse(readFileSync(LIST, 'utf8')))
const around: readonly ((text: string) => string)[] = [
  text => text,
  text => `said ${text} today`,
  text => `said${text}today`,
  text => `\n\n${text}\n`,
]
const markup = naughtyTexts.flatMap(text => around.map(dress => dress(text)))

/** A reply with a text in every field that can hold any. */
function everywhere(text: string): Reply {
  const href = 'https://post.example/a'
  const blocks: readonly Block[] = [
    { kind: 'heading', text: [text] },
    { kind: 'paragraph', text: [text, { text, strong: true }, { text, href }, { command: 'find', rest: text }] },
    { kind: 'quote', type: 'direct', text, speaker: text, role: text, detail: [text] },
    { kind: 'quote', type: 'indirect', text },
    { kind: 'facts', facts: [{ label: text, value: [text] }] },
    {
      kind: 'list',
      items: [
        { number: 1, text: [text], detail: [text] },
        { text: [text], action: { label: text, command: 'find', input: {} } },
      ],
    },
    { kind: 'note', text: [text] },
    { kind: 'image', name: text, png: PIXEL, alt: text },
  ]
  return { title: text, blocks }
}

const OURS = new Set(['strong', 'heading', 'subtext', 'blockQuote', 'inlineCode', 'link https://post.example/a'])
/** Bullets in that reply. */
const BULLETS = 1

/** What is active in a reply besides our own markup, and how often the text appears in it. */
function seen(text: string): { readonly live: readonly string[]; readonly times: number } {
  const displays = render(everywhere(text))
    .flatMap(({ components }) => flat(components))
    .flatMap(({ content }) => (content === undefined ? [] : [readMarkdown(content)]))
  const live = displays.flatMap(({ live }) => live)
  const bullets = live.filter(each => each === 'list')
  const whole = displays.map(({ text }) => text).join('\n')
  const wanted = harmless(text).trim()
  return {
    live: [...live.filter(each => each !== 'list' && !OURS.has(each)), ...bullets.slice(BULLETS)],
    times: wanted === '' ? Infinity : whole.split(wanted).length - 1,
  }
}

const results = [...naughtyStrings, ...markup].map(text => ({ text, ...seen(text) }))

describe(`${naughtyStrings.length} naughty strings and ${markup.length} pieces of markup on Discord`, () => {
  it('make nothing active in any field', () => {
    expect(results.length).toBeGreaterThanOrEqual(700)
    expect(results.filter(({ live }) => live.length > 0)).toEqual([])
  })

  it('are shown literally in every field', () => {
    expect(results.filter(({ text, times }) => text.length < 500 && times < 15)).toEqual([])
  })
})
