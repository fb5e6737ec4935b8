import { OPENERS_ABROAD } from './anaphors-abroad.ts'
import type { Leaning } from '#core/news/analysis.ts'

/** Time relative to today, so that "this week" does not refer to the text. */
const BY_NOW =
  'week|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|weekend|time|century|decade|country|page|story|article'

const AMOUNT = String.raw`an?|another|(?:the )?next few|a few|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+`

const PERSON = /^(?:he|she|his|her|hers|him)(?:['’](?:s|d|ll))?\b/iu
const THING =
  /^(?:they|it|its|their|theirs|them|this|that|these|those|such|both|neither|none|others?|another|the (?:latter|pair|duo|trio|two|same|other|others)|the former(?=,| (?:is|was|has|had|will|would|said|can|could)\b)|each(?! (?:day|week|month|year|time)\b))(?:['’](?:s|d|ll|re|ve))?\b/iu
/** "Of those, 94% …", "More than 90 of them", "In that time". */
const POINTING = new RegExp(
  String.raw`^(?:(?:\S+ ){0,4}\S+ of (?:them|these|those|it|which|whom)(?! who\b)|(?:in|on|at|by|for|with|from|to|of|after|before|since|until|during|despite|because of|under|over|amid|among|through|like|unlike|as|beyond|besides|above|behind|within|without|between|against|about) (?:this|that|these|those|such|them|then)(?! (?:${BY_NOW}|who)\b)|one(?:,| (?:was|is|had|has|said|says)\b)|some,|which|at (?:the time|first|last)\b(?! of)|soon after(?:wards?)?(?:,| (?:he|she|they|it)\b)|(?:the )?(?:next|following|same) (?:day|week|month|year|morning|night)\b)`,
  'iu',
)
const OTHER_HALF =
  /^(?:but|and|or|nor|yet|however|instead|otherwise|moreover|furthermore|therefore|thus|hence|nevertheless|nonetheless|likewise|similarly|then|also|so|still|besides|meanwhile|indeed|consequently|accordingly|additionally|conversely|subsequently|afterwards?|thereafter|rather|now|(?:there|here|yes|no|second|secondly|third|thirdly)(?=,)|finally|eventually|for (?:example|instance)|in (?:addition|contrast|other words|turn|response|return|fact|short|all|the end)|as (?:a result|well)|of course|on the other hand|by (?:contrast|comparison)|at the same time|not (?:only that|even|according)|that said|(?:even|if|if not) so|what['’]s more|after all|in any case|to be (?:sure|fair|clear)|to make matters worse|to wit|(?:more|most|equally|just as) (?:importantly|significantly|worryingly|troublingly|surprisingly))\b/iu

/** "Ragnhild Sorley has been that somebody for 27 years." */
const WHOEVER =
  /\b(?:been|become|became) that (?:somebody|someone)\b(?! (?:will|would|had|has|is|was|might|may|could))/u

/** "After a few seconds, …", "Two days later …", "A day earlier, …": relative to something mentioned before. */
const COUNTED = new RegExp(
  String.raw`^(?:(?:after|within) (?:${AMOUNT}) (?:seconds?|minutes?|moments?|hours?),|(?:only |just |barely )?(?:(?:${AMOUNT}) )?(?:seconds?|minutes?|moments?|hours?|days?|nights?|weeks?|months?|years?) (?:later|afterwards?|earlier|before)\b(?! (?:than|this|that|today|in)\b))`,
  'iu',
)
/** "In the second case, …", "In the earlier interviews, …": one of several mentioned before. */
const ONE_OF_SEVERAL =
  /^(?:in|on|at|during) the (?:first|second|third|fourth|other|latter|former|same|earlier|previous) (?!half|quarter|round|set|period|inning|game|leg|world|place|time|week|month|year|day)(?:\p{Ll}+)(?:,| (?:he|she|it|they|the|was|is|had|has)\b)/iu
/** "Okafor, however, refused": contrasts with something mentioned before. */
const SETS_AGAINST =
  /^[^,“"]{2,60}, (?:however|though|too|instead|nevertheless|nonetheless|by contrast|in contrast|in turn|on the other hand|for example|for instance),/iu

/** Words that open a fronted phrase or clause. */
const FRONTS =
  /^(?:when|as|after|before|while|since|until|once|if|unless|although|though|because|during|in|on|at|with|without|for|by|from|of|to|over|despite|following|like|unlike|upon|even|not|just|last|earlier|later|two|three|several|some|speaking|asked|under|within|throughout|amid)\b/iu
const PRONOUN =
  /(?<person>\b(?:he|she|his|her|him)\b)|\b(?:they|their|them|its)\b|\bit\b(?!['’]s|\s(?:is|was|will be|would be|has been|may be|takes|took|seems|appears|emerged|became|comes|came|turns|turned|looks)\b)/iu
const NAMED =
  /\b(?=\p{Lu})(?<!^[\s"'“‘(]*)(?!\p{L}+day\b|January|February|March|April|May|June|July|August|September|October|November|December|I\b)\p{Lu}[\p{L}'’.-]*/u
/** "In South Vale he …": a place is nobody. */
const IN_A_PLACE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]cross|[Aa]round|[Tt]hroughout) (?:the )?\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*(?!['’\p{L}])/gu
/** Characters within which a pronoun still belongs to a sentence's opening. */
const OPENING = 90

/** What the first words of a sentence refer back to. */
export function anaphorOf(bare: string, language: string): Leaning {
  const abroad = OPENERS_ABROAD[language]
  if (abroad) return abroad.test(bare) ? 'the sentence before' : 'nothing'
  if (PERSON.test(bare)) return 'a name before'
  if (THING.test(bare) || POINTING.test(bare) || OTHER_HALF.test(bare) || WHOEVER.test(bare))
    return 'the sentence before'
  if (COUNTED.test(bare) || ONE_OF_SEVERAL.test(bare) || SETS_AGAINST.test(bare)) return 'the sentence before'
  return frontedPronoun(bare)
}

/** "On Monday he …", "With their help, she …": a pronoun in the opening, with nobody named before or right after it. */
export function frontedPronoun(bare: string): Leaning {
  if (!FRONTS.test(bare)) return 'nothing'
  const opening = bare.slice(0, OPENING)
  const pronoun = PRONOUN.exec(opening)
  if (pronoun === null) return 'nothing'
  const person = pronoun.groups?.['person'] !== undefined
  const before = opening.slice(0, pronoun.index)
  const named = person ? before.replaceAll(IN_A_PLACE, '') : before
  if (NAMED.test(named) || /,\s(?:the|an?|\p{Lu}\S*)\s/u.test(before)) return 'nothing'
  const rest = bare.slice(pronoun.index)
  const proper = /,\s(?<subject>\S+)/u.exec(rest)?.groups?.['subject'] ?? ''
  if (/^(?:\p{Lu}|the$|an?$)/u.test(proper)) return 'nothing'
  return person ? 'a name before' : 'the sentence before'
}
