import { foldedWords } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'
import { sameAs } from '../sameness/same.ts'

/** Question words, conjunctions and pronouns, which say nothing about the subject. */
export const EMPTY: ReadonlySet<string> = new Set(
  `a about above after against all also am an and any anybody anyone anything are around as at away back be because been
  before being below between both but by can cannot could couldn did didn do does doesn doing don done down during each either
  else ever every everyone everybody everything few for from further get gets getting give given go goes going gone got had hadn
  has hasn have haven having he her here hers herself him himself his how however i if in into is isn it its itself just know let
  like ll lot made make makes making many may me might mine more most much must my myself neither no nobody nor not nothing now
  of off often on once one only onto or other our ours out over own per perhaps please put quite rather re really s said same say
  saying says see seem seems shall she should shouldn since so some somebody someone something still such t take taken takes tell
  than thank thanks that the their theirs them themselves then there these they thing things this those though through thus to
  too toward towards told under until up upon us ve very via was wasn way we were weren what whatever when where whether which
  while who whole whom whose why will with within without would wont wouldn yet you your yours yourself whats wheres whos hows
  actual actually exactly currently apparently supposedly basically simply please kindly sort kind type bit piece lately
  meanwhile anyway afterwards afterward beforehand eventually finally initially originally usually normally generally ok okay yes happen happens happened happening there's end ended`
    .split(/\s+/u)
    .filter(word => word !== ''),
)

/** The content words of part of a question, folded, each once and in order; `more` lists further stop words. */
export function tellingWords(text: string, more: ReadonlySet<string> = new Set()): readonly string[] {
  const words = foldedWords(text.replace(/(\d)[.,](?=\d{3}\b)/gu, '$1'))
  return [...new Set(words.filter(word => !EMPTY.has(word) && !more.has(word)))]
}

/** The same, keeping stop words that form a phrase with their neighbour: "blow up", "give back". */
export function tellingPhrases(text: string, more: ReadonlySet<string> = new Set()): readonly string[] {
  const words = foldedWords(text.replace(/(\d)[.,](?=\d{3}\b)/gu, '$1'))
  const telling = words.filter((word, at) => {
    if (more.has(word)) return false
    return !EMPTY.has(word) || isPhrase(words[at - 1], word) || isPhrase(word, words[at + 1])
  })
  return [...new Set(telling)]
}

function isPhrase(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && sameAs(`${stemOf(one)} ${stemOf(other)}`) !== undefined
}
