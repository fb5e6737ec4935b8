import { ROLE_NOUNS } from '#text/data/people-words.ts'
import { heardBy, type Intent } from './intent.ts'

const CARD = [
  /^(?:and )?(?:who|what)(?:'s| is| was| are| were|s)? (?:this |that |exactly )?(?<who>[\p{L}'. -]+)$/u,
  /^(?:tell me |anything |something )?(?:about|more about) (?<who>[\p{L}'. -]+)$/u,
]
const ASKED = [
  /^(?:and )?(?:what(?:'s| is| was| were| are)|whats) (?:the )?(?:full )?names? (?:of|for)(?<about> (?:the |an? )?(?:[\p{L}-]{2,20} ){0,3}?(?<head>[\p{L}-]{3,20})(?=(?: (?:whose|who|that|which|in|of|at|from|on|behind|with)\b|$)).*)$/u,
  /^(?:and )?(?:what(?:'s| is| was| were| are)|whats) (?:the )?(?:full )?names?(?: (?:of|for))?(?<about> .*)$/u,
  /^(?:and )?(?:what(?:'s| is| was)|whats) (?<about>.+?)(?:'s?|s') (?:full )?name$/u,
  /^(?:and )?(?:what(?:'s| is| was)|whats) (?<about>his|her|their|its) (?:full |real )?names?$/u,
  /^(?:what|how)(?:'s|s| is| was| are| were) (?<about>.+?) (?:called|named)$/u,
  /^(?:and )?(?:which|what) (?<head>person|man|woman|politician|minister|player|team|company|firm|people|artist|scientist|doctor|lawyer|club|party|candidate|runner|driver|country|organi[sz]ation|union|bank|expert|judge|actor|group|ship|vessel|airline)(?<about> .+)$/u,
  /^(?:and )?(?:who(?:'s| is| was| are| were)|whos) the (?:(?:new|current|former|old|first|last|next) )?(?<head>[\p{L}-]+)(?<about> (?:of|in|at|for|from|on|behind)\b.+)$/u,
  /^(?:and )?(?:who|whom|who's|whos|whose)\b(?<about>.*)$/u,
  /^name (?:of )?(?:the )?(?<about>.+)$/u,
]

/** Any noun for people: "which diplomat was killed". */
const WHICH = [
  /^(?:and )?(?:which|what) (?:\p{L}+ )?(?<head>\p{L}+)(?<about> .+)$/u,
  /^(?:and )?(?:which|what) (?<head>\p{L}+)(?<about> .+)$/u,
]

export const who: Intent = {
  kind: 'who',
  hears(text) {
    const which = WHICH.map(pattern => heardBy([pattern], text)).find(
      one => one?.['head'] !== undefined && ROLE_NOUNS.has(one['head'].replace(/(?<!s)s$/u, '')),
    )
    const heard = heardBy(ASKED, text) ?? which
    if (!heard) return undefined
    const head = heard['head']
    return {
      wanted: 'person',
      about: (head !== undefined && (heard['about'] ?? '').includes(head)
        ? (heard['about'] ?? '')
        : `${head ?? ''} ${heard['about'] ?? ''}`
      ).trim(),
      ...(head === undefined ? {} : { head }),
    }
  },
}

/** The name in "who is …", if the words are nothing else. */
export function nameAsked(text: string): string | undefined {
  return heardBy(CARD, text)?.['who']?.replace(/^(?:the|a|an) /u, '')
}
