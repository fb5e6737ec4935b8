/** Words of a wish, and what is left of them as slots are taken out. */
export interface Taking {
  /** Takes the first match out; its groups are what it says. */
  readonly take: (pattern: RegExp) => RegExpExecArray | undefined
  /** Takes every match out; whether there was one. */
  readonly takeAll: (pattern: RegExp) => boolean
  readonly rest: () => string
  readonly set: (rest: string) => void
}

const patterns = new WeakMap<RegExp, RegExp>()

/** The same pattern, to be found in every place. */
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
