import { z } from 'zod'
import { DigestLength, MissedRule } from '#core/posting/subscription.ts'

export const whenWords = z
  .string()
  .min(1)
  .max(100)
  .describe('when: weekdays 08:00, every 2 hours from 9 to 18, first monday 07:30')

export const zoneName = z.string().min(1).max(60).describe('time zone: Europe/Warsaw').meta({ completes: 'zone' })

export const topics = z
  .string()
  .min(1)
  .max(200)
  .describe('only articles with one of these words, commas between; all: everything')

export const only = z
  .string()
  .min(1)
  .max(2000)
  .describe('only what has: nuclear and “power plant”; also or, not, source:, language:; all: anything')

export const without = z
  .string()
  .min(1)
  .max(2000)
  .describe('nothing that has one of: sports, crypto, source:Gazette; none: no limit')

export const missedRule = MissedRule.describe(
  'a slot missed while Crier was down: post it late, fold it into the next, skip it',
)

export const digestLength = DigestLength.describe(
  'how much it tells: short, the top stories only; normal; long, more of each',
)

export const withPicture = z.boolean().describe('yes: a chart of the days at the top')

export const quietHours = z
  .string()
  .min(1)
  .max(20)
  .describe('hold what falls between, deliver after: 22:00-07:00; off: none')

export const whichSubscription = z
  .string()
  .min(1)
  .max(40)
  .optional()
  .describe('which one, where there are several: its kind or its id')
  .meta({ positional: true, completes: 'subscription' })
