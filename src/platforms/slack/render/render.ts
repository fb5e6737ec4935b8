import type { types } from '@slack/bolt'
import { encodeAction } from '#core/asking/action.ts'
import { harmless } from '#core/harmless.ts'
import type { Action, Block, BlockOf, Inline, Reply } from '#core/asking/reply.ts'
import { attributionRuns, reportedRuns } from '#core/asking/statement.ts'
import { LIMITS } from '../limits.ts'
import type { SlackBlock } from './message.ts'
import { markedUp } from './marked-up.ts'
import { elementsOf, shownBy, splitElements, textElement } from './rich-text.ts'
import type { Element, Spell } from './rich-text.ts'
import { clip, splitText } from '../../kit/cut.ts'

/** A Slack block, with the picture to upload before it can be shown. */
export interface Dressed {
  readonly block: SlackBlock
  readonly png?: Uint8Array
  /** It must stay with what follows. */
  readonly leads?: true
}

/** The action_id of every button of a reply; its value says what it does. */
export const BUTTON = /^crier:(?:\d+|choose)$/

/**
 * A reply in Slack's blocks, each within its own limits. Text becomes rich text or plain text, which Slack does not
 * parse.
 */
export function render(reply: Reply, spell: Spell): Dressed[] {
  const title = reply.title === undefined ? [] : big(reply.title, spell)
  const over = note(reply.over ?? [], spell)
  const above = reply.above ? renderBlock(reply.above, spell) : []
  return [...above, ...over, ...title, ...reply.blocks.flatMap(block => renderBlock(block, spell))]
}

function renderBlock(block: Block, spell: Spell): Dressed[] {
  switch (block.kind) {
    case 'heading':
      return strong(block.text, spell)
    case 'paragraph':
      return sections(elementsOf(block.text, spell))
    case 'quote':
      return quote(block, spell)
    case 'facts':
      return lines(
        block.facts.map(fact => [...textElement(`${fact.label}: `, { bold: true }), ...elementsOf(fact.value, spell)]),
      )
    case 'list':
      return list(block, spell)
    case 'image':
      return image(block)
    case 'note':
      return note(block.text, spell)
    case 'actions':
      return controls(block)
    case 'story':
      return story(block, spell)
    case 'divider':
      return [{ block: { type: 'divider' } }]
  }
}

/** A header block, of which a message has only one. */
function big(title: string, spell: Spell): Dressed[] {
  const plain = harmless(title).trim()
  if (plain.length > LIMITS.header) return strong([title], spell)
  if (plain === '') return []
  return [{ block: { type: 'header', text: { type: 'plain_text', text: plain, emoji: false } }, leads: true }]
}

function strong(text: readonly Inline[], spell: Spell): Dressed[] {
  return sections(elementsOf(text, spell, { bold: true })).map(({ block }) => ({ block, leads: true }))
}

/** Small print. Its links and commands need mrkdwn; text that could be parsed as further markup goes into rich text. */
function note(text: readonly Inline[], spell: Spell): Dressed[] {
  const plain = text.some(run => typeof run !== 'string' && 'strong' in run) ? undefined : plainText(text)
  if (plain !== undefined) {
    return splitText(plain, LIMITS.context).map(piece => context({ type: 'plain_text', text: piece, emoji: false }))
  }
  const marked = markedUp(text, spell)
  if (marked === undefined || marked.length > LIMITS.context) return sections(elementsOf(text, spell))
  return marked.trim() === '' ? [] : [context({ type: 'mrkdwn', text: marked, verbatim: true })]
}

function context(element: types.PlainTextElement | types.MrkdwnElement): Dressed {
  return { block: { type: 'context', elements: [element] } }
}

/** A story: the headline in bold with its sentence on the next line, then its small print. */
function story({ headline, text = [], detail = [] }: BlockOf<'story'>, spell: Spell): Dressed[] {
  const below = text.length > 0 ? [NEW_LINE, ...elementsOf(text, spell)] : []
  return [...sections([...elementsOf(headline, spell, { bold: true }), ...below]), ...note(detail, spell)]
}

/** The text of runs that are nothing but text; otherwise `undefined`. */
function plainText(runs: readonly Inline[]): string | undefined {
  const texts = runs.flatMap(run => {
    if (typeof run === 'string') return [run]
    return 'text' in run && run.href === undefined ? [run.text] : []
  })
  return texts.length === runs.length ? harmless(texts.join('')).trim() : undefined
}

/** A direct quote in a bar, its speaker on a line of its own; reported speech as a sentence. */
function quote(block: BlockOf<'quote'>, spell: Spell): Dressed[] {
  const where = note(block.detail ?? [], spell)
  if (block.type !== 'direct') return [...sections(elementsOf(reportedRuns(block), spell)), ...where]
  const words = textElement(`“${harmless(block.text).trim()}”`)
  const by = elementsOf(attributionRuns(block), spell)
  const bars = splitElements(by.length > 0 ? [...words, NEW_LINE, ...by] : words, LIMITS.section).map(elements =>
    richText([{ type: 'rich_text_quote', elements }]),
  )
  return [...bars, ...where]
}

