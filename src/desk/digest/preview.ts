import type { Dress, Measured, LimitUse } from '#core/asking/dress.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Block, ListItem, Reply } from '#core/asking/reply.ts'

/** Words quoted from the beginning and end of each message. */
const SHOWN = 8

/**
 * How a reply would look on every platform: how many messages, how full each is and where it begins; then the reply
 * itself.
 */
export function preview(reply: Reply, dresses: readonly Dress[]): Reply {
  if (dresses.length === 0) throw new Refusal('There is no platform here to preview a digest for.')
  const report = dresses.flatMap(({ name, measure }): readonly Block[] => {
    const messages = measure(reply)
    const count = messages.length === 1 ? 'one message' : `${messages.length} messages`
    return [
      { kind: 'heading', text: [`${name}: ${count}`] },
      messages[0] && messages.length === 1
        ? { kind: 'note', text: [fullness(messages[0])] }
        : { kind: 'list', items: messages.map((message, index) => itemOf(message, index, messages.length)) },
    ]
  })
  return {
    title: 'Preview',
    blocks: [
      ...report,
      { kind: 'divider' },
      ...(reply.above ? [reply.above] : []),
      ...(reply.over ? [{ kind: 'note', text: reply.over } as const] : []),
      ...(reply.title === undefined ? [] : [{ kind: 'heading', text: [reply.title] } as const]),
      ...reply.blocks,
    ],
  }
}

function fullness({ uses, buttons, pictures }: Measured): string {
  const also = [counted(buttons, 'button'), counted(pictures, 'picture')].filter(words => words !== undefined)
  return [...uses.map(useWords), ...also].join(', ')
}

function itemOf(message: Measured, index: number, of: number): ListItem {
  const words = message.text.split(/\s+/u).filter(word => word !== '')
  const begins = words.slice(0, SHOWN).join(' ')
  const ends = words.slice(-SHOWN).join(' ')
  const split = index === 0 ? [] : ['Split before it. ']
  return {
    text: [{ text: `Message ${index + 1} of ${of}`, strong: true }, `: ${fullness(message)}`],
    detail: [...split, words.length <= 2 * SHOWN ? words.join(' ') : `${begins} … ${ends}`],
  }
}

function useWords({ what, used, limit }: LimitUse): string {
  return `${number(used)} of ${number(limit)} ${what} (${Math.round((used / limit) * 100)} %)`
}

function counted(count: number, noun: string): string | undefined {
  if (count === 0) return undefined
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function number(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count)
}
