import { recurs, whenWordsOf } from './when-words.ts'
import { mended } from '../reading/slips.ts'

type Fields = Readonly<Record<string, string | undefined>>

const KIND = String.raw`(?<kind>briefings?|headlines?|voices|digests?|news ?letters?|news (?:summary|briefing|digest|overview|round-?up)|round-?ups?|overview|summary of the news|top stories|key quotes)`
const SUBSCRIBE = new RegExp(
  String.raw`\b(?:post|send|give|deliver|put|want|get|subscribe|sign (?:me|us) up|schedule|set up|have|publish|drop|bring|start|share|arrange|would like|need|receive|show|make|push|mail|create|add|begin)\b.*?\b${KIND}\b`,
  'iu',
)
const KINDS = new RegExp(String.raw`\b${KIND}\b`, 'iu')
const END = new RegExp(
  String.raw`^(?:please )?(?:can you |could you |i want (?:you )?to |we want to |i'd like to )?(?:stop|cancel|end|unsubscribe|no more|turn(?= .*\boff\b)|switch(?= .*\boff\b)|turn off|switch off|quit|kill|remove|delete|drop|don't (?:post|send)|do not (?:post|send)|get rid of|disable|i don't want|we don't want)\b.*?\b(?:${KIND.replace('?<kind>', '?<kind>')}|subscriptions?)\b`,
  'iu',
)
const PAUSE = new RegExp(
  String.raw`^(?:please )?(?<what>pause|hold|suspend|mute|snooze|resume|unpause|continue|restart|unmute)\b.*?\b(?:${KIND}|subscriptions?)\b`,
  'iu',
)
const MOVE = new RegExp(
  String.raw`^(?:please )?(?:move|change|reschedule|shift|switch|set)\b.*?\b${KIND}\b.*?\b(?:to|for|at)\b(?<when>.+)$`,
  'iu',
)
const SHOWN = new RegExp(
  String.raw`^(?:what|which) (?:digests|briefings|subscriptions)\b.*|^(?:what|which|when)\b.*?\b(?:is|are|gets?|comes?|do|does|will|have)\b.*?\b(?:posted|subscribed|subscriptions?|scheduled|come here|comes here|post here|sent here|next (?:${KIND.replace('?<kind>', '')}))\b|^(?:show|list)(?: me)?(?: the| my| our| all)? (?:the )?subscriptions\b`,
  'iu',
)
const LAST =
  /^(?:please )?(?:show|give|repeat|see|open|get|send|read|what was in|what did)?(?: me| us)?(?: again)? ?(?:the |your |that |in the )?(?:last|latest|previous|most recent)(?: posted)? (?:digest|briefing|headlines|voices|post|edition|issue)\b(?: again| say)?/iu
const NOW = new RegExp(
  String.raw`^(?:please )?(?:show|give|get|send|read|make|i want|i'd like|let me see|can i (?:see|have|get)|run|what (?:are|is))?(?: me| us)?(?: the| a| an| your| my| our)? ?(?:today's |this morning's |morning |daily |current |quick |new )*${KIND}(?: now| please| today| of the day| for today| right now)*(?: since (?<since>.+?))?[?!.]*$`,
  'iu',
)

const STOP_ALL =
  /^(?:please )?(?:can you |could you )?(?:stop|quit|don't|do not) (?:posting|post|sending|writing|publishing)(?: (?:any ?thing|things|stuff|digests?|news|so much))?(?: (?:here|in here|in this channel|to this channel|to us|any ?more))*$/iu
const PREVIEW = new RegExp(String.raw`^(?:please )?(?:show (?:me )?(?:a )?)?preview(?: of)?(?: the| a)? ${KIND}$`, 'iu')

function kindOf(words: string | undefined): string | undefined {
  const word = words?.toLowerCase() ?? ''
  if (/headline/u.test(word)) return 'headlines'
  if (/voices|quotes/u.test(word)) return 'voices'
  return /briefing|digest|news|round|overview|stories|summary/u.test(word) ? 'briefing' : undefined
}

const tidy = (words: string): string =>
  mended(words.replace(/[‘’]/gu, "'").replace(/(?<![?!.])[?!.]+$/u, ''), () => false)

/** A digest to be posted here at set times, as in "post me a briefing here every weekday at 8". */
export function hearsSubscribe(words: string): Fields | undefined {
  const text = tidy(words)
  const match = SUBSCRIBE.exec(text) ?? (recurs(text) ? KINDS.exec(text) : null)
  const subscribes = /\b(?:subscribe|sign (?:me|us) up)\b/iu.test(text)
  if (
    !match ||
    (!recurs(text) && !subscribes) ||
    /^(?:don't|do not|stop|no more|what|which|when|who|why|how|where|is|are|was|were|did|does|do|has|have)\b/iu.test(
      text,
    )
  )
    return undefined
  const rest = text.slice(match.index + match[0].length)
  const about =
    /^\s*(?:only )?(?:about|on|covering|regarding|with) (?!mon|tue|wed|thu|fri|sat|sun|week|work)(?<topic>.+?)(?=(?<!\s)\s+(?:here|to|in this|every|each|daily|weekly|on|at|in the|weekdays?)\b|$)/iu.exec(
      rest,
    )
  const topics = about?.groups?.['topic']
  return {
    kind: kindOf(match.groups?.['kind']),
    when: whenWordsOf(topics === undefined ? text : text.replace(topics, '')),
    ...(topics === undefined ? {} : { topics: topics.replace(/^the /iu, '') }),
  }
}

/** An end to one, as in "stop the headlines". */
export function hearsUnsubscribe(words: string): Fields | undefined {
  const match = END.exec(tidy(words))
  if (!match && STOP_ALL.test(tidy(words))) return {}
  if (!match || /\bfollow/iu.test(words)) return undefined
  const kind = match.groups?.['kind']
  return { id: kind === undefined || /^digests?$/iu.test(kind) ? undefined : kindOf(kind) }
}

/** What is posted here, or a change of it: "what is posted here?", "pause the briefing", "move the briefing to 9". */
export function hearsSubscriptions(words: string): Fields | undefined {
  const text = tidy(words)
  const pause = PAUSE.exec(text)
  if (pause) {
    const go = /^(?:resume|unpause|continue|restart|unmute)$/iu.test(pause.groups?.['what'] ?? '')
    return { id: kindOf(pause.groups?.['kind']), pause: go ? 'no' : 'yes' }
  }
  const move = MOVE.exec(text)
  const when =
    move &&
    whenWordsOf(
      /\bat\b/iu.test(move.groups?.['when'] ?? '')
        ? (move.groups?.['when'] ?? '')
        : `at ${(move.groups?.['when'] ?? '').trim()}`,
    )
  if (move && when) return { id: kindOf(move.groups?.['kind']), when }
  return SHOWN.test(text) ? {} : undefined
}

/** A digest now, or the one posted last: "show the last digest", "today's headlines". */
export function hearsDigest(words: string): Fields | undefined {
  const text = tidy(words)
  if (LAST.test(text)) return { kind: 'last' }
  const previewed = PREVIEW.exec(text)?.groups?.['kind']
  if (previewed !== undefined) return { kind: `preview ${kindOf(previewed) ?? ''}`.trim() }
  const match = NOW.exec(text)
  if (!match) return undefined
  const kind = match.groups?.['kind'] ?? ''
  return { kind: /^digests?$/iu.test(kind) ? undefined : kindOf(kind), since: match.groups?.['since'] }
}
