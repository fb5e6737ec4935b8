import type { ArticleId } from '#core/ids.ts'
import { foldedWords, termsOf } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'
import { AT_SOMEBODY, mannerOf, reproaches, verbsOf } from '../intents/manners.ts'
import type { Kind, Question, Wanted } from '../question.ts'
import { aheadLike } from './ahead.ts'
import { closeness, headNear, nameBeside, namesSomebody, numberNear, share, together } from './closeness.ts'
import type { Concept } from './concepts.ts'
import { besideOf, coverageOf } from './coverage.ts'
import type { Features } from './features.ts'
import { inSet } from './match.ts'
import type { PreparedSentence, Prepared } from './prepare.ts'
import { rolesOf, speakerIs, voiceOf, type Sought } from './voice.ts'
import { tells, tellsFigure, tellsMoment, tellsPlace, tellsSum, tellsTime } from './wanted.ts'
import { scoreOf } from './weights.ts'

/** A sentence that may answer, with why. */
export interface Evidence {
  readonly piece: PreparedSentence
  readonly score: number
  readonly features: Features
  /** The share of the question that the sentence itself says, and that it says with what stands around it. */
  readonly own: number
  readonly covered: number
  /** By the place of a concept, how surely the sentence itself has it. */
  readonly said: readonly number[]
  /** The same, with its neighbours. */
  readonly beside: readonly number[]
  /** The same, of the heading of its article. */
  readonly above: readonly number[]
  /** The same, with all that stands around it. */
  readonly around: readonly number[]
  /** Whose words they are, of those asked for: 0 to 1. */
  readonly voice: number
  /** How surely it tells a thing of the kind that is wanted, 0 to 1. */
  readonly tells: number
  /** Of a manner asked for ("criticised"): how much of whom or what it was about the sentence says beside it, 0 to 1. */
  readonly aimed: number
}

/** Below this, whose words these are is a guess. */
export const SILENT = 0.35
/** Less of whom or what it was about, and it was about somebody or something else. */
export const AIMED = 0.5
/** A question of so few words may go on from what was shown before. */
const FEW = 3
/** The very words, or as good as. */
const EXACT = 0.95
/** Less surely than this, a concept is not there. */
const FAR = 0.25
/** A sentence of so many words is not short any more. */
const LONG = 40

/** An article that says so little less than the best one may be meant as well. */
const NEAR_BEST = 0.1
/** More surely than not. */
const HALF = 0.5
/** What is told as a number. */
const FIGURES: ReadonlySet<Wanted> = new Set(['number', 'money', 'duration', 'age'])
/** Kinds that ask for a thing, whoever tells it. */
const PLAIN: ReadonlySet<Kind> = new Set(['fact', 'yesno', 'when', 'where', 'howmany', 'why', 'who'])

/** A number of these is a sum. */
const OF_MONEY = /\b(?:money|cash|costs?|price|pay|paid|worth|crowns?|dollars?|euros?|pounds?)\b/iu

/** It is asked how things stand. */
const CURRENT = /\b(?:now|again|still|yet|currently|today|these days|at the moment|by now|at present)\b/iu

const NONE_WANTED: Readonly<Record<Wanted, number>> = {
  number: 0,
  money: 0,
  age: 0,
  date: 0,
  duration: 0,
  place: 0,
  person: 0,
  reason: 0,
}

/** What a sentence tells of what is wanted, by how surely it does; few of these differ. */
function tellingOf(wanted: Wanted | undefined): (fits: number) => Features['tells'] {
  if (wanted === undefined) return () => NONE_WANTED
  const known = new Map<number, Features['tells']>()
  return fits => {
    const told = known.get(fits) ?? { ...NONE_WANTED, [wanted]: 2 * fits - 1 }
    known.set(fits, told)
    return told
  }
}

/** Does somebody speak in a sentence who is none of these? */
function isSaidByAnother({ quotes }: PreparedSentence, these: readonly Concept[]): boolean {
  return quotes.some(({ speaker }) => {
    const own = speaker && new Set(termsOf(`${speaker.name} ${speaker.role ?? ''}`))
    return own !== undefined && !these.some(one => inSet(own, one) >= EXACT)
  })
}