function list({ items, unnumbered }: BlockOf<'list'>, spell: Spell): Dressed[] {
  const shown = items.map(({ number, text, detail }) => {
    const mark = number === undefined || unnumbered ? [] : textElement(`${number}. `)
    const quieter = detail && detail.length > 0 ? [NEW_LINE, ...elementsOf(detail, spell)] : []
    return [...mark, ...elementsOf(text, spell), ...quieter]
  })
  const bulleted = unnumbered || items.every(({ number }) => number === undefined)
  const actions = items.flatMap(({ number, action }) => {
    if (!action) return []
    return [number === undefined ? action : { ...action, label: `${number}. ${action.label}` }]
  })
  return [...(bulleted ? bullets(shown) : lines(shown)), ...controls({ kind: 'actions', actions })]
}

/**
 * Slack's own bullets, which indent wrapped lines, in as few lists as the limit allows; an item too long for one is
 * split into lines.
 */
function bullets(items: readonly Element[][]): Dressed[] {
  const lists: types.RichTextSection[][] = []
  let used: number = LIMITS.section
  for (const elements of items.flatMap(item => splitElements(item, LIMITS.section))) {
    const size = elements.reduce((sum, element) => sum + shownBy(element).length, 0)
    if (size === 0) continue
    if (used + size > LIMITS.section) {
      lists.push([])
      used = 0
    }
    lists.at(-1)?.push({ type: 'rich_text_section', elements })
    used += size
  }
  return lists.map(elements => richText([{ type: 'rich_text_list', style: 'bullet', elements }]))
}

function image({ alt, png }: BlockOf<'image'>): Dressed[] {
  const [first = 'picture', ...rest] = splitText(harmless(alt).trim(), LIMITS.altText)
  const picture: Dressed = { block: { type: 'image', slack_file: { id: 'F' }, alt_text: first }, png }
  return [picture, ...rest.flatMap(text => sections(textElement(text)))]
}

function controls({ actions, choose }: BlockOf<'actions'>): Dressed[] {
  const options = (choose?.options ?? []).slice(0, LIMITS.options).flatMap((option): types.PlainTextOption[] => {
    const value = encodeAction(option)
    return value.length > LIMITS.optionValue
      ? []
      : [{ ...optionText(harmless(option.label).trim() || option.command), value }]
  })
  const prompt = clip(harmless(choose?.prompt ?? '').trim() || '…', LIMITS.placeholder)
  const select: readonly types.ActionsBlockElement[] =
    options.length > 0
      ? [
          {
            type: 'static_select',
            action_id: 'crier:choose',
            placeholder: { type: 'plain_text', text: prompt, emoji: false },
            options,
          },
        ]
      : []
  return chunks([...select, ...buttons(actions)], LIMITS.buttons).map(elements => ({
    block: { type: 'actions', elements },
  }))
}

/** What does not fit an option's text continues in its description. */
function optionText(label: string): Pick<types.PlainTextOption, 'text' | 'description'> {
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const
  const end = label.length > LIMITS.optionText ? label.lastIndexOf(' ', LIMITS.optionText) : 0
  if (end <= 0) return { text: plain(clip(label, LIMITS.optionText)) }
  return {
    text: plain(label.slice(0, end)),
    description: plain(clip(label.slice(end + 1), LIMITS.optionDescription)),
  }
}

function buttons(actions: readonly Action[]): readonly types.Button[] {
  return actions.flatMap((action, index): types.Button[] => {
    const value = encodeAction(action)
    if (value.length > LIMITS.buttonValue) return []
    const text = clip(harmless(action.label).trim() || action.command, LIMITS.buttonText)
    const style = action.next ? ({ style: 'primary' } as const) : {}
    return [
      {
        type: 'button',
        action_id: `crier:${index}`,
        value,
        text: { type: 'plain_text', text, emoji: false },
        ...style,
      },
    ]
  })
}

const NEW_LINE: Element = { type: 'text', text: '\n' }

/** Lines one below the other, in as few blocks as the limit allows. */
function lines(all: readonly Element[][]): Dressed[] {
  return sections(all.flatMap((elements, index) => (index === 0 ? elements : [NEW_LINE, ...elements])))
}

function sections(elements: readonly Element[]): Dressed[] {
  return splitElements(elements, LIMITS.section)
    .filter(group => group.some(element => element.type !== 'text' || element.text.trim() !== ''))
    .map(elements => richText([{ type: 'rich_text_section', elements }]))
}

function richText(elements: types.RichTextBlock['elements']): Dressed {
  return { block: { type: 'rich_text', elements } }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
