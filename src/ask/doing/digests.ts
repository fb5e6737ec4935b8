import { remembered } from '#text/remembered.ts'
import { digestWish, type DigestWish } from './digest-wish.ts'

type Fields = Readonly<Record<string, string | undefined>>

/** The default kind, where any may be meant. */
const USUAL = 'briefing'

/** Cached, since several commands parse the same words in turn. */
const wishIn = remembered(4, words => digestWish(words) ?? null)

const ofAct = (words: string, ...acts: readonly DigestWish['act'][]): DigestWish | undefined => {
  const wish = wishIn(words)
  return wish && acts.includes(wish.act) ? wish : undefined
}

/** A specific kind, if one was named. */
const named = ({ kind }: DigestWish): string | undefined => (kind === 'digest' ? undefined : kind)

/** A request for a scheduled digest: "post me a briefing here every weekday at 8". */
export function hearsSubscribe(words: string): Fields | undefined {
  const wish = ofAct(words, 'subscribe')
  if (!wish) return undefined
  const { when, zone, quiet, topics, only, without } = wish
  return { kind: named(wish) ?? USUAL, when, zone, quiet, topics, only, without }
}

/** A request to end one: "stop the headlines". */
export function hearsUnsubscribe(words: string): Fields | undefined {
  const wish = ofAct(words, 'end')
  return wish && { id: named(wish) }
}

/**
 * A request to list or change what is posted here: "what is posted here?", "pause the briefing", "move the briefing to
 * 9".
 */
export function hearsSubscriptions(words: string): Fields | undefined {
  const wish = ofAct(words, 'shown', 'pause', 'resume', 'change')
  if (!wish) return undefined
  const { act, when, zone, quiet, topics, only, without } = wish
  if (act === 'shown') return {}
  if (act === 'pause' || act === 'resume') return { id: named(wish), pause: act === 'pause' ? 'yes' : 'no' }
  return { id: named(wish), when, zone, quiet, topics, only, without }
}

/** A request for a digest now, or for the last one: "show the last digest", "today's headlines". */
export function hearsDigest(words: string): Fields | undefined {
  const wish = ofAct(words, 'last', 'preview', 'now')
  if (!wish) return undefined
  if (wish.act === 'last') return { kind: 'last' }
  if (wish.act === 'preview') return { kind: `preview ${named(wish) ?? ''}`.trim() }
  const { since, topics, only, without } = wish
  return { kind: named(wish), since, topics, only, without }
}
