import type { Mention } from './cast.ts'
import { type Person, headOf } from './person.ts'
import type { Range } from '../tokens/phrases.ts'
import type { Unit } from '../tokens/units.ts'

/** "Ana Berg and Tom Lie": what two or more said together is nobody's of them alone, and is told as it is written. */
export function jointly(unit: Unit, { from, to }: Range, mentions: readonly Mention[]): Person | undefined {
  const { tokens } = unit
  let and = to - 2
  while (and > from && tokens[and]?.lower !== 'and') and--
  if (and <= from || mentions.some(mention => mention.from < and && and < mention.to)) return undefined
  const one = atHead(unit, { from, to: and }, mentions)
  const other = atHead(unit, { from: and + 1, to }, mentions)
  const [first, last] = [tokens[tokens[from]?.lower === 'the' ? from + 1 : from], tokens[to - 1]]
  if (!one || !other || one === other || !first || !last) return undefined
  // "Defence and Interior Minister Ana Berg" is one person.
  if (other.kind === 'person' && one.kind !== 'person' && one.words.length === 1) return undefined
  return { start: first.start, end: last.end, kind: 'other', plural: true, noun: '' }
}

function atHead(unit: Unit, range: Range, mentions: readonly Mention[]): Mention['member'] | undefined {
  const end = headOf(unit, range, mentions)
  const mention = mentions.find(({ from, to }) => from >= range.from && to === end)
  return mention && mention.member.kind !== 'place' ? mention.member : undefined
}