/** Scores every sentence of these articles for a question, best first. Pure. */
export function scored(
  question: Question,
  concepts: readonly Concept[],
  sought: readonly Sought[],
  texts: readonly Prepared[],
  shown: ReadonlySet<ArticleId> = new Set(),
): readonly Evidence[] {
  const { kind, wanted } = question
  const manner = question.manner && new Set(verbsOf(question.manner).map(stemOf))
  const head =
    question.head === undefined ? undefined : concepts.find(({ word }) => word === question.head?.toLowerCase())
  // Whoever is criticised is not who criticised: of such a question a speaker says nothing by their own name.
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
  const asked = new Set(foldedWords(question.text))
  const current = CURRENT.test(question.text)
  const figure = wanted !== undefined && FIGURES.has(wanted)
  const ofMoney = OF_MONEY.test(question.text)
  const ahead = aheadLike(question.text)
  const toldBy = tellingOf(wanted)
  const all: Evidence[] = []
  for (const text of texts) {
    const has = coverage.get(text)
    if (!has) continue
    const article = share(has.article, concepts)
    const heading = share(has.heading, concepts)
    const newest = days.length < 2 ? 0 : days.indexOf(text.source.article.day) / (days.length - 1)
    const wasTold = goesOn && told.has(text.source.story) ? 1 : 0
    for (const piece of text.pieces) {
      const said = has.own[piece.index] ?? []
      const beside = besideOf(piece, has)
      const around = beside.map((quality, at) => Math.max(quality, has.article[at] ?? 0))
      const own = share(said, concepts)
      const besideShare = share(beside, concepts)
      const fits = wanted === undefined ? 1 : tells(piece.passage.text, wanted)
      const voice = voices.length === 0 ? 0 : Math.max(...voices.map(voice => voice(piece)))
      const theirs = Math.max(0, ...speakers.map(isTheirs => isTheirs(piece)))
      const direct = piece.quotes.some(({ type }) => type === 'direct')
      const speaks = piece.quotes.some(({ speaker }) => speaker)
      const ofThemselves = ofOthers && objects.some(object => inSet(piece.spoken, object) >= EXACT)
      const atFault =
        question.manner === 'criticised' && reproaches(piece.passage.text) && isSaidByAnother(piece, objects)
      const inManner = atFault || (manner !== undefined && piece.terms.some(term => manner.has(term)))
      const named = () => objects.map(object => ((said[concepts.indexOf(object)] ?? 0) >= EXACT ? 1 : 0))
      const aimed = !inManner ? 0 : objects.length === 0 ? 1 : share(named(), objects)
      const features: Features = {
        article,
        heading,
        own,
        exact: share(
          said.map(quality => (quality >= EXACT ? 1 : 0)),
          concepts,
        ),
        rarest: Math.max(0, ...said.map((quality, at) => quality * (concepts[at]?.weight ?? 0))),
        beside: besideShare,
        beyond: share(
          beside.map((quality, at) => quality * (1 - (has.heading[at] ?? 0))),
          concepts,
        ),
        together: own > 0 ? together(piece, concepts) : 0,
        head: head ? headNear(piece, head) : 0,
        tells: toldBy(fits),
        fits: wanted === undefined ? 0 : fits * besideShare,
        dated: wanted === 'date' && tellsTime(piece.passage.text, question.head ?? '') ? 1 : 0,
        moment: wanted === 'date' ? tellsMoment(piece.passage.text, question.head ?? '') : 0,
        ahead: ahead(piece.passage.text),
        figure: figure && tellsFigure(piece.passage.text, asked) ? 1 : 0,
        sum: wanted === 'number' && !ofMoney && tellsSum(piece.passage.text) ? 1 : 0,
        somebody: wanted === 'person' && namesSomebody(piece, asked) ? 1 : 0,
        counted: figure ? numberNear(piece, concepts) : 0,
        named: wanted === 'person' && head ? nameBeside(piece, head, asked) : 0,
        placed: wanted === 'place' && tellsPlace(piece.passage.text, asked) ? 1 : 0,
        quoted: kind === 'said' && direct ? 1 : 0,
        aside: PLAIN.has(kind) && direct ? 1 : 0,
        likeBest: article >= best - NEAR_BEST ? 1 : 0,
        whole: said.every((quality, at) => Math.max(quality, has.heading[at] ?? 0) >= HALF) ? 1 : 0,
        far: share(
          beside.map((quality, at) => (Math.max(quality, has.heading[at] ?? 0) < FAR ? 1 : 0)),
          concepts,
        ),
        rank: 1 - piece.rank,
        first: piece.index === 0 ? 1 : 0,
        close: own > 0 ? closeness(piece, concepts) : 0,
        brief: 1 - Math.min(1, piece.terms.length / LONG),
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
      const covered = share(around, concepts)
      all.push({
        piece,
        score: scoreOf(features),
        features,
        own,
        covered,
        said,
        beside,
        above: has.heading,
        around,
        voice,
        tells: fits,
        aimed,
      })
    }
  }
  // Whose words are asked for, or who was criticised, comes before what is told of it by anybody else.
  const isTheirs = (one: Evidence) =>
    (sought.length > 0 && one.voice >= SILENT) || (ofOthers && one.aimed >= AIMED) ? 1 : 0
  return all.toSorted((a, b) => isTheirs(b) - isTheirs(a) || b.score - a.score)
}
