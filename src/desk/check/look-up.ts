import type { ReadText } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Claimed } from '#text/check/attribution.ts'
import { checkWords, type CheckedWords } from '#text/check/check.ts'
import { speakerKey } from '#text/speaker-key.ts'
import { foldedWords, termsOf } from '#text/terms.ts'

/** What came of looking words up; `texts` are the articles that its numbers stand for. */
export interface LookedUp {
  readonly checked: CheckedWords
  readonly texts: readonly ReadText[]
}

/** Of the articles that have some of the words, so many are read. */
const READ = 5
/** Several people may have the name that was given. */
const NAMESAKES = 6

/** Looks for words in the articles of a tenant, and whether somebody said them there. */
export async function lookUp(
  newsroom: Newsroom,
  tenant: TenantId,
  words: string,
  by: string | undefined,
): Promise<LookedUp> {
  const [texts, claimed] = await Promise.all([
    newsroom.asking.saying(tenant, termsOf(words), READ),
    by === undefined ? undefined : claimedBy(newsroom, tenant, by),
  ])
  const checkable = texts.map(({ article, analysis }) => ({ body: article.body, ...analysis }))
  return { checked: checkWords(words, checkable, claimed), texts }
}

/** The words that begin with a capital letter. */
function namesIn(body: string): string {
  return (body.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []).join(' ')
}

/** Anybody whom the name that was given may mean. */
async function claimedBy(newsroom: Newsroom, tenant: TenantId, by: string): Promise<Claimed> {
  const known = await newsroom.quotes.speakers(tenant, by, NAMESAKES)
  const keys = new Set([speakerKey(by), ...known.map(({ key }) => key)])
  const last = foldedWords(by).at(-1)
  return {
    isTheirs: ({ speaker }) => speaker !== undefined && keys.has(speakerKey(speaker.name)),
    isNamed: body => last !== undefined && foldedWords(namesIn(body)).includes(last),
  }
}
