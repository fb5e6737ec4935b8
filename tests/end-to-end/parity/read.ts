import { ComponentType } from 'discord.js'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { decodeAction } from '#core/asking/action.ts'
import { readMarkdown } from '#tests/platforms/discord/markdown.ts'
import { flat } from '#tests/support/discord/components.ts'

/** A button as a reader sees it. */
export interface Button {
  readonly label: string
  readonly command: string
  readonly input: Readonly<Record<string, string>>
}

/** An answer as a reader sees it: its text in reading order, and its buttons, those of list items separately. */
export interface Read {
  readonly text: string
  readonly buttons: readonly Button[]
  readonly opening: readonly Button[]
}

const SHOWN_AS = {
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** An instant as a reader in London sees it. */
function instant(seconds: number, show: keyof typeof SHOWN_AS): string {
  return new Intl.DateTimeFormat('en-GB', { ...SHOWN_AS[show], timeZone: 'UTC' }).format(seconds * 1000)
}

function buttonOf(label: string, code: string): Button {
  const action = decodeAction(code)
  if (!action) throw new Error(`the button "${label}" carries no action: ${code}`)
  return { label, ...action }
}

const SlackElement = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  timestamp: z.int().optional(),
  format: z.string().optional(),
})
const SlackButton = z.object({ text: z.object({ text: z.string() }), value: z.string() })
const SlackOption = SlackButton.extend({ description: z.object({ text: z.string() }).optional() })
const SlackSelect = z.object({ type: z.literal('static_select'), options: z.array(SlackOption) })
const SlackPart = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['rich_text_section', 'rich_text_quote']), elements: z.array(SlackElement) }),
  z.object({ type: z.literal('rich_text_list'), elements: z.array(z.object({ elements: z.array(SlackElement) })) }),
])
const SlackBlocks = z.array(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('header'), text: z.object({ text: z.string() }) }),
    z.object({ type: z.literal('rich_text'), elements: z.array(SlackPart) }),
    z.object({ type: z.literal('context'), elements: z.array(z.object({ text: z.string() })) }),
    z.object({ type: z.literal('image'), alt_text: z.string() }),
    z.object({ type: z.literal('actions'), elements: z.array(z.union([SlackSelect, SlackButton])) }),
    z.object({ type: z.literal('divider') }),
  ]),
)

function slackElement({ type, text, timestamp, format = '' }: z.infer<typeof SlackElement>): string {
  if (type !== 'date') return text ?? ''
  const [day, time] = [format.includes('{date'), format.includes('{time')]
  return instant(timestamp ?? 0, day && time ? 'both' : day ? 'day' : 'time')
}

/** The number before a story or an item, which a select makes unnecessary. */
const MARK = /^\d{1,3}\. /gm

