import { mannerOf, MANNER_VERBS } from './manners.ts'
import { heardBy, type Intent } from './intent.ts'

const SAY =
  '(?:say|saying|said|says|think|thinks|thought|tell|told|reply|replied|answer|answered|respond|responded|react|reacted|announce|announced|write|written|wrote|state|stated|comment|commented|claim|claimed|argue|argued|believe|believes|believed|make of|make|made of|feel|felt|suggest|suggested|remark|mention|mentioned|explain|explained|propose|proposed|recommend|recommended|expect|expected|estimate|predict|predicted|estimated|point out|reveal|revealed|declare|declared|advise|advised|put it|have to say|had to say|has to say|talk|speak|insist|see|view|ask|asked|plan|plans|want|wants|wanted|describe|described|call|called|blame|blamed)'
const ABOUT = String.raw`(?<about>\b.*)?`
const ASKED = [
  new RegExp(
    String.raw`^(?:and |what about )*(?<who>.{2,80}?), (?:and )?what (?:did|does|do|has|have) (?:he|she|they|it) (?:have to )?(?<verb>${SAY})\b${ABOUT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and |so |but )?what(?: else| exactly| all)? (?:did|does|do|has|have|had|is|was|were|are|would|could|will|might) (?<who>.+?(?<!'s|s')) (?:ever |also |just |actually |really |have to |had to |then |now |publicly )*(?<verb>${SAY}|${MANNER_VERBS})\b${ABOUT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and |so |but )?what (?:(?<verb>${SAY}|${MANNER_VERBS}) )?(?<who>.+?) (?:said|says|thinks|thought|told|wrote|wants|replied)\b${ABOUT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and )?how (?:did|does|do|has|have|had|is|was) (?<who>.+?) (?:react|reacted|respond|responded|reply|replied|take|taken|answer|answered|describe|described|explain|explained|justify|defend|comment|feel|felt|see|view|put it|account for|excuse|sum up|phrase|characteri[sz]e)\b${ABOUT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and )?(?:what(?:'s| is| was| are| were) )?(?!(?:do|does|did|is|are|was|were|has|have|will|would|can|who|why|how)\b)(?<who>(?:the |a )?[\p{L}'. -]+?)(?:'s?|s'|(?<=\p{L}{3})s) (?:own |official |first )?(?:reaction|response|view|views|opinion|take|comments?|answer|statements?|words|remarks|reply|explanation|verdict|thoughts?|version|account|excuse|quotes?|advice|demands?|message|defence|defense|argument)(?: (?:on|to|about|of|for|regarding|concerning))?\b${ABOUT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:what(?:'s| is| was| are| were) )?(?:the )?(?:reaction|response|view|views|opinion|take|comments?|answer|statements?|words|remarks|reply|explanation|quotes?|advice)s? (?:of|from|by) (?<who>.+?)(?: (?:on|to|about|regarding|concerning)\b${ABOUT})?$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:anything|something|all|everything)? ?(?:quotes?|statements?|words|comments?|remarks) (?:on|about) (?<about>.+)$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and )?(?:does|did|do|has|have|is|will|would) (?<who>.+?) (?:really |still |actually |also |ever )?(?:think|thinks|believe|believes|say|said|reckon|expect|claim|mention|comment|know|admit|deny|denied|regret|apologi[sz]e|apologi[sz]ed|said anything|promise|promised|accept|blame|suspect|fear|explain|explained|rule out|ruled out)\b(?: anything| something)?${ABOUT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:and )?what (?:explanation|excuse|answer|reply|comment|reaction|statement|advice|warning|promise|demand|response|assurance|account|reason|argument)s? (?:did|does|do|has|have|had) (?<who>.+?) (?:give|given|offer|offered|make|made|issue|issued|have|had|provide|provided|put forward)\b${ABOUT}$`,
    'u',
  ),
  new RegExp(String.raw`^(?:please )?quote (?<who>.+?) (?:on|about|regarding)\b${ABOUT}$`, 'u'),
  new RegExp(String.raw`^(?:and )?(?<who>.+?) (?:said|says|thinks) what\b${ABOUT}$`, 'u'),
  new RegExp(String.raw`^in (?:the )?(?:words|view|opinion) of (?<who>.+?),? (?<about>.+)$`, 'u'),
  new RegExp(
    String.raw`^(?:who|what) did (?<who>.+?) (?<verb>blame|accuse|thank|criticise|criticize|praise|mock|attack)\b${ABOUT}$`,
    'u',
  ),
]
const NOBODY =
  /^(?:it|this|that|there|you|i|we|one|the (?:articles?|paper|papers|press)|(?:the |this |that |their )?(?:new |final )?(?:deal|agreement|contract|law|bill|plan|rules?|settlement|treaty|constitution|accord)|anybody|anyone|somebody|someone|people|they say)$/u

export const said: Intent = {
  kind: 'said',
  hears(text) {
    const heard = heardBy(ASKED, text)
    if (!heard) return undefined
    const who = heard['who']
    if (who !== undefined && NOBODY.test(who)) return undefined
    const verb = heard['verb']
    const manner = verb === undefined ? undefined : mannerOf(verb)
    const about = (heard['about'] ?? '').replace(
      /^\s*(?:about|on|of|to|regarding|over|concerning|that|when|after|the|from)\b/u,
      '',
    )
    return {
      ...(who === undefined ? {} : { voices: [who] }),
      ...(manner && manner !== 'called' ? { manner } : {}),
      about,
    }
  },
}
