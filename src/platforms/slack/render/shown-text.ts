import type { SlackBlock } from './message.ts'
import { shownBy } from './rich-text.ts'
import type { Element } from './rich-text.ts'

/** Every word a block shows, for screen readers, which read buttons by themselves. */
export function shownText(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text
    case 'rich_text':
      return sectionsOf(block)
        .map(elements => elements.map(element => shownBy(element)).join(''))
        .join('\n')
    case 'context':
      return block.elements.map(element => ('text' in element ? unmarked(element) : element.alt_text)).join(' ')
    case 'image':
      return block.alt_text
    case 'actions':
    case 'divider':
      return ''
  }
}

/** Everything in a block that may count towards a message's characters: text, labels and URLs. */
export function weight(block: SlackBlock): number {
  if (block.type === 'actions') {
    return block.elements.reduce((sum, element) => sum + labelsOf(element), 0)
  }
  if (block.type !== 'rich_text') return shownText(block).length
  let urls = 0
  for (const element of sectionsOf(block).flat()) urls += element.type === 'link' ? element.url.length : 0
  return shownText(block).length + urls
}

/** Small print as displayed, without our markup. */
function unmarked({ type, text }: { readonly type: string; readonly text: string }): string {
  if (type !== 'mrkdwn') return text
  return text
    .replaceAll(/<[^<|>]*\|([^<>]*)>/gu, '$1')
    .replaceAll(/[*`]/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function labelsOf(element: Extract<SlackBlock, { type: 'actions' }>['elements'][number]): number {
  if (element.type === 'button') return element.text.text.length
  if (element.type !== 'static_select') return 0
  return (element.options ?? []).reduce(
    (sum, { text, description }) => sum + text.text.length + (description?.text.length ?? 0),
    0,
  )
}

/** Escapes the three characters that Slack parses as markup. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The elements of each section of rich text: one for a section or a quote, one per item for a list. */
export function sectionsOf({ elements }: Extract<SlackBlock, { type: 'rich_text' }>): readonly (readonly Element[])[] {
  return elements.flatMap(part =>
    part.type === 'rich_text_list' ? part.elements.map(item => ours(item.elements)) : [ours(part.elements)],
  )
}

function ours(elements: readonly { readonly type: string }[]): readonly Element[] {
  return elements.filter(element => isOurs(element))
}

function isOurs(element: { readonly type: string }): element is Element {
  return element.type === 'text' || element.type === 'link' || element.type === 'date'
}
