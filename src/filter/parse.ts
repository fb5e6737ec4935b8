import type { Condition, Leaf } from '#core/news/filter.ts'
import type { Refusal } from '#core/asking/refusal.ts'
import { fault } from './fault.ts'
import { languageCode } from './languages.ts'
import { filterTokensOf, type FilterToken } from './tokens.ts'

/** Characters; more than anybody types, and few enough that no filter costs more than reading the article. */
export const LONGEST = 500
const DEEPEST = 20
const MOST_LEAVES = 40

const NAMES: Readonly<Record<FilterToken['kind'], string>> = {
  and: '“and”',
  or: '“or”',
  not: '“not”',
  comma: 'a comma',
  open: 'an opening bracket',
  close: 'a closing bracket',
  field: 'a field',
  words: 'a word',
}
const AN_OPERAND = 'expected a word, a phrase in quotation marks, source:, language:, topic:, headline: or a bracket'

/** A part, and the offset of a bare `not` in it. */
interface Parsed {
  readonly condition: Condition
  readonly not?: number
}

/**
 * Parses a filter: words and “phrases” joined by `and` (or nothing), `or` (or commas) and `not` (or `-`), with optional
 * brackets; `source:`, `language:`, `topic:`, `headline:`. `not` binds tighter than `and`, `and` tighter than `or`. No
 * regular expressions. Throws a Refusal with the place of the mistake. `all` and `any` are flat, and double negation is
 * dropped.
 */
export function parseCondition(text: string): Condition {
  if (text.length > LONGEST) {
    const length = text.length.toLocaleString('en')
    throw fault(text, LONGEST, `a filter has at most ${LONGEST} characters; this one has ${length}.`)
  }
  return new Parser(text).whole()
}

class Parser {
  private readonly text: string
  private readonly tokens: readonly FilterToken[]
  private next = 0
  private leaves = 0

  constructor(text: string) {
    this.text = text
    this.tokens = filterTokensOf(text)
  }

  whole(): Condition {
    const condition = this.alternatives(0)
    if (this.peek()) throw this.wrong('a bracket is closed but was never opened.')
    return condition
  }

  private alternatives(depth: number): Condition {
    const parts: Parsed[] = []
    let listed = false
    for (;;) {
      parts.push(this.together(depth))
      const separator = this.take('comma') ?? this.take('or')
      if (!separator) break
      listed ||= separator.kind === 'comma'
      const after = this.peek()?.kind
      if (separator.kind === 'comma' && (after === undefined || after === 'close')) break
      if (separator.kind === 'comma') this.take('or')
    }
    const unclear = listed && parts.length > 1 ? parts.find(({ not }) => not !== undefined)?.not : undefined
    if (unclear !== undefined) {
      throw fault(
        this.text,
        unclear,
        'commas mean “any of these”, so that “not” among them would let in everything else. Say (this, that) and not other.',
      )
    }
    return joined(
      'any',
      parts.map(({ condition }) => condition),
    )
  }

  private together(depth: number): Parsed {
    const parts: Condition[] = []
    let not: number | undefined
    do {
      const token = this.peek()
      if (token?.kind === 'not') not ??= token.at
      parts.push(this.one(depth))
    } while (this.take('and') ?? this.beginsOperand())
    return { condition: joined('all', parts), ...(not === undefined ? {} : { not }) }
  }

  private one(depth: number): Condition {
    if (depth > DEEPEST) throw this.wrong(`brackets and “not” can be nested at most ${DEEPEST} deep.`)
    const open = this.take('open')
    if (open) {
      const inner = this.alternatives(depth + 1)
      if (!this.take('close')) throw fault(this.text, open.at, 'this bracket is opened but never closed.')
      return inner
    }
    if (this.take('not')) {
      const inner = this.one(depth + 1)
      return inner.kind === 'not' ? inner.of : { kind: 'not', of: inner }
    }
    return this.leaf()
  }

  private leaf(): Leaf {
    const field = this.take('field')
    const words = this.take('words')
    if (!words) {
      if (field) throw this.wrong(`expected a name after it; found ${this.found()}.`)
      throw this.wrong(`${AN_OPERAND}; found ${this.found()}.`)
    }
    this.leaves += 1
    if (this.leaves > MOST_LEAVES)
      throw fault(this.text, words.at, `a filter has at most ${MOST_LEAVES} words and names.`)
    const kind = field?.field ?? 'words'
    if (kind !== 'language') return { kind, text: words.text }
    const code = languageCode(words.text)
    if (code !== undefined) return { kind, code }
    throw fault(
      this.text,
      words.at,
      `“${words.text}” is not a language. Expected two letters or a name: de, or German.`,
    )
  }

  private beginsOperand(): boolean {
    const kind = this.peek()?.kind
    return kind === 'words' || kind === 'field' || kind === 'open' || kind === 'not'
  }

  private peek(): FilterToken | undefined {
    return this.tokens[this.next]
  }

  private take<K extends FilterToken['kind']>(kind: K): Extract<FilterToken, { kind: K }> | undefined {
    const token = this.peek()
    if (!is(token, kind)) return undefined
    this.next += 1
    return token
  }

  private found(): string {
    const token = this.peek()
    return token ? NAMES[token.kind] : 'its end'
  }

  private wrong(sentence: string): Refusal {
    return fault(this.text, this.peek()?.at ?? this.text.length, sentence)
  }
}

function is<K extends FilterToken['kind']>(
  token: FilterToken | undefined,
  kind: K,
): token is Extract<FilterToken, { kind: K }> {
  return token?.kind === kind
}

function joined(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.flatMap(part => (part.kind === kind ? part.of : [part]))
  const [only] = flat
  return only && flat.length === 1 ? only : { kind, of: flat }
}
