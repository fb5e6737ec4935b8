import { SpeakerKey } from '#core/ids.ts'
import { SPEAKER_ALIASES } from './data/speaker-aliases.ts'
import { BODY_NAME_ENDS, TITLES } from './data/people-words.ts'

const canonical = new Map([...SPEAKER_ALIASES].flatMap(([key, others]) => others.map(other => [other, key] as const)))
const NOISE = new Set(['the', 'a', 'an', 'former', 'then'])

/**
 * The key of a speaker across articles: lower case, without accents and titles, so "Dr. José Ortega" and "Jose Ortega"
 * are the same. Spellings in the alias file share one key. A surname alone has its own key, since it is not known whose
 * it is.
 */
export function speakerKey(name: string): SpeakerKey {
  const words = plainWords(name)
  const key = withoutTitles(words).join(' ')
  return SpeakerKey.parse(canonical.get(key) ?? (key || name.trim() || 'unknown'))
}

/** "General Assembly" is not a general: an organisation keeps every word except "the". */
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
