import { SpeakerKey } from '#core/ids.ts'
import { SPEAKER_ALIASES } from './data/speaker-aliases.ts'
import { BODY_NAME_ENDS, TITLES } from './data/people-words.ts'

const canonical = new Map([...SPEAKER_ALIASES].flatMap(([key, others]) => others.map(other => [other, key] as const)))
const NOISE = new Set(['the', 'a', 'an', 'former', 'then'])

/**
 * Names a speaker across articles: lower case, without accents and titles, "Dr. José Ortega" and "Jose Ortega" alike.
 * Spellings in the alias file share one key. A surname alone has a key of its own: it is not known whose it is.
 */
export function speakerKey(name: string): SpeakerKey {
  const words = plainWords(name)
  const key = withoutTitles(words).join(' ')
  return SpeakerKey.parse(canonical.get(key) ?? (key || name.trim() || 'unknown'))
}

/** "General Assembly" is no general: a body keeps every word but "the". */
function withoutTitles(words: readonly string[]): readonly string[] {
  const body = BODY_NAME_ENDS.has(words.at(-1) ?? '')
  const first = words.findIndex(
    (word, i) => i === words.length - 1 || !(NOISE.has(word) || (!body && TITLES.has(word))),
  )
  return words.slice(Math.max(0, first))
}

function plainWords(name: string): readonly string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ł/gu, 'l')
      .replace(/ø/gu, 'o')
      .replace(/ß/gu, 'ss')
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []
  )
}
