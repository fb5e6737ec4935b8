import { DOT } from '#core/asking/dot.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { ReadText } from '#core/asking/asking.ts'
import type { CitedQuote } from '#core/news/story.ts'
import type { Passage } from '#core/news/passage.ts'
import type { Block, Inline } from '#core/asking/reply.ts'
import { nameAsked } from '#ask/intents/who.ts'
import type { Voice } from '#ask/question.ts'
import { tellingWords } from '#ask/reading/words.ts'
import { ROLE_NOUNS, TITLES } from '#text/data/people-words.ts'
import { shortened } from '#text/headline/shortened.ts'
import { followPerson } from '../follow/follow-actions.ts'
import { cite, citedWords } from '../show/cite.ts'
import { spanWords } from '../show/day-words.ts'
import { notRepeating } from '../show/not-repeating.ts'
import { quoteBlock } from '../show/quote-block.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'

/** Statements shown, and candidates for them. */
const STATEMENTS = 3
const LOOKED_AT = 12
/** Articles searched for an introduction. */
const ARTICLES = 40
/** Words; a shorter sentence is no introduction: "Transport Minister Tobias Renn was not amused." */
const TELLING = 8
/** Words in an office, and candidates for its holder. */
const LONGEST_ROLE = 5
const OFFERED = 6
/** A person's full name. */
const IN_FULL = /^\p{Lu}\S* \S*\p{Lu}/u
/** Characters of a headline beside a statement. */
const LONGEST = 80

/**
 * Who somebody is, in the articles' own words: role, introduction, latest statements and their topics. `undefined` if
 * the question names nobody who is quoted here.
 */
export async function personAnswer(asked: AskedAtDesk): Promise<AnswerShown | undefined> {
  const { question, tenant, newsroom, now } = asked
  const voice = question.voices[0] ?? (await inOffice(asked))
  if (voice?.key === undefined || voice.name === undefined) return undefined
  const { key, name } = voice
  const said = await newsroom.quotes.find(tenant, { speaker: key, limit: LOOKED_AT, offset: 0 })
  if (!said.items.some(({ quote }) => quote.speaker?.kind === 'person')) return undefined
  const texts = await newsroom.asking.texts(tenant, { groups: [], speakers: [key], limit: ARTICLES })
  const role = said.items.find(({ quote }) => quote.speaker?.role)?.quote.speaker?.role
  const first = introduction(texts, name, role)
  const fresh = notRepeating(said.items, first ? [first] : []).filter(({ told }) => told.needs !== 'more')
  const statements = onePerArticle(fresh).slice(0, STATEMENTS)
  const introduced: readonly Block[] = first
    ? [
        { kind: 'paragraph', text: [first.passage.text], cites: citedWords(first.article.id, first.passage) },
        { kind: 'note', text: cite(first.article, first.passage, now) },
      ]
    : []
  return {
    reply: {
      title: name,
      outcome: 'answered',
      blocks: [
        { kind: 'note', text: [seen(role, texts, now)] },
        ...(await namesakes(asked, voice)),
        ...introduced,
        ...statements.map(cited => {
          const block = quoteBlock(cited, { speaker: true, now })
          return { ...block, detail: [...(block.detail ?? []), about(cited.article)] }
        }),
        {
          kind: 'actions',
          actions: [followPerson(name), { label: 'All statements', command: 'said', input: { person: name } }],
        },
      ],
    },
    people: [voice],
    articles: [...new Set([...(first ? [first.article.id] : []), ...statements.map(({ article }) => article.id)])],
  }
}

/** Small print: others with the surname, if only that was asked for. */
async function namesakes({ tenant, newsroom }: AskedAtDesk, { words, name, key }: Voice): Promise<readonly Block[]> {
  if (words === name || tellingWords(words).length !== 1) return []
  const others = (await newsroom.quotes.speakers(tenant, words, OFFERED)).filter(
    one => one.key !== key && IN_FULL.test(one.name) && !/['’]s /u.test(one.name),
  )
  if (others.length === 0) return []
  const called = others.map(one => (one.role === undefined ? one.name : `${one.name} (${one.role})`))
  return [{ kind: 'note', text: [`Others of that name: ${called.join(', ')}`] }]
}

/** The holder of an office, if the question is only about that: "who is the energy minister?" */
async function inOffice({ question, tenant, newsroom }: AskedAtDesk): Promise<Voice | undefined> {
  if (question.goesOn === true) return undefined
  const text = question.text.toLowerCase()
  const words = tellingWords(nameAsked(text) ?? text)
  if (words.length > LONGEST_ROLE || !words.some(word => ROLE_NOUNS.has(word) || TITLES.has(word))) return undefined
  const holders = (await newsroom.quotes.speakers(tenant, words.join(' '), OFFERED)).flatMap(({ key, name, role }) => {
    const own = tellingWords(role ?? '')
    const holds = words.every(word => own.includes(word)) && IN_FULL.test(name)
    return holds ? [{ voice: { words: name, name, key }, exactly: own.length === words.length }] : []
  })
  const exact = holders.filter(({ exactly }) => exactly)
  const [one, ...others] = exact.length > 0 ? exact : holders
  return others.length === 0 ? one?.voice : undefined
}

/** "Transport Minister · in 4 articles, 26 Oct–18 Nov" */
function seen(role: string | undefined, texts: readonly ReadText[], now: Date): string {
  const days = texts.map(({ article }) => article.day)
  const span = days.length === 0 ? '' : `, ${spanWords(days, now)}`
  const where = `${texts.length === 1 ? 'in 1 article' : `in ${texts.length} articles`}${span}`
  const line = role === undefined ? where : `${role}${DOT}${where}`
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`
}

/** The newest statement of each article first: different topics are more informative than one speech. */
function onePerArticle(statements: readonly CitedQuote[]): readonly CitedQuote[] {
  const firsts = statements.filter(
    ({ article }, index) => statements.findIndex(other => other.article.id === article.id) === index,
  )
  return firsts.length > 1 ? firsts : statements
}

function about(article: ArticleCard): Inline {
  return `${DOT}${shortened(article.headline, LONGEST)}`
}

/**
 * The sentence that introduces somebody by full name, preferably with a role: the first of its article, in the newest
 * article that has one.
 */
function introduction(
  texts: readonly ReadText[],
  name: string,
  role: string | undefined,
): { readonly passage: Passage; readonly article: ArticleCard } | undefined {
  const naming = texts
    .toSorted((a, b) => b.article.day.localeCompare(a.article.day))
    .flatMap(({ article, analysis }) => {
      const passage = analysis.sentences.find(({ text }) => text.includes(name))
      return passage ? [{ passage, article }] : []
    })
  const withRole = naming.filter(({ passage }) => role !== undefined && passage.text.includes(role))
  return withRole.find(({ passage }) => passage.text.split(' ').length >= TELLING) ?? withRole[0] ?? naming[0]
}
