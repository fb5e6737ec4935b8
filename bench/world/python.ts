/** A condition of a feed suite on one field: `entries[0]['title'] == 'Vale Post'`. */
export interface Condition {
  readonly of: 'entry' | 'feed'
  /** The path of names, joined by dots: `title_detail.value`. */
  readonly path: string
  readonly value: string | readonly number[]
}

const CLAUSE =
  /(?<of>entries\[0\]|\bfeed)(?<path>(?:\[(?:'\w+'|"\w+"|\d+)\]|\.\w+)+) == (?<value>u?'''[\s\S]*?'''|u?"""[\s\S]*?"""|u?'(?:\\.|[^'\\])*'(?: \+ '(?:\\.|[^'\\])*')*|u?"(?:\\.|[^"\\])*"|\([\d, ]+\))/gu

/** The conditions of an `Expect:` line that compare one field with a text or numbers; others are skipped. */
export function conditionsOf(expectation: string): readonly Condition[] {
  return [...expectation.matchAll(CLAUSE)].map(({ groups = {} }) => ({
    of: groups['of'] === 'feed' ? 'feed' : 'entry',
    path: (groups['path']?.match(/\w+/gu) ?? []).filter(name => !/^\d+$/u.test(name)).join('.'),
    value: valueOf(groups['value'] ?? ''),
  }))
}

function valueOf(written: string): Condition['value'] {
  if (written.startsWith('(')) return (written.match(/\d+/gu) ?? []).map(Number)
  const joined = /^u?'(?!'')/u.test(written) ? written.replaceAll(/(?<!\\)' \+ '/gu, '') : written
  const [, , inside = ''] = /^u?('''|"""|'|")([\s\S]*)\1$/u.exec(joined) ?? []
  return inside.replaceAll(
    /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|([\s\S]))/giu,
    (_, four: string, eight: string, two: string, one: string) => {
      const code = four ?? eight ?? two
      return code === undefined ? (ESCAPES[one] ?? one) : String.fromCodePoint(Number.parseInt(code, 16))
    },
  )
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' }
