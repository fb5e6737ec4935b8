import { heardBy, type Intent } from './intent.ts'

const MANY = [
  /^(?:and )?how (?:big|large|small|high|great|heavy|steep|strong|wide|deep) an? (?<head>[\p{L}-]+)\b(?<about>.*)$/u,
  /^(?:and |so )?(?:about |roughly |approximately |around |exactly |just )?how many (?:more |other |of (?:the |them |those |these )?)?(?<head>[\p{L}-]+)?\b(?<about>.*)$/u,
  /^(?:and )?(?:what(?:'s| is| was| are| were) )?(?:the )?(?:exact |total |current |latest |final |official )?(?<head>number|count|toll|death toll|total|figure|tally|share|percentage|proportion|score|turnout|majority|margin|result|rate|level|size|population|temperature|distance|speed|height|depth|weight|length|capacity|ratio)s?(?: (?:of|for|in|from))?\b(?<about>.*)$/u,
  /^(?:and )?(?:(?:in|by|at) )?(?:what|which) (?<head>number|percentage|share|proportion|score|turnout|majority|margin|rate|speed|temperature|size|distance|depth|height)\b(?<about>.*)$/u,
  /^(?:and )?(?:by )?how (?<adjective>far|big|large|small|high|tall|deep|wide|fast|hot|cold|heavy|often|close|strong|thick|long|loud|wet|steep|full|bad|severe|serious)\b(?<about>.*)$/u,
  /^(?:and )?(?:by )?how much (?<adjective>more|less|longer|higher|lower|faster|slower|bigger|smaller|larger|heavier|older|younger|taller|deeper|further|wider|warmer|colder|hotter|later|earlier)\b(?<about>.*)$/u,
  /^(?:and )?by how (?:much|many)\b(?<about>.*)$/u,
]
/** Heads whose answer is a sum of money. */
const SUMS =
  'price|cost|fee|fine|bill|salary|pay|budget|value|worth|damages|compensation|amount|sum|fare|rent|penalty|charge|expense|revenue|profit|loss|debt|wage|tariff|price tag'
const MUCH = [
  new RegExp(
    String.raw`^(?:and )?how (?:big|large|small|high|great|heavy|steep) an? (?<head>${SUMS})(?<about>(?: (?:did|does|do|is|are|was|were|has|have|had|will|would|could|of|for|in|by|to|on|at|from)\b.*)?)$`,
    'u',
  ),
  /^(?:and |so )?(?:exactly |roughly |about |by |for )?how much(?<about>\b.*)$/u,
  new RegExp(
    String.raw`^(?:and )?(?:what(?:'s| is| was| are| were) )?(?:the )?(?:exact |total |current |full |estimated |average |going )?(?<head>${SUMS})s?(?: (?:of|for|in|to|per))?\b(?<about>.*)$`,
    'u',
  ),
  /^(?:and )?what (?:did|does|will|would|do) (?<about>.+?) (?:cost|pay|earn|charge|fetch|make)\b(?<rest>.*)$/u,
  /^(?:and )?how (?:expensive|pricey|costly|cheap|dear)\b(?<about>.*)$/u,
]
/** "how much fuel" asks for a quantity, not a price. */
const MEASURED =
  /^(?:and |so )?(?:exactly |roughly |about )?how much (?<head>(?!(?:money|cash|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might|more|less|of|the|a|an|it|they|he|she|per|each|for|to|in|by|exactly)\b)[\p{L}-]+)(?<about> .*)$/u
const OLD = [
  /^(?:and )?how old\b(?<about>.*)$/u,
  /^(?:and )?(?:what(?:'s| is| was) )(?:the )?age of (?<about>.*)$/u,
  /^(?:and )?what(?:'s| is| was) (?<about>.+?)(?:'s?|s') age$/u,
  /^(?:and )?(?:at )?what age\b(?<about>.*)$/u,
]

export const howmany: Intent = {
  kind: 'howmany',
  hears(text) {
    const old = heardBy(OLD, text)
    if (old) return { wanted: 'age', about: old['about'] ?? '' }
    const measured = heardBy([MEASURED], text)
    if (measured && !heardBy(MANY.slice(-2), text))
      return { wanted: 'number', about: `${measured['head'] ?? ''} ${measured['about'] ?? ''}` }
    const much = heardBy(MANY.slice(-2), text) ? undefined : heardBy(MUCH, text)
    if (much) {
      const { head } = much
      return {
        wanted: 'money',
        ...(head === undefined ? {} : { head }),
        about: `${head ?? ''} ${much['about'] ?? ''} ${much['rest'] ?? ''}`,
      }
    }
    const many = heardBy(MANY, text)
    if (!many) return undefined
    // In "how deep", the adjective is the head.
    const head = many['head'] ?? many['adjective']
    return {
      wanted: 'number',
      ...(head === undefined ? {} : { head }),
      about: `${head ?? ''} ${many['about'] ?? ''}`,
    }
  },
}
