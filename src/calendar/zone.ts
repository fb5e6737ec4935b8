import { Day } from '#core/news/article.ts'
import { Temporal } from 'temporal-polyfill'

/**
 * Is it an IANA zone name, in any case (`Europe/Warsaw`, `utc`)? Bare offsets are not: they have no daylight saving.
 */
export function isZone(name: string): boolean {
  return canonicalZone(name) !== undefined
}

/** The canonical IANA name of a zone (`europe/warsaw` -> `Europe/Warsaw`); `undefined` if there is no such zone. */
export function canonicalZone(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Zones by their city: `warsaw` -> `Europe/Warsaw`. */
const byCity = new Map(
  Intl.supportedValuesOf('timeZone').map(zone => [zone.slice(zone.lastIndexOf('/') + 1).toLowerCase(), zone]),
)

/** The zone a person means: its name in any case and with spaces (`America/New York`), or its city (`New York`). */
export function findZone(words: string): string | undefined {
  const name = words.trim().replaceAll(/\s+/g, '_')
  return canonicalZone(name) ?? byCity.get(name.toLowerCase())
}

/** The calendar day in a zone at an instant. */
export function dayOf(instant: Date, zone: string): Day {
  return Day.parse(zoned(instant, zone).toPlainDate().toString())
}

/** An instant with its zone, for calculations in local time. */
export function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
}
