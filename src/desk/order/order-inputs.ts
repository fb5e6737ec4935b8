import { z } from 'zod'
import { DigestLength, MissedRule } from '#core/posting/subscription.ts'

export const whenWords = z
  .string()
  .min(1)
  .max(100)
  .describe('weekdays 08:00, every 2 hours from 9 to 18, first monday 07:30')

export const zoneName = z
  .string()
  .min(1)
  .max(60)
  .describe('a time zone, such as Europe/Warsaw')
  .meta({ completes: 'zone' })

export const topics = z
  .string()
  .min(1)
  .max(200)
  .describe('only articles with one of these words, separated by commas; all: everything')

export const only = z
  .string()
  .min(1)
  .max(2000)
  .describe('only articles that match: strike and not source:Touchline; all: everything')

export const without = z
  .string()
  .min(1)
  .max(2000)
  .describe('leave out what matches: sports, crypto, source:Gazette; none: nothing')

export const missedRule = MissedRule.describe(
  'if Crier was down at the time: post it late, fold it into the next, or skip it',
)

export const digestLength = DigestLength.describe('how long it is')

export const withPicture = z.boolean().describe('yes: a chart of the days at the top')

export const quietHours = z.string().min(1).max(20).describe('hours in which nothing is posted: 22:00-07:00; off: none')

export const whichSubscription = z
  .string()
  .min(1)
  .max(40)
  .optional()
  .describe('which one, if there are several: its kind or its id')
  .meta({ positional: true, completes: 'subscription' })
