import type { Asking } from '#core/asking/asking.ts'
import { Day } from '#core/news/article.ts'
import type { Store } from '../database/open.ts'
import { wordsKnown } from './known.ts'
import { textsSaying } from './saying.ts'
import { countOf, sizeOf, textsFor, textsOf } from './texts.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** What questions in plain words are answered from, as `Asking` has it. */
export function askingOf(store: Session): Asking {
  return {
    known: (tenant, words) => wordsKnown(store, tenant, words),
    counts: (tenant, terms, most) =>
      Promise.all(terms.map(async term => ({ term, articles: await countOf(store, tenant, term, most) }))),
    async size(tenant) {
      const { articles, first, last } = await sizeOf(store, tenant)
      return {
        articles,
        ...(first === null ? {} : { first: Day.parse(first) }),
        ...(last === null ? {} : { last: Day.parse(last) }),
      }
    },
    texts: (tenant, query) => textsFor(store, tenant, query),
    saying: (tenant, groups, most) => textsSaying(store, tenant, groups, most),
    textsOf: (tenant, articles) => textsOf(store, tenant, articles),
  }
}
