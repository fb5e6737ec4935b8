import type { Condition, Filter, Leaf } from '#core/news/filter.ts'
import { languageName } from './languages.ts'

/** A filter for people: `only articles with both ‘nuclear’ and the phrase ‘power plant’, not from Reuters`. */
export function describeFilter({ only, without }: Filter): string {
  const first = only ? `only articles ${describe(only)}` : 'all articles'
  return without ? `${first}${only ? ', ' : ' '}${denied(without)}` : first
}

/** The same for its second part: `without ‘sports’ or ‘crypto’`. */
export function describeWithout(without: Condition): string {
  return denied(without)
}

function describe(condition: Condition): string {
  switch (condition.kind) {
    case 'not':
      return denied(condition.of)
    case 'all':
      return together(condition.of)
    case 'any': {
      const alike = ofOneKind(condition.of)
      return alike ? phrase(alike, 'or') : condition.of.map(bracketed).join(' or ')
    }
    case 'words':
    case 'topic':
    case 'headline':
    case 'source':
    case 'language':
      return phrase([condition], 'or')
  }
}

function denied(condition: Condition): string {
  switch (condition.kind) {
    case 'not':
      return describe(condition.of)
    case 'all':
      return `not those (${describe(condition)})`
    case 'any': {
      const alike = ofOneKind(condition.of)
      return alike ? denying(phrase(alike, 'or')) : condition.of.map(denied).join(', ')
    }
    case 'words':
    case 'topic':
    case 'headline':
    case 'source':
    case 'language':
      return denying(phrase([condition], 'or'))
  }
}

function denying(words: string): string {
  return words.startsWith('with ') ? `without ${words.slice('with '.length)}` : `not ${words}`
}

/** Words first, then the rest; alternatives of one kind need no brackets. */
function together(parts: readonly Condition[]): string {
  const words = parts.filter(isLeaf).filter(part => part.kind === 'words')
  const rest = parts.filter(part => part.kind !== 'words')
  const first = words.length === 0 ? [] : [phrase(words, 'and')]
  return [
    ...first,
    ...rest.map(part => (part.kind === 'any' && ofOneKind(part.of) ? describe(part) : bracketed(part))),
  ].join(', ')
}

function bracketed(part: Condition): string {
  return part.kind === 'all' || part.kind === 'any' ? `(${describe(part)})` : describe(part)
}

function ofOneKind(parts: readonly Condition[]): readonly Leaf[] | undefined {
  const leaves = parts.filter(isLeaf)
  return leaves.length === parts.length && new Set(leaves.map(({ kind }) => kind)).size === 1 ? leaves : undefined
}

function isLeaf(part: Condition): part is Leaf {
  return part.kind !== 'all' && part.kind !== 'any' && part.kind !== 'not'
}

/** Leaves of one kind as one phrase: `from Reuters or Port Courier`. */
function phrase(leaves: readonly Leaf[], joint: 'and' | 'or'): string {
  const names = leaves.map(nameOf)
  const all = joint === 'or' || names.length < 2 ? '' : names.length === 2 ? 'both ' : 'all of '
  const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1) ?? ''}`
  switch (leaves[0]?.kind) {
    case 'topic':
      return `about ${listed}`
    case 'source':
      return `from ${listed}`
    case 'language':
      return `in ${listed}`
    case 'headline':
      return `with ${listed} in the headline`
    case 'words':
    case undefined:
      return `with ${all}${listed}`
  }
}

/** A leaf's name, as people would write it. */
export function nameOf(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'words':
      return /\s/u.test(leaf.text) ? `the phrase ‘${leaf.text}’` : `‘${leaf.text}’`
    case 'headline':
    case 'topic':
      return `‘${leaf.text}’`
    case 'source':
      return leaf.text
    case 'language':
      return languageName(leaf.code)
  }
}