/** Small print without the markup of its links and labels. */
function unmarked(text: string): string {
  return text
    .replaceAll(/<[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('*', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Reads the blocks of Slack messages. The button of a list item has its number before its label. */
export function readSlack(messages: readonly unknown[]): Read {
  const blocks = messages.flatMap(message => SlackBlocks.parse(message))
  const buttons = blocks.flatMap(block =>
    block.type === 'actions'
      ? block.elements.flatMap(one => ('value' in one ? [buttonOf(one.text.text, one.value)] : []))
      : [],
  )
  const options = blocks.flatMap(block =>
    block.type === 'actions'
      ? block.elements.flatMap(one =>
          'options' in one
            ? one.options.map(({ text, description, value }) =>
                buttonOf(description ? `${text.text} ${description.text}` : text.text, value),
              )
            : [],
        )
      : [],
  )
  const lines = blocks.map(block => {
    switch (block.type) {
      case 'header':
        return block.text.text
      case 'rich_text':
        return block.elements
          .flatMap(part => (part.type === 'rich_text_list' ? part.elements : [part]))
          .map(({ elements }) => elements.map(slackElement).join(''))
          .join('\n')
      case 'context':
        return block.elements.map(({ text }) => unmarked(text)).join('\n')
      case 'image':
        return block.alt_text
      case 'actions':
      case 'divider':
        return ''
    }
  })
  const numbered = /^\d+\. /
  return {
    text: lines.join('\n').replaceAll(MARK, ''),
    buttons: buttons.filter(({ label }) => !numbered.test(label)),
    opening: [
      ...options,
      ...buttons
        .filter(({ label }) => numbered.test(label))
        .map(button => ({ ...button, label: button.label.replace(numbered, '') })),
    ],
  }
}

const STYLES = { D: 'day', t: 'time', f: 'both' } as const

/**
 * Reads the components of Discord messages: markdown with an independent parser, instants and commands by their markup.
 */
export function readDiscord(messages: readonly unknown[]): Read {
  const nodes = messages.flatMap(flat)
  const accessories = new Set(nodes.flatMap(({ accessory }) => accessory?.custom_id ?? []))
  const pressed = nodes.flatMap(({ type, label, custom_id: id }) =>
    type === ComponentType.Button ? [{ id: id ?? '', label: label ?? '' }] : [],
  )
  const made = ({ id, label }: { readonly id: string; readonly label: string }) =>
    buttonOf(label, id.replace(/^\d+:/, ''))
  const lines = nodes.flatMap(({ content, items }) => [
    ...(content === undefined ? [] : content.split('\n').map(line => readMarkdown(plain(line)).text)),
    ...(items ?? []).map(({ description }) => description ?? ''),
  ])
  const options = nodes.flatMap(node => (node.options ?? []).map(({ label, value }) => buttonOf(label, value)))
  return {
    text: lines.join('\n').replaceAll(MARK, ''),
    buttons: pressed.filter(({ id }) => !accessories.has(id)).map(made),
    opening: [...options, ...pressed.filter(({ id }) => accessories.has(id)).map(made)],
  }
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/<t:(\d+):([Dtf])>/g, (_, seconds: string, style: keyof typeof STYLES) =>
      instant(Number(seconds), STYLES[style]),
    )
    .replaceAll(/<\/([\w-]+):\d+>/g, '/$1')
}

/** A button at a terminal: its label, and the line to type. */
export interface Typed {
  readonly label: string
  readonly line: string
}

const [ESCAPE, BELL] = [String.fromCodePoint(27), String.fromCodePoint(7)]
/** The target of a hyperlink, which a terminal does not show. */
const ADDRESS = new RegExp(`${ESCAPE}\\]8;;[^${BELL}]*${BELL}`, 'g')

/**
 * The line to type beside a list item that no number opens: dim, after the item's words or below them, possibly after or
 * before a description.
 */
const OPENING = new RegExp(
  `(?:(?<=\\S) |(?<=\\n {5,6}))(?:${ESCAPE}\\[2m[^/${ESCAPE}][^${ESCAPE}]*${ESCAPE}\\[22m(?: {2,}|\\n {8}))?${ESCAPE}\\[2m(/[^${ESCAPE}]*)${ESCAPE}\\[22m(?:(?: {2,}|\\n {8})${ESCAPE}\\[2m[^/${ESCAPE}][^${ESCAPE}]*${ESCAPE}\\[22m)*`,
  'g',
)

/** The number of a story or an item at the beginning of its line. */
const NUMBERED = new RegExp(`(^|\\n) {2}${ESCAPE}\\[36m *\\d{1,3}${ESCAPE}\\[39m {2}`, 'g')

/** A terminal's answer as a reader sees it; `opening`: the lines to type beside list items. */
export interface Printed {
  readonly text: string
  readonly buttons: readonly Typed[]
  readonly opening: readonly string[]
}

/** Reads what a terminal printed. A drawing is left out, given line by line: its content is below it. */
export function readTerminal(coloured: string, drawing: readonly string[]): Printed {
  const printed = coloured.replace(ADDRESS, '').replace(NUMBERED, '$1')
  const opening = [...printed.matchAll(OPENING)].map(([, line = '']) => line.trim())
  const drawn = new Set(drawing.map(line => line.trim()))
  const buttons: Typed[] = []
  const text: string[] = []
  let open = false
  for (const line of stripVTControlCharacters(printed.replace(OPENING, '')).split('\n')) {
    const [, label, typed] = /^ {2}→ (.*?)\s{2,}(\/.*)$/u.exec(line) ?? []
    if (label !== undefined && typed !== undefined) {
      buttons.push({ label, line: typed })
      open = true
      continue
    }
    const last = buttons.at(-1)
    if (open && last && /^ {4}\S/.test(line)) {
      buttons[buttons.length - 1] = { ...last, line: `${last.line} ${line.trim()}` }
      continue
    }
    open = false
    if (!drawn.has(line.trim())) text.push(line)
  }
  return { text: text.join('\n'), buttons, opening }
}

/** The words of a text, with marks that change its meaning: quotation marks mean verbatim. */
export function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+|[“”?!%€$£]/gu) ?? []
}
