import { heardBy, type Intent } from './intent.ts'

const YES_NO = [
  /^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|isn't|aren't|wasn't|weren't|doesn't|didn't|hasn't|haven't|won't|can't)\b(?<about>.*)$/u,
]
const OPEN = [
  /^(?:and |so |but )?(?:what|what's|whats|which|how|how's|hows|in what|at what|on what|in which|with what|under what)\b(?<about>.*)$/u,
  /^(?:and )?(?:what|how) about\b(?<about>.*)$/u,
]

export const yesno: Intent = {
  kind: 'yesno',
  hears(text) {
    const heard = heardBy(YES_NO, text)
    return heard && { about: heard['about'] ?? '' }
  },
}

export const fact: Intent = {
  kind: 'fact',
  hears(text) {
    const heard = heardBy(OPEN, text)
    return heard && { about: heard['about'] ?? '' }
  },
}

export const about: Intent = { kind: 'about', hears: text => ({ about: text }) }
