import { heardBy, type Intent } from './intent.ts'

const VIEW = String.raw`(?:for or against|in favou?r(?: of)?|against|opposed to|supportive of|keen(?: on)?|happy (?:with|about)|unhappy (?:with|about)|satisfied with|worried about|critical of|okay with|ok with|fine with|behind|pleased (?:with|about)|on board with|content with|angry (?:about|at|with)|sceptical (?:of|about)|skeptical (?:of|about)|pro|anti|glad about|enthusiastic about|sorry (?:about|for)|convinced (?:by|of)|a fan of|open to|willing to|ready to)`
const HOLD =
  '(?:support|supports|back(?= \\S)|backs|oppose|opposes|want|wants|like|likes|favou?r|favou?rs|approve of|approve|agree with|agree to|agree|disagree|object to|object|accept|endorse|welcome|mind|reject|trust|care about|stand for|buy|doubt|share|dispute|deny|contest|question|defend|regret)'
const ASKED = [
  new RegExp(
    String.raw`^(?:and )?(?:is|are|was|were) (?<who>.+?) (?:really |still |now |actually )?${VIEW}\b(?<about>.*)$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and )?(?:does|do|did|will|would) (?<who>.+?) (?:really |still |now |actually )?${HOLD}\b(?<about>.*)$`,
    'u',
  ),
  /^(?:and )?(?:where|how) (?:does|do|did) (?<who>.+?) stand\b(?: (?:on|about|over|with|regarding))?(?<about>.*)$/u,
  /^(?:and )?(?:what(?:'s| is| was| are) )?(?<who>.+?)(?:'s?|s') (?:stance|position|attitude|stand|line|feelings?)(?: (?:on|about|to|towards|toward|over|regarding))?\b(?<about>.*)$/u,
  /^(?:what(?:'s| is| was) )?(?:the )?(?:stance|position|attitude|line) (?:of|from) (?<who>.+?) (?:on|about|to|towards|over)\b(?<about>.*)$/u,
  /^(?:and )?(?:what about )?(?<who>.+?), (?:are|is|were|was) (?:they|he|she|it) (?:keen|for it|in favou?r|against(?: it)?|happy|on board|opposed|okay with it|all for it|convinced)\b(?<about>.*)$/u,
  /^(?:and )?(?:what|how) (?:does|do|did) (?<who>.+?) (?:feel|felt) about\b(?<about>.*)$/u,
]
const NOBODY = /^(?:it|this|that|there|you|i|we|one|people|anyone|anybody|the (?:article|paper)s?)$/u

export const stance: Intent = {
  kind: 'stance',
  hears(text) {
    const heard = heardBy(ASKED, text)
    const who = heard?.['who']
    if (!heard || who === undefined || NOBODY.test(who)) return undefined
    return { voices: [who], about: heard['about'] ?? '' }
  },
}
