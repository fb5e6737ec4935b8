import { heardBy, type Intent } from './intent.ts'

const SAY =
  '(?:say|says|said|think|thinks|tell|claim|want|see|put|describe|make|argue|report|disagree|agree|differ|view|expect|feel|estimate|propose|give|quote|blame)'
const ASKED = [
  new RegExp(
    String.raw`^(?:what|how) (?:do|did|does|have|has|are|were) (?:both )?(?<one>.{1,150}?) and (?<other>.{1,150}?) (?:each |both |respectively |separately )?${SAY}\b(?: (?:each|both|respectively))?(?<about>.*)$`,
    'u',
  ),
  /^(?:do|did|does|have|are|were|can) (?<one>.{1,150}?) and (?<other>.{1,150}?) (?:really |actually |both |even )?(?:agree|agreed|disagree|see eye to eye|differ|at odds|of one mind|say the same|tell the same|on the same (?:page|side)|clash|contradict)\b(?<about>.*)$/u,
  /^(?:does|did|is|has) (?<one>.+?) (?:really |actually )?(?:agree with|agreed with|disagree with|disagreed with|see eye to eye with|at odds with|differ from|contradict|in line with|back up|side with) (?<other>.+?)(?: (?:on|about|over|regarding|as to|concerning|whether)\b(?<about>.*))?$/u,
  /^(?:compare|contrast)(?: what)? (?<one>.+?) (?:and|with|to|versus|vs\.?|against) (?<other>.+?)(?:(?: (?:on|about|over|regarding|say|said|says))+\b(?<about>.*))?$/u,
  /^(?<one>.+?) (?:versus|vs\.?|v\.?|against what|compared (?:to|with)) (?<other>.+?)(?:(?: (?:on|about|over|regarding|says?|said))+\b(?<about>.*))?$/u,
  /^(?:how|where|in what|on what|over what|what) (?:do|did|does) (?<one>.{1,150}?) and (?<other>.{1,150}?) (?:differ|disagree|part ways|clash)\b(?<about>.*)$/u,
  /^(?:what(?:'s| is| was) )?the (?:difference|disagreement|dispute|gap|argument|contradiction) between (?<one>.+?) and (?<other>.+?)(?: (?:on|about|over|regarding)\b(?<about>.*))?$/u,
  /^(?:both|the two) sides (?:of|on|in|about) (?<about>.+)$/u,
  new RegExp(String.raw`^what (?:do|did) (?:both|the two|each of the|the opposing) sides? ${SAY}\b(?<about>.*)$`, 'u'),
  /^(?:and )?(?:does|do|did) (?<other>.+?) (?:see|saw|view|put|tell|remember|describe) (?:it|this|that|things) (?:the same(?: way)?|differently|that way|likewise)\b(?<about>.*)$/u,
]

/** The possession after a possessive, which names whose it is: "the union's numbers". */
const OF_THEIRS =
  /(?:'s?|s')(?: (?:own )?(?:views?|positions?|numbers?|figures?|statements?|words|versions?|stor(?:y|ies)|accounts?|opinions?|claims?|arguments?|ideas?|plans?|answers?))?$/u

export const compare: Intent = {
  kind: 'compare',
  hears(text) {
    const heard = heardBy(ASKED, text)
    if (!heard) return undefined
    const voices = [heard['one'], heard['other']].flatMap(voice =>
      voice === undefined || voice === '' ? [] : [voice.replace(OF_THEIRS, '')],
    )
    return { about: heard['about'] ?? '', voices }
  },
}
