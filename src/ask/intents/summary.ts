import { heardBy, type Intent } from './intent.ts'

const REPORT = String.raw`(?: (?:article|report|piece|story|feature|item|text))?`
const ASKED = [
  /^(?:give me |write |make |i need |show )?(?:a |an |the )?(?:very |super )?(?<length>short |brief |quick |long |detailed )?(?:tl;?dr|summary|synopsis|recap|gist|outline|overview|rundown|précis)(?: (?:of|on|about|for))?\b[ :]*(?<about>.*)$/u,
  /^(?<about>.+?)(?<![ ,:-])[ ,:-]+(?:tl;?dr|summary|summari[sz]ed|in (?:short|brief|a nutshell|a few words|one sentence|two sentences|a sentence))$/u,
  /^(?:summari[sz]e|sum up|recap|condense|boil down|brief me (?:on|about)|catch me up on|fill me in on|bring me up to (?:speed|date) on|run me through|explain)(?: for me)?\b(?: in (?:\w+ )?(?:sentences?|words|lines))?[ :]*(?<about>.+)$/u,
  /^(?:in (?:short|brief|a nutshell|a few words|one sentence|two sentences|a sentence|simple terms)|briefly|the short version)[ ,:]+(?<about>.+)$/u,
  /^what(?:'s| is| does it say|'s written| is written| stands) in the (?:\w+ )?(?:article|report|piece|feature|story|text)s? (?:about|on|of|from) (?<about>.+)$/u,
  /^what does the (?:article|report|piece|feature|story) (?:about|on|of) (?<about>.+?) say$/u,
  /^(?:the |a )?(?:short|brief|quick|condensed) version (?:of|for)(?: the)? (?<about>.+)$/u,
  /^what(?:'s| is| was| are| were)(?: the)? (?<about>.+?) (?:article|report|story|piece|feature|case|affair|row|dispute|thing|business|fuss) (?:all )?about$/u,
  /^(?:what's|what is|what was) (?:the )?(?:gist|main point|point|story|essence|substance|upshot|long and short|key (?:point|takeaway)s?) (?:of|with|behind|in) (?<about>.+)$/u,
  /^(?:what (?:are|were) )?(?:the )?(?:main|key|most important) (?:points|facts|takeaways|findings) (?:of|from|in|about|on) (?<about>.+)$/u,
  new RegExp(String.raw`^what does (?<about>.+?)${REPORT} boil down to$`, 'u'),
]

export const summary: Intent = {
  kind: 'summary',
  hears(text) {
    const heard = heardBy(ASKED, text)
    if (!heard) return undefined
    const about = heard['about']
      ?.replace(/^(?:(?:can|could|would|will) you )?(?:please )?(?:sum up|summari[sz]e|recap|condense) /u, '')
      .replace(
        /\b(?:article|report|piece|feature|item|for (?:a|an|the) (?:busy |impatient |new )?\w+$|what happened (?:with|to|in|at)|who|what|in (?:\w+ )?(?:sentences?|words|lines))\b/gu,
        ' ',
      )
    const length = heard['length']?.trim()
    return {
      about: about ?? '',
      ...(length === undefined || length === ''
        ? {}
        : { length: /^(?:long|detailed)/u.test(length) ? 'long' : 'short' }),
    }
  },
}
