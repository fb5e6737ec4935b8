import type { ArticleId } from '#core/ids.ts'
import { termsOf } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'
import { AT_SOMEBODY, mannerOf, reproaches, verbsOf } from '../intents/manners.ts'
import type { Kind, Manner, Question } from '../question.ts'
import { beginnings } from './beginnings.ts'
import { share } from './closeness.ts'
import type { Concept } from './concepts.ts'
import { besideOf, coverageOf } from './coverage.ts'
import type { Covered } from './features.ts'
import { inSet } from './match.ts'
import type { PreparedSentence, Prepared } from './prepare.ts'
import { Ranking, type Candidate, type Evidence } from './ranking.ts'
import { mostTold, readingFor } from './read-closely.ts'
import { rolesOf, speakerIs, voiceOf, type Sought } from './voice.ts'
import { scoreOfCovered } from './weights.ts'

/** Confidence below which the speaker is a guess. */
export const SILENT = 0.35
/** Fraction of the target below which it was aimed at somebody or something else. */
export const AIMED = 0.5
/** Content words of a question that may refer to what was just shown. */
const FEW = 3
/** Confidence of verbatim words, or as good as. */
const EXACT = 0.95
/** Confidence below which a concept is not there. */
const FAR = 0.25
/** Words from which a sentence is not short any more. */
const LONG = 40

/** An article that covers this little less than the best one may be meant as well. */
const NEAR_BEST = 0.1
/** More likely than not. */
const HALF = 0.5
/** Kinds that ask for a fact, whoever gives it. */
const PLAIN: ReadonlySet<Kind> = new Set(['fact', 'yesno', 'when', 'where', 'howmany', 'why', 'who'])

/** Words that ask for the current state. */
const CURRENT = /\b(?:now|again|still|yet|currently|today|these days|at the moment|by now|at present)\b/iu

/** Does a sentence have a speaker who is none of these? */
function isSaidByAnother({ quotes }: PreparedSentence, these: readonly Concept[]): boolean {
  return quotes.some(({ speaker }) => {
    const own = speaker && new Set(termsOf(`${speaker.name} ${speaker.role ?? ''}`))
    return own !== undefined && !these.some(one => inSet(own, one) >= EXACT)
  })
}

/** Is a word a form of one of this manner's verbs? */
function mannerWords(manner: Manner): (word: string) => boolean {
  const stems = new Set(verbsOf(manner).map(stemOf))
  const may = beginnings(stems)
  return word => may(word) && stems.has(stemOf(word))
}

/** For a requested manner, the fraction of its target that the sentence has verbatim. */
function shareNamed(said: readonly number[], objects: readonly Concept[], concepts: readonly Concept[]): number {
  if (objects.length === 0) return 1
  return share(
    objects.map(object => ((said[concepts.indexOf(object)] ?? 0) >= EXACT ? 1 : 0)),
    objects,
  )
}

