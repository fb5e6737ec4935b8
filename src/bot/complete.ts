import type { SuggestedValue } from '#core/asking/adapter.ts'
import type { Completes } from '#core/asking/command.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Address } from '#core/place.ts'
import { shownAddress } from '#core/shown-address.ts'

/** Current zone names that Node accepts but lists only under older ones, depending on its ICU (tzdata, "backward"). */
const OF_TODAY = [
  'UTC',
  'Africa/Asmara',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Kanton',
]

/** All time zones, by the names people look for. */
function zoneNames(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), ...OF_TODAY.filter(isKnown)])].sort()
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Nobody reads more suggestions: typing another letter is faster. Platforms that show fewer take the first. */
const MOST = 25

/** Values for an option among what this tenant may see, best first. */
export async function completionsFor(
  completes: Completes,
  typed: string,
  place: Address,
  newsroom: Newsroom,
): Promise<readonly SuggestedValue[]> {
  switch (completes) {
    case 'speaker': {
      const speakers = await newsroom.quotes.speakers(place.tenant, typed, MOST)
      return speakers.map(({ name, role }) => ({ label: role ? `${name}, ${role}` : name, value: name }))
    }
    case 'source': {
      const sources = await newsroom.articles.publishers(place.tenant, typed)
      return sources.slice(0, MOST).map(({ name }) => ({ label: name, value: name }))
    }
    case 'story': {
      const stories = await newsroom.stories.titled(place.tenant, typed, MOST)
      return stories.map(({ id, headline }) => ({ label: headline, value: id }))
    }
    case 'zone':
      return beginning(zoneNames(), typed)
    case 'kind':
      return beginning(
        [...newsroom.kinds.values()].filter(({ personal }) => !personal).map(({ name }) => name),
        typed,
      )
    case 'feed': {
      const sources = await newsroom.feeds.list(place.tenant)
      const word = typed.trim().toLowerCase()
      const fits = sources.filter(({ title, address }) =>
        `${title} ${shownAddress(address)}`.toLowerCase().includes(word),
      )
      return fits.slice(0, MOST).map(({ title, id }) => ({ label: title, value: id }))
    }
    case 'subscription': {
      const subscriptions = await newsroom.subscriptions.at(place)
      return subscriptions.map(({ id, kind, zone }) => ({ label: `${kind} (${zone}), ${id}`, value: id }))
    }
  }
}

function beginning(values: readonly string[], typed: string): readonly SuggestedValue[] {
  const word = typed.trim().toLowerCase().replaceAll(' ', '_')
  const fits = values.filter(value => `/${value.toLowerCase()}`.includes(`/${word}`))
  return fits.slice(0, MOST).map(value => ({ label: value, value }))
}
