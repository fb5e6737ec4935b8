import { tellingWords } from '../reading/words.ts'
import { heardBy, type Intent } from './intent.ts'

const THINGS =
  '(?:articles?|stories|reports?|pieces?|coverage|items?|texts?|features?|posts?|headlines|reporting|writing|news)'
const ON = String.raw`(?: (?:on|about|that mention|mentioning|which mention|covering|regarding|concerning|to do with|around|of|from|by|with|in|related to|dealing with))?`
const SUBJECT = String.raw`(?:\b(?<about>.*))?`
const ASKED = [
  new RegExp(
    String.raw`^(?:please )?(?:list|show|give|get|find|bring|pull up|pull together|put together|dig up|search(?: for)?|look for|fetch|send|collect|i need|we need)(?: me| us)?(?: (?:a list of|all(?: of)?|every|everything|any|some|the|other|more|whatever|what|your))* ?(?:${THINGS}|there is|you have|you've got|we have|it wrote)\b(?: (?:you have|you've got|there (?:is|are|was|were)|we have|written|published|that (?:were|was) published))*${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:(?:please )?(?:list|show|give|find|get|search(?: for)?|look for)(?: me| us)? )?(?:everything|anything|all|all of it|whatever)(?: (?:there is|you have|you've got|we have|that was written|written|published|reported|printed|that was published|stored))*(?: (?:on|about|by|from|in|mentioning|concerning|regarding|to do with|that mentions|related to))\b${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:do you have|have you got|have you|got|is there|are there|has there been|any)(?: (?:any|some|more|other|stored))* ?(?:anything|something|everything|${THINGS}|else)? (?:on|about|regarding|concerning|mentioning|to do with) (?<about>(?!(?:how|who|whom|why|where|when|what|whether)\b).+)$`,
    'u',
  ),
  /^what else (?:is there|was there|have you got|do you have) (?:on|about|regarding)(?<about> .+)$/u,
  new RegExp(
    String.raw`^(?:list|show|give|get|find)(?: me| us)? (?:all |every |any )?(?:the )?(?<about>(?!(?:the|all|any|my|your|some|more|latest|newest|new|recent|other|these|those|last|first|today's)\b).+?) ${THINGS}$`,
    'u',
  ),
  /^(?:what|anything|which articles?|what articles?|what stories|which stories|what else)(?: all)?(?: (?:have|has|had|do|did|does|is|are|was|were))?(?: (?:you|we|they|it|he|she|there))?(?: (?:got|have|know|published|publish|written|write|wrote|reported|report|printed|print|covered|cover|run|ran|been (?:published|written|reported)|appear(?:ed)?|come out|in store))+\b(?: (?:on|about|by|from|in|of|regarding|concerning))?(?<about>.*)$/u,
  new RegExp(
    String.raw`^(?:all|every|the|any|which|what) ?(?:of the )?(?:\w+ )?${THINGS}(?: (?:are there|do you have|have you got|were there|did you get|have been published|were published|appeared|have|are|is there|there are|you have|we have))*\b${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:articles?|stories|reports?|pieces|coverage|headlines|everything written|anything written)(?: (?:on|about|that mention|which mention|mentioning|covering|regarding|concerning|to do with|dealing with|of|from|by|in))${SUBJECT}$`,
    'u',
  ),
  new RegExp(String.raw`^(?:are|were) there (?:any |other |more )*${THINGS}\b${ON}${SUBJECT}$`, 'u'),
  /^(?:find|search(?: for)?|look for|look up) (?<about>.+)$/u,
]
const ABOUT = '(?:on|about|that mention|mentioning|which mention|covering|regarding|concerning)'
/** Questions that count articles: "how many articles about the strike", "how many stories from the Port Courier". */
const COUNTED = new RegExp(
  String.raw`^(?:and )?(?:how many|(?:what(?:'s| is) )?the number of) (?:articles?|stories|headlines|posts|texts|reports|pieces|news items)(?: (?:are there|is there|there are|were there|do you have|have you got|do we have|you have|have been published|were published|have appeared|appeared|did you get|came out))*(?:(?<on> (?:${ABOUT}|mention|mentioned)\b)(?<about>.*)|(?<rest>(?: .*)?))$`,
  'u',
)
const GENERAL = new RegExp(
  String.raw`\b(?:${THINGS}|the paper|list|find|search|bring|fetch|send|look|written|wrote|write|published|publish|by them|work)\b`,
  'gu',
)
/** Words around the subject of a list request. */
const FILLING =
  /\b(?:mention(?:s|ed|ing)?|scandal|affair|saga|topic|subject|issue|case|story|articles?|reports?|written|published|stored|so far)\b/gu
const WROTE =
  /^(?:what|which)(?: \w+)? (?:did|has|have|does|do)\b(?<about>.*?)\b(?:publish(?:ed)?|print(?:ed)?|run|write|written|report(?:ed)?|cover(?:ed)?|put out|post(?:ed)?)\b(?<rest>.*)$/u

export const list: Intent = {
  kind: 'list',
  hears(text, { publisher, author, timed }) {
    const outlet = publisher !== undefined || author !== undefined
    const wrote = outlet ? WROTE.exec(text) : null
    if (wrote)
      return {
        about:
          `${wrote.groups?.['about'] ?? ''} ${(wrote.groups?.['rest'] ?? '').replace(/^ (?:on|about|of)\b/u, '')}`.replace(
            'the paper',
            '',
          ),
      }
    const counted = heardBy([COUNTED], text)
    const filters = (outlet || timed) && tellingWords((counted?.['rest'] ?? '').replace(GENERAL, ' ')).length === 0
    if (counted && (counted['on'] !== undefined || counted['rest'] === '' || filters))
      return { wanted: 'number', about: counted['about'] ?? '' }
    const heard = heardBy(ASKED, text)
    if (heard) return { about: (heard['about'] ?? '').replace(FILLING, ' ') }
    // Nothing but a source: "from Capewire", "everything by Eydis Hallam".
    return outlet && tellingWords(text.replace(GENERAL, ' ')).length === 0 ? { about: '' } : undefined
  },
}
