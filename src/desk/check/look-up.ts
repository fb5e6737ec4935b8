import type { ReadText } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Claimed } from '#text/check/attribution.ts'
import { checkWords, type CheckedWords } from '#text/check/check.ts'
import { speakerKey } from '#text/speaker-key.ts'
import { foldedWords, termsOf } from '#text/terms.ts'

/** The result of a look-up; the `text` numbers in `checked` index `texts`. */
export interface LookedUp {
  readonly checked: CheckedWords
  readonly texts: readonly ReadText[]
}

/** At most this many candidate articles are read. */
const READ = 5
/** Speakers considered for a given name, which several may share. */
const NAMESAKES = 6

/** Looks for words in a tenant's articles, and whether somebody is quoted as saying them. */
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

/** The capitalised words. */
function namesIn(body: string): string {
  return (body.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []).join(' ')
}

/** Everybody whom the given name may mean. */
async function claimedBy(newsroom: Newsroom, tenant: TenantId, by: string): Promise<Claimed> {
  const known = await newsroom.quotes.speakers(tenant, by, NAMESAKES)
  const keys = new Set([speakerKey(by), ...known.map(({ key }) => key)])
  const last = foldedWords(by).at(-1)
  return {
    isTheirs: ({ speaker }) => speaker !== undefined && keys.has(speakerKey(speaker.name)),
    isNamed: body => last !== undefined && foldedWords(namesIn(body)).includes(last),
  }
}
