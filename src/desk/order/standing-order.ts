import { readQuiet } from '#calendar/quiet.ts'
import { readSchedule, splitZone } from '#calendar/read.ts'
import { isZone } from '#calendar/zone.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Schedule } from '#core/posting/schedule.ts'
import type { DigestLength, MissedRule, QuietHours } from '#core/posting/subscription.ts'
import { printCondition } from '#filter/print.ts'
import { readTypedCondition } from '#filter/typed.ts'

/** The settings of a subscription, as typed. */
export interface OrderWords {
  readonly when?: string | undefined
  readonly zone?: string | undefined
  readonly topics?: string | undefined
  readonly only?: string | undefined
  readonly without?: string | undefined
  readonly missed?: MissedRule | undefined
  readonly quiet?: string | undefined
  readonly length?: DigestLength | undefined
  readonly picture?: boolean | undefined
}

/** The same, parsed; only the settings that were given. */
export interface Order {
  readonly schedule?: Schedule
  readonly zone?: string
  readonly topics?: readonly string[]
  /** As stored; `undefined` removes it. */
  readonly only?: string | undefined
  readonly without?: string | undefined
  readonly missed?: MissedRule
  readonly quiet?: QuietHours
  /** As stored; `undefined` is the normal length. */
  readonly length?: DigestLength | undefined
  readonly picture?: true | undefined
}

/** Parses the typed settings. Throws a Refusal that names the invalid one and what would be valid. */
export function readOrder(words: OrderWords): Order {
  const { when, zone, topics, only, without, missed, quiet, length, picture } = words
  const split = when === undefined ? undefined : splitZone(when)
  const named = zone ?? split?.zone
  if (named !== undefined && !isZone(named)) {
    throw new Refusal(
      `“${named}” is not a time zone. Write a region and a city: Europe/Warsaw, America/New_York; or UTC.`,
    )
  }
  return {
    ...(split ? { schedule: readSchedule(split.words) } : {}),
    ...(named === undefined ? {} : { zone: named }),
    ...(topics === undefined ? {} : { topics: readTopics(topics) }),
    ...(only === undefined ? {} : { only: kept(only) }),
    ...(without === undefined ? {} : { without: kept(without) }),
    ...(missed === undefined ? {} : { missed }),
    ...(quiet === undefined ? {} : { quiet: readQuiet(quiet) }),
    ...(length === undefined ? {} : { length: length === 'normal' ? undefined : length }),
    ...(picture === undefined ? {} : { picture: picture || undefined }),
  }
}

function kept(words: string): string | undefined {
  const condition = readTypedCondition(words)
  return condition && printCondition(condition)
}

function readTopics(words: string): readonly string[] {
  if (/^(?:all|any|everything|none)$/iu.test(words.trim())) return []
  return words
    .split(',')
    .map(topic => topic.trim())
    .filter(topic => topic !== '')
}
