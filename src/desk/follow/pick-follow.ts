import type { Follow } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { buttonLabel } from '../show/button-label.ts'
import { followWords, typedName } from './follow-words.ts'

export const NOTHING_FOLLOWED =
  'You follow nothing yet. A button under what somebody said, a story or a search follows it, and so does /follow.'
const OFFERED = 5

/** The one of what somebody follows that its name or a part of it means. Throws a Refusal where none or several may be. */
export function pickFollow(follows: readonly Follow[], words: string): Follow {
  const wanted = words.trim().toLowerCase()
  const exact = follows.filter(follow => follow.id === wanted || typedName(follow).toLowerCase() === wanted)
  const fits = exact.length > 0 ? exact : follows.filter(({ name }) => name.toLowerCase().includes(wanted))
  const [only, another] = fits
  if (only && !another) return only
  const offered = fits.length > 0 ? fits : follows
  if (offered.length === 0) throw new Refusal(NOTHING_FOLLOWED)
  const stops = offered.slice(0, OFFERED).map(follow => ({
    label: buttonLabel('Stop ', followWords(follow)),
    command: 'following',
    input: { stop: exact.length > 1 ? follow.id : typedName(follow) },
  }))
  throw new Refusal(fits.length > 0 ? 'Which of these?' : `You follow nothing called “${words}”. Which one?`, stops)
}