/** Ranks the sentences of these articles for a question, best first. Pure. */
export function scored(
  question: Question,
  concepts: readonly Concept[],
  sought: readonly Sought[],
  texts: readonly Prepared[],
  shown: ReadonlySet<ArticleId> = new Set(),
): Ranking {
  const { kind } = question
  const manner = question.manner && mannerWords(question.manner)
  // The target of criticism is not the critic, so a speaker's own name does not count for such a question.
  const ofOthers = kind === 'whosaid' && question.manner !== undefined && AT_SOMEBODY.has(question.manner)
  const objects = concepts.filter(({ word }) => mannerOf(word) === undefined)
  const roles = rolesOf(texts)
  const coverage = coverageOf(texts, concepts, ofOthers)
  const told = new Set(texts.flatMap(({ source }) => (shown.has(source.article.id) ? [source.story] : [])))
  const goesOn = question.goesOn === true || question.about.length <= FEW
  const days = texts.map(({ source }) => source.article.day).toSorted((a, b) => a.localeCompare(b))
  const voices = sought.map(one => voiceOf(one, roles))
  const speakers = sought.map(one => speakerIs(one, roles))
  const best = Math.max(0, ...[...coverage.values()].map(({ article }) => share(article, concepts)))
  const current = CURRENT.test(question.text)
  const most = mostTold(question, concepts)
  const all = texts.flatMap(text => {
    const has = coverage.get(text)
    if (!has) return []
    const article = share(has.article, concepts)
    const heading = share(has.heading, concepts)
    const newest = days.length < 2 ? 0 : days.indexOf(text.source.article.day) / (days.length - 1)
    const wasTold = goesOn && told.has(text.source.story) ? 1 : 0
    return text.pieces.map(piece => {
      const said = has.own[piece.index] ?? []
      const beside = besideOf(piece, has)
      const voice = voices.length === 0 ? 0 : Math.max(...voices.map(voice => voice(piece)))
      const theirs = speakers.length === 0 ? 0 : Math.max(...speakers.map(isTheirs => isTheirs(piece)))
      const direct = piece.quotes.some(({ type }) => type === 'direct')
      const speaks = piece.quotes.some(({ speaker }) => speaker)
      const ofThemselves = ofOthers && objects.some(object => inSet(piece.spoken, object) >= EXACT)
      const atFault =
        question.manner === 'criticised' && reproaches(piece.passage.text) && isSaidByAnother(piece, objects)
      const inManner = atFault || (manner !== undefined && piece.words.some(manner))
      const aimed = inManner ? shareNamed(said, objects, concepts) : 0
      const shares = sharesOf(said, beside, has.heading, concepts)
      const features: Covered = {
        article,
        heading,
        own: shares.own,
        rarest: shares.rarest,
        beside: shares.beside,
        beyond: shares.beyond,
        whole: shares.whole,
        far: shares.far,
        quoted: kind === 'said' && direct ? 1 : 0,
        aside: PLAIN.has(kind) && direct ? 1 : 0,
        likeBest: article >= best - NEAR_BEST ? 1 : 0,
        rank: 1 - piece.rank,
        first: piece.index === 0 ? 1 : 0,
        brief: 1 - Math.min(1, piece.words.length / LONG),
        manner: inManner ? 1 : 0,
        aimed: ofOthers ? aimed : 0,
        spoken: kind === 'whosaid' && speaks ? 1 : 0,
        voice,
        silent: sought.length > 0 && voice < SILENT ? 1 : 0,
        statement: sought.length > 0 && voice >= SILENT && speaks ? 1 : 0,
        theirs,
        inPerson: kind === 'said' ? theirs : 0,
        self: ofThemselves ? 1 : 0,
        shown: wasTold,
        newest,
        current: current ? newest : 0,
        opening: kind === 'about' && piece.index === 0 ? 1 : 0,
      }
      const covers = scoreOfCovered(features)
      const { own, beside: near } = shares
      const candidate: Candidate = { piece, covers, own, near, said, beside, above: has.heading, voice, theirs, aimed }
      // The words of whoever is asked for, or about the target, rank before anybody else's.
      const leads = (sought.length > 0 && voice >= SILENT) || (ofOthers && aimed >= AIMED)
      return { candidate, leads, most: covers + most(candidate) }
    })
  })
  const readClosely = readingFor(question, concepts)
  const known = new Map<Candidate, Evidence>()
  return new Ranking(all, candidate => {
    const evidence = known.get(candidate) ?? readClosely(candidate, coverage.get(candidate.piece.text)?.article ?? [])
    known.set(candidate, evidence)
    return evidence
  })
}

type Shares = Pick<Covered, 'own' | 'rarest' | 'beside' | 'beyond' | 'whole' | 'far'>

/**
 * The fraction of the question that a sentence covers by itself, with its neighbours and with its heading, in one pass
 * over the concepts.
 */
function sharesOf(
  said: readonly number[],
  beside: readonly number[],
  heading: readonly number[],
  concepts: readonly Concept[],
): Shares {
  let own = 0
  let near = 0
  let beyond = 0
  let far = 0
  let total = 0
  let rarest = 0
  let whole = 1
  for (let at = 0; at < concepts.length; at += 1) {
    const weight = concepts[at]?.weight ?? 0
    const itself = said[at] ?? 0
    const around = beside[at] ?? 0
    const above = heading[at] ?? 0
    total += weight
    own += weight * itself
    near += weight * around
    beyond += weight * (around * (1 - above))
    if (Math.max(around, above) < FAR) far += weight
    if (Math.max(itself, above) < HALF) whole = 0
    rarest = Math.max(rarest, itself * weight)
  }
  const all = total === 0 ? 1 : total
  return { own: own / all, rarest, beside: near / all, beyond: beyond / all, whole, far: far / all }
}
