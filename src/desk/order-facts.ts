import { writeQuiet } from '#calendar/quiet.ts'
import { writeSchedule } from '#calendar/write.ts'
import type { BlockOf } from '#core/reply.ts'
import type { MissedRule, Subscription } from '#core/subscription.ts'

const MISSED: Record<MissedRule, string> = {
  late: 'posted late, once',
  fold: 'told in the next one',
  skip: 'left out',
}

/** What a subscription says, in words. */
export function orderFacts({ schedule, zone, topics, missed, quiet }: Subscription): BlockOf<'facts'>['facts'] {
  return [
    { label: 'When', value: [`${writeSchedule(schedule)}, ${zone}`] },
    { label: 'About', value: [topics.length > 0 ? topics.join(', ') : 'everything'] },
    { label: 'A missed one is', value: [MISSED[missed]] },
    ...(quiet && quiet.from !== quiet.until ? [{ label: 'Quiet', value: [writeQuiet(quiet)] }] : []),
  ]
}
