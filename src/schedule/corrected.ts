import type { Part } from '#core/posting/delivery.ts'
import type { Block, Inline, ListItem, Reply } from '#core/asking/reply.ts'
import type { Gone } from '#store/posting/corrections.ts'

/**
 * Length of the note that replaces a removed passage: `full` says who changed it and when, `brief` is no longer than a
 * sentence.
 */
type Length = 'full' | 'brief'

/**
 * The messages of a posted digest without what its articles no longer say: as many as were posted, `undefined` for
 * those that stay the same. `undefined` altogether if it does not fit into that many.
 */
export function correctedParts(
  reply: Reply,
  gone: readonly Gone[],
  posted: number,
  compose: (reply: Reply) => readonly Part[],
): readonly (Part | undefined)[] | undefined {
  const before = compose(reply).map(part => JSON.stringify(part))
  for (const length of ['full', 'brief'] as const) {
    const parts = compose(corrected(reply, gone, length))
    if (parts.length > posted) continue
    const stub = compose({ blocks: [{ kind: 'note', text: ['Corrected: see the message before this one.'] }] })
    const all = Array.from({ length: posted }, (_, index) => parts[index] ?? stub[0])
    const same = before.length === posted
    return all.map((part, index) => (same && JSON.stringify(part) === before[index] ? undefined : part))
  }
  return undefined
}

/** A reply with a note in place of each passage that is gone. */
export function corrected(reply: Reply, gone: readonly Gone[], length: Length): Reply {
  const by = new Map(gone.flatMap(one => one.texts.map(text => [text, one] as const)))
  return { ...reply, blocks: reply.blocks.map(block => correctedBlock(block, by, length)) }
}

type ByText = ReadonlyMap<string, Gone>

function correctedBlock(block: Block, by: ByText, length: Length): Block {
  switch (block.kind) {
    case 'quote': {
      const gone = by.get(block.text)
      return gone ? note(gone, 'statement', length) : block
    }
    case 'paragraph': {
      const [only, ...more] = block.text
      const gone = more.length === 0 && only !== undefined ? by.get(wordsOf(only)) : undefined
      return gone ? note(gone, 'sentence', length) : { ...block, text: runs(block.text, by) }
    }
    case 'heading':
    case 'note':
      return { ...block, text: runs(block.text, by) }
    case 'story': {
      const { headline, text, detail } = block
      return {
        ...block,
        headline: runs(headline, by),
        ...(text ? { text: runs(text, by) } : {}),
        ...(detail ? { detail: runs(detail, by) } : {}),
      }
    }
    case 'list':
      return { ...block, items: block.items.map(item => correctedItem(item, by)) }
    case 'facts':
      return { ...block, facts: block.facts.map(fact => ({ ...fact, value: runs(fact.value, by) })) }
    case 'image':
    case 'actions':
    case 'divider':
      return block
  }
}

function correctedItem(item: ListItem, by: ByText): ListItem {
  return { ...item, text: runs(item.text, by), ...(item.detail ? { detail: runs(item.detail, by) } : {}) }
}

function runs(text: readonly Inline[], by: ByText): readonly Inline[] {
  return text.map(run => (by.has(wordsOf(run)) ? 'Corrected: the article no longer says this' : run))
}

function wordsOf(run: Inline): string {
  if (typeof run === 'string') return run
  return 'text' in run ? run.text : ''
}

function note({ publisher, url, at }: Gone, what: string, length: Length): Block {
  if (length === 'brief') return { kind: 'note', text: [`Corrected: this ${what} is gone.`] }
  const who = publisher ?? 'its source'
  return {
    kind: 'note',
    text: [
      'Corrected: ',
      url === undefined ? who : { text: who, href: url },
      ' changed this article on ',
      { at, show: 'both' },
      `; the ${what} that stood here is gone.`,
    ],
  }
}
