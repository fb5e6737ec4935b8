/** The words of a request, of which slots are removed one by one. */
export interface Taking {
  /** Removes the first match and returns it. */
  readonly take: (pattern: RegExp) => RegExpExecArray | undefined
  /** Removes every match; returns whether there was one. */
  readonly takeAll: (pattern: RegExp) => boolean
  readonly rest: () => string
  readonly set: (rest: string) => void
}

const patterns = new WeakMap<RegExp, RegExp>()

/** The same pattern with the global flag, cached. */
function everywhere(pattern: RegExp): RegExp {
  const known = patterns.get(pattern)
  if (known) return known
  const found = new RegExp(pattern.source, 'giu')
  patterns.set(pattern, found)
  return found
}

export function takingFrom(text: string): Taking {
  const spaced = (words: string) => ` ${words} `.replaceAll(/\s+/gu, ' ')
  let rest = spaced(text)
  const take: Taking['take'] = pattern => {
    const match = pattern.exec(rest)
    if (!match) return undefined
    rest = spaced(`${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`)
    return match
  }
  return {
    take,
    takeAll(pattern) {
      const before = rest
      rest = spaced(rest.replaceAll(everywhere(pattern), ' '))
      return rest !== before
    },
    rest: () => rest.trim(),
    set(next) {
      rest = spaced(next)
    },
  }
}
