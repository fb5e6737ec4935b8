import { speakerKey } from '#text/speaker-key.ts'
import { isFirstName } from '#text/quotes/tokens/gender.ts'
import { EMPTY } from '#ask/reading/words.ts'
import type { Voice } from '#ask/question.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'

const FULL_NAME =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{1,40}(?: (?:van|von|de|da|der|ter|den|al|el|bin|la|le|dos|du)){0,3}(?: \p{Lu}[\p{L}'’-]{1,40}){1,3}/gu

/** The people in an answer, in order: its speakers, and those it names in full. */
export function peopleShown(best: readonly Pick<Evidence, 'piece'>[]): readonly Voice[] {
  const people = best.flatMap(({ piece }): readonly Voice[] => [
    ...piece.quotes.flatMap(({ speaker }) =>
      speaker?.kind === 'person' ? [{ words: speaker.name, name: speaker.name, key: speakerKey(speaker.name) }] : [],
    ),
    ...[...piece.passage.text.matchAll(FULL_NAME)].flatMap(([name]) => namesIn(name)),
  ])
  return people.filter(({ name }, index) => people.findIndex(other => other.name === name) === index)
}

/** "Transport Minister Tobias Renn" names Tobias Renn: starts at the first name. */
function namesIn(words: string): readonly Voice[] {
  const all = words.split(' ')
  const first = all.findIndex(
    (word, at) => at < all.length - 1 && /^\p{Lu}/u.test(word) && !EMPTY.has(word.toLowerCase()) && isFirstName(word),
  )
  // "The Linnea Skar" is a ship.
  if (first === -1 || /^the$/iu.test(all[first - 1] ?? '')) return []
  const name = all.slice(first).join(' ')
  return [{ words: name, name, key: speakerKey(name) }]
}
