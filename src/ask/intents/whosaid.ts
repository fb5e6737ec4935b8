import { MANNER_VERBS, mannerOf } from './manners.ts'
import { heardBy, type Intent } from './intent.ts'

const WHO = String.raw`(?:and )?(?:who|whom|which (?:\w+ ){1,3}?|what (?:politician|minister|party|union|company|group|expert|official|person|organi[sz]ation|body) )\b(?:'s)?`
const DID = String.raw`(?: (?:has|have|had|was|is|were|are|ever|actually|been|else|also|publicly|it that|it was that|the one who|the person who|all|openly|strongly|first|out|hitting|speaking))*`
const SAID =
  '(?:said|says|say|told|claimed|claims|argued|argues|stated|wrote(?= (?:that|to|about|on|in)\\b)|remarked|joked|announced|declared|mentioned|noted|pointed out|explained|thinks?|thought|believes?|believed|estimates?|estimated|expects?|expected|suggests?|suggested|insists?|insisted|replied|quipped|observed|commented|quoted|reckons?|spoke|talked|asked)'
const VERB = [
  new RegExp(String.raw`^${WHO}${DID} ?(?:not )?(?<verb>${MANNER_VERBS})\b(?<about>.*)$`, 'u'),
  new RegExp(
    String.raw`^${WHO}${DID} ?(?<verb>wants?|wanted|called? for|calls for|calling for|called on|calling on|offered|sorry|furious|angry|unhappy|against|disappointed|accepted|proud|glad|made fun of|poked fun at|laughed at|(?:spoke|spoken|speaks?|speaking|come|came|comes|hit|hits|hitting) out (?:against|at)|hit back)\b(?<about>.*)$`,
    'u',
  ),
  new RegExp(
    String.raw`^${WHO}${DID} ?(?<verb>called|calls|described|compared|likened|dubbed|labelled)\b(?<about>.*)$`,
    'u',
  ),
]
const PLAIN = [
  new RegExp(String.raw`^${WHO}${DID} ?(?:not )?${SAID}\b(?<about>.*)$`, 'u'),
  new RegExp(
    String.raw`^${WHO}${DID} ?(?:for|in favou?r of|behind|opposed to|quoted (?:as )?saying|quoted)\b(?<about>.*)$`,
    'u',
  ),
  new RegExp(
    String.raw`^whose (?:words|quote|line|phrase|comment|statement|claim|idea|opinion|view|estimate|demand|plan) (?:is|was|were|are)\b(?<about>.*)$`,
    'u',
  ),
  /^(?:which|what) (?:person|man|woman|politician|speaker|expert|official) (?:said|says|told|thinks)\b(?<about>.*)$/u,
  /^(?:by whom|from whom) (?:is|was|were|comes?|came)\b(?<about>.*)$/u,
]

/** "name the person who criticised …" */
const NAMING =
  /^(?:name|find|tell me|give me) (?:the )?(?:person|people|man|woman|one|ones|those|somebody|someone|anybody|anyone|politician|official)s? (?:that|who) /u

export const whosaid: Intent = {
  kind: 'whosaid',
  hears(text) {
    const plain = text.replace(NAMING, 'who ')
    const told = heardBy(PLAIN, plain)
    const done = heardBy(VERB, plain)
    const verb = done?.['verb']?.split(' ')[0]
    if (done && verb !== undefined) {
      const manner =
        mannerOf(verb) ??
        (/^(?:against|spoke|spoken|speaks?|speaking|come|came|comes|hits?|hitting)$/u.test(verb)
          ? 'criticised'
          : undefined)
      const head = /^(?:and )?(?:which|what) (?<head>[\p{L}-]+)/u.exec(text)?.groups?.['head']
      return {
        ...(manner ? { manner } : {}),
        ...(head === undefined ? {} : { head }),
        about: `${verb} ${done['about'] ?? ''}`,
      }
    }
    if (!told) return undefined
    const head = /^(?:and )?(?:which|what) (?<head>[\p{L}-]+)/u.exec(text)?.groups?.['head']
    return { ...(head === undefined ? {} : { head }), about: told['about'] ?? '' }
  },
}
