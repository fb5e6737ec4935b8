import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'

/** A hostile text: `pump` repeated to its size, then `next` as often, between a beginning and an end. */
export interface Attack {
  readonly before: string
  readonly pump: string
  readonly between: string
  readonly next: string
  readonly after: string
}

/** Candidates for every character class, together with what is in the class. */
const LETTERS: readonly string[] = Array.from('aA1 \n\t.,:;!?\'"“”‘’«»(){}[]<>/\\|@#&%$*_=+~^-–—…é中ñÉ·•')
/** No pattern ends with this, so that every match before it must be backtracked. */
const REFUSED = '\u0001'
/** A repetition allowed at least this often is attacked. */
const OFTEN = 5

/** The text of an attack, of roughly this many characters. */
export function textOf({ before, pump, between, next, after }: Attack, size: number): string {
  const half = next === '' ? size : size / 2
  const often = (piece: string): string => piece.repeat(piece === '' ? 0 : Math.max(1, Math.floor(half / piece.length)))
  return before + often(pump) + between + often(next) + after
}

/**
 * Hostile texts for a pattern, made of its own parts: each repetition repeated, after what must precede it; each of its
 * beginnings over and over; and two of its repetitions one after another.
 */
export function attacksOn(source: string, flags: string): readonly Attack[] {
  const { pattern } = new RegExpParser().parseLiteral(`/${source}/${flags}`)
  const sampler = samplerFor(flags)
  const attacks = new Map<string, Attack>()
  const add = (before: string, pump: string, after: string, between = '', next = ''): void => {
    const attack = { before, pump, between, next, after }
    if (pump !== '') attacks.set(JSON.stringify(attack), attack)
  }
  const repeated: AST.Quantifier[] = []
  visitRegExpAST(pattern, {
    onQuantifierEnter: quantifier => void (quantifier.max > OFTEN && repeated.push(quantifier)),
    onAlternativeEnter({ elements }) {
      for (const [index] of elements.entries()) {
        for (const variant of [0, 1]) {
          const beginning = elements.slice(0, index + 1).map(element => sampler.sample(element, variant))
          add('', beginning.join(''), '')
          add('', `${beginning.join('')} `, '')
        }
      }
    },
  })
  for (const [index, quantifier] of repeated.entries()) {
    for (const variant of [0, 1]) {
      const before = sampler.before(quantifier, variant)
      for (const pump of sampler.pumps(quantifier)) {
        add(before, pump, REFUSED)
        add('', pump, REFUSED)
        add('', before + pump, '')
        add('', `${before}${pump} `, '')
        add('\n', `${before}${pump}\n`, '')
        add('', before, REFUSED, '', pump)
      }
    }
    const [first = ''] = sampler.pumps(quantifier)
    const start = sampler.before(quantifier, 0)
    for (const other of repeated.slice(index + 1, index + 4)) {
      const [second = ''] = sampler.pumps(other)
      const between = sampler.before(other, 0).slice(start.length + first.length)
      if (second !== '') add(start, first, REFUSED, between, second)
      add('', first + second, REFUSED)
    }
  }
  return [...attacks.values()]
}

type Letters = AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass

/** Texts that parts of a pattern match; another `variant` uses other letters and alternatives. */
function samplerFor(flags: string) {
  const known = new Map<string, readonly string[]>()

  function lettersOf(set: Letters): readonly string[] {
    const before = known.get(set.raw)
    if (before) return before
    const one = new RegExp(`^${set.raw}$`, flags.replaceAll(/[gym]/g, ''))
    const own = set.type === 'CharacterClass' ? set.elements.flatMap(ownLetters) : []
    const letters = [...LETTERS, ...own].filter(letter => one.test(letter))
    known.set(set.raw, letters)
    return letters
  }

  function sample(node: AST.Element | AST.Pattern, variant: number): string {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup': {
        const { length } = node.alternatives
        const chosen = node.alternatives[variant % length]
        return (chosen?.elements ?? []).map(element => sample(element, Math.floor(variant / length))).join('')
      }
      case 'Character':
        return String.fromCodePoint(node.value)
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass': {
        const letters = lettersOf(node)
        return letters[variant % letters.length] ?? ''
      }
      case 'Quantifier':
        return sample(node.element, variant).repeat(Math.max(node.min, Math.min(1, node.max)))
      case 'Assertion':
      case 'Backreference':
        return ''
    }
  }

  return {
    sample,
    /** What a pattern requires before one of its parts. */
    before(part: AST.Quantifier, variant: number): string {
      let text = ''
      let at: AST.Node = part
      while (at.parent) {
        const { parent }: { readonly parent: AST.Node | null } = at
        if (parent.type === 'Alternative') {
          const index = parent.elements.findIndex(element => element === at)
          const left = parent.elements.slice(0, index).map(element => sample(element, variant))
          text = left.join('') + text
        }
        at = parent
      }
      return text
    },
    /** What it repeats, in several variants. */
    pumps({ element }: AST.Quantifier): readonly string[] {
      if (
        element.type !== 'CharacterClass' &&
        element.type !== 'CharacterSet' &&
        element.type !== 'ExpressionCharacterClass'
      )
        return [...new Set([0, 1, 2, 3].map(variant => sample(element, variant)))].filter(pump => pump !== '')
      const letters = lettersOf(element)
      const likely = [letters[0], ...[' ', '\n', '1', '.'].filter(letter => letters.includes(letter)), letters.at(-1)]
      return [...new Set(likely)].filter(letter => letter !== undefined)
    },
  }
}

function ownLetters(element: AST.CharacterClassElement): readonly string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  return element.type === 'CharacterClassRange' ? [String.fromCodePoint(element.min.value)] : []
}
