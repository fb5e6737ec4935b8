import { heardBy, type Intent } from './intent.ts'

const DATE = [
  /^(?:and )?(?:when|when's|whens|from when|as of when|since when|until when|till when|by when)\b(?<about>.*)$/u,
  /^(?:and )?(?:on |in |at |by |from |until |what's |since )?(?:what|which) (?:the )?(?:exact )?(?<head>day|date|year|month|time|week|hour|weekday|season|deadline|moment|century)s?\b(?<about>.*)$/u,
  /^(?:and )?what(?:'s| is| was) the (?:exact )?(?<head>date|day|time|deadline|year|hour|age)(?: (?:of|for|when|on which|by which))?\b(?<about>.*)$/u,
  /^(?:the )?(?:exact )?(?<head>date|day|deadline) (?:of|for|on which)\b(?<about>.*)$/u,
  /^(?:and )?how (?:soon|early|late|long ago|recently)\b(?<about>.*)$/u,
]
const DURATION = [
  /^(?:and )?(?:for )?how long\b(?! (?:is|was|are|were) (?:the |an? )?(?:\p{L}+ ){0,2}(?:bridge|road|boat|ship|wall|tunnel|river|cable|line|route|crack|text|letter|list)(?:$| (?:of|in|on|at|from|between|across|under|over|that|which|he|she|they)\b))(?<about>.*)$/u,
  /^(?:and )?how long an? (?<about>(?:sentence|wait|break|delay|stay|ban|trip|journey|term|time|jail|prison)\b.*)$/u,
  /^(?:and )?how many (?<head>seconds|minutes|hours|days|weeks|months|years|decades)\b(?<about>.*)$/u,
]

export const when: Intent = {
  kind: 'when',
  hears(text) {
    const lasting = heardBy(DURATION, text)
    if (lasting) return { wanted: 'duration', about: `${lasting['head'] ?? ''} ${lasting['about'] ?? ''}` }
    const heard = heardBy(DATE, text)
    const head = heard?.['head']
    return heard && { wanted: 'date', ...(head === undefined ? {} : { head }), about: heard['about'] ?? '' }
  },
}
