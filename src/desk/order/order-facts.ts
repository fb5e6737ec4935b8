import { writeQuiet } from '#calendar/quiet.ts'
import type { BlockOf } from '#core/asking/reply.ts'
import type { MissedRule, Subscription } from '#core/posting/subscription.ts'
import { describeFilter } from '#filter/describe.ts'
import { readStored } from '#filter/stored.ts'

const MISSED: Record<MissedRule, string> = {
  late: 'posted late, once',
  fold: 'told in the next one',
  skip: 'left out',
}

/** A subscription's settings besides its kind and times, in words. */
export function orderFacts(subscription: Subscription): BlockOf<'facts'>['facts'] {
  const { topics, missed } = subscription
  return [
    ...(topics.length > 0 ? [] : [{ label: 'About', value: ['everything'] }]),
    ...particulars(subscription),
    { label: 'If missed', value: [MISSED[missed]] },
  ]
}

/** What happens to a missed digest, as a sentence. */
export function missedWords({ missed }: Pick<Subscription, 'missed'>): string {
  return `A missed one is ${MISSED[missed]}.`
}

/** The settings that differ from the default, apart from the time. */
export function particulars(subscription: Subscription): BlockOf<'facts'>['facts'] {
  const { topics, quiet, length, picture } = subscription
  return [
    ...(topics.length > 0 ? [{ label: 'About', value: [topics.join(', ')] }] : []),
    ...filterFact(subscription),
    ...(length === undefined ? [] : [{ label: 'Length', value: [length] }]),
    ...(picture ? [{ label: 'Picture', value: ['a chart of the days at the top'] }] : []),
    ...(quiet && quiet.from !== quiet.until ? [{ label: 'Quiet', value: [writeQuiet(quiet)] }] : []),
  ]
}

function filterFact(subscription: Subscription): BlockOf<'facts'>['facts'] {
  const read = readStored(subscription)
  if ('unreadable' in read) {
    const until = 'Nothing is posted until the filter is changed; only:all and without:none remove it.'
    return [{ label: 'Filter', value: [`${read.unreadable} ${until}`] }]
  }
  return read.filter ? [{ label: 'Filter', value: [describeFilter(read.filter)] }] : []
}
