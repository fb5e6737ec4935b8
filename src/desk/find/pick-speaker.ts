import type { TenantId } from '#core/ids.ts'
import type { Newsroom, SpeakerCard } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { MOST_BUTTONS } from '../show/button-label.ts'
import { nothingFound } from './nothing-found.ts'

/** The speaker named by the typed words. Namesakes are never merged: the others are offered as buttons. */
export async function pickSpeaker(newsroom: Newsroom, tenant: TenantId, typed: string): Promise<SpeakerCard> {
  const [best, ...others] = await newsroom.quotes.speakers(tenant, typed, 6)
  if (!best)
    throw await nothingFound(newsroom, tenant, {
      what: 'speaker',
      words: typed,
      command: 'said',
      option: 'person',
    })
  const exact = best.name.toLowerCase() === typed.trim().toLowerCase()
  const same = others.filter(other => other.quotes > 0 && lastWord(other.name) === lastWord(best.name))
  if (exact || same.length === 0) return best
  const actions = [best, ...same]
    .slice(0, MOST_BUTTONS)
    .map(({ name }) => ({ label: name, command: 'said', input: { person: name } }))
  throw new Refusal(`“${typed}” matches ${same.length + 1} people. Which one?`, actions)
}

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/u).at(-1) ?? ''
}
