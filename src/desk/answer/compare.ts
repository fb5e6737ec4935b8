import { DOT } from '#core/asking/dot.ts'
import type { Speaker } from '#core/news/analysis.ts'
import type { Block, Inline } from '#core/asking/reply.ts'
import type { Evidence, Ranking } from '#ask/scoring/ranking.ts'
import { scored, SILENT } from '#ask/scoring/score.ts'
import type { Sought } from '#ask/scoring/voice.ts'
import { capital } from '../show/capital.ts'
import { outletOf } from '../show/cite.ts'
import { dayHeading } from '../show/day-words.ts'
import { surnameOf } from '../show/quote-block.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { findEvidence, type FoundSentences } from './evidence.ts'
import { articlesAnswering, isSame } from './fact.ts'
import { noAnswer } from './no.ts'
import { readAs } from './read-as.ts'
import { readings } from './readings.ts'
import { sentenceBlocks } from './show.ts'

/** Sentences per side. */
const EACH = 2
/** Voices for a question that names none. */
const SIDES = 2

export async function compareAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const { question, concepts, texts } = found
  const sought = found.sought.length > 0 ? found.sought : whoSpeak(found)
  const voices = sought.map(one => scored(question, concepts, [one], texts))
  const firsts = voices.flatMap(ranked => ranked.at(0) ?? [])
  if (firsts.every(({ voice }) => voice < SILENT)) return noAnswer(asked, found, firsts, 'speaker silent')
  const speaking = voices.map(ranked => ranked.where(({ voice }) => voice >= SILENT))
  const shown: Evidence[] = []
  for (let round = 0; round < EACH; round += 1) {
    for (const theirs of speaking) {
      const next = firstOther(theirs, shown, asked.now)
      if (next) shown.push(next)
    }
  }
  const both = sought.map((one, index) => calledIn(question.voices[index]?.words ?? '', one, voices[index]))
  return {
    reply: {
      title: [...new Set(both.map(({ name }) => name))].join(', '),
      outcome: 'answered',
      blocks: [
        ...rolesOf(both),
        ...byArticle(shown, found, asked.now),
        { kind: 'divider', soft: true },
        readAs(found),
        ...(await readings(asked, found, firsts)),
      ],
    },
    people: sought.flatMap((_, index) => question.voices[index] ?? []),
    articles: articlesAnswering(firsts),
  }
}

/** The best sentence that says something new compared with those shown. */
function firstOther(ranked: Ranking, shown: readonly Evidence[], now: Date): Evidence | undefined {
  for (const one of ranked) if (!shown.some(other => isSame(other, one) || encloses(other, one, now))) return one
  return undefined
}

/** The two who say most, for "both sides of the strike". */
function whoSpeak({ evidence }: FoundSentences): readonly Sought[] {
  const names = new Set<string>()
  for (const { piece } of evidence.where(({ own }) => own > 0)) {
    for (const { speaker } of piece.quotes) if (speaker?.kind === 'person') names.add(speaker.name)
    if (names.size >= SIDES) break
  }
  return [...names].slice(0, SIDES).map(name => ({ key: name, name, concepts: [] }))
}

interface Called {
  readonly name: string
  readonly kind: Speaker['kind']
  readonly role?: string
}

/** How the articles call one of the two: by the name asked for, or that of whoever holds the role. */
function calledIn(words: string, { name }: Sought, ranked: Ranking | undefined): Called {
  const all = [...(ranked?.where(({ theirs }) => theirs >= SILENT) ?? [])]
  const speakers = all.flatMap(({ piece }) => piece.quotes.flatMap(({ speaker }) => speaker ?? []))
  const called = name ?? speakers[0]?.name ?? words.replace(/^(?:the|an?) /iu, '')
  const own = speakers.filter(speaker => speaker.name === called)
  const role = own.find(speaker => speaker.role !== undefined)?.role
  return {
    name: capital(called),
    kind: own[0]?.kind ?? 'body',
    ...(role === undefined ? {} : { role }),
  }
}

/** Small print: their roles, by surname. */
function rolesOf(both: readonly Called[]): readonly Block[] {
  const told = both.filter(({ role }) => role !== undefined)
  if (told.length === 0) return []
  const runs = told.map((one): readonly Inline[] => [{ text: surnameOf(one), strong: true }, `, ${one.role ?? ''}`])
  return [{ kind: 'note', text: runs.flatMap((run, index) => (index === 0 ? run : [DOT, ...run])) }]
}

/** What both said, grouped by day and outlet. */
function byArticle(shown: readonly Evidence[], { concepts }: FoundSentences, now: Date): readonly Block[] {
  const articles = [...new Set(shown.map(({ piece }) => piece.text.source.article))]
  return articles.flatMap((article, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'divider', soft: true } as const]),
    { kind: 'heading', text: [dayHeading(article.day, now), DOT, outletOf(article)] },
    ...shown
      .filter(({ piece }) => piece.text.source.article === article)
      .flatMap(one => sentenceBlocks(one, { now, concepts, grouped: true })),
  ])
}

/** Does a sentence, with the one it leans on, repeat what is shown already? */
function encloses(other: Evidence, one: Evidence, now: Date): boolean {
  const texts = (each: Evidence) =>
    sentenceBlocks(each, { now }).flatMap(block => (block.kind === 'quote' ? [block.text] : []))
  const shown = texts(other)
  return texts(one).some(text => shown.some(known => text.includes(known) || known.includes(text)))
}
