import { LIMITS } from '../limits.ts'
import type { SlackMessage } from './message.ts'
import type { Dressed } from './render.ts'
import { escape, shownText, weight } from './shown-text.ts'

/** Distributes blocks, in order, over as few messages as Slack's limits allow; a heading stays with what follows it. */
export function pack(all: readonly Dressed[]): SlackMessage[] {
  const messages: Dressed[][] = []
  let open: Dressed[] = []
  let used = 0
  for (const dressed of all) {
    const size = weight(dressed.block)
    if (open.length > 0 && (open.length === LIMITS.blocks || used + size > LIMITS.characters)) {
      const leading = trailing(open, dressed)
      messages.push(open.slice(0, open.length - leading.length))
      open = leading
      used = leading.reduce((sum, { block }) => sum + weight(block), 0)
    }
    open.push(dressed)
    used += size
  }
  return [...messages, open].filter(message => message.length > 0).map(messageOf)
}

/**
 * The headings and dividers at the end, which belong to the next message, and, before controls, the text they belong
 * to; none if the message has nothing else.
 */
function trailing(message: readonly Dressed[], next: Dressed): Dressed[] {
  const isText = ({ block, leads }: Dressed) => !leads && block.type !== 'divider'
  if (next.block.type === 'actions') {
    const told = message.findLastIndex(each => isText(each) && each.block.type !== 'actions')
    const last = message.slice(0, told).findLastIndex(isText)
    return last === -1 ? [] : message.slice(last + 1)
  }
  const last = message.findLastIndex(isText)
  return last === -1 ? [] : message.slice(last + 1)
}

function messageOf(dressed: readonly Dressed[]): SlackMessage {
  const said = dressed.map(({ block }) => shownText(block).trim()).filter(line => line !== '')
  return {
    text: escape(said.join('\n')) || 'Crier',
    blocks: dressed.map(({ block }) => block),
    pictures: dressed.flatMap(({ png }, block) => (png ? [{ block, png }] : [])),
  }
}
