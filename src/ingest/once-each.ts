import type { ArticleDraft } from '#core/news/article.ts'
import { contentOf, identityOf } from '#store/articles/article-row.ts'
import type { Parsed, Problem } from './draft.ts'

/** Each article of a file once: repetitions are left off, and two texts of one name are a problem. */
export function onceEach(parsed: Parsed): Parsed {
  if ('problems' in parsed) return parsed
  const byName = new Map<string, { readonly draft: ArticleDraft; readonly place: number }>()
  const problems: Problem[] = []
  for (const [index, draft] of parsed.drafts.entries()) {
    const name = identityOf(contentOf(draft), draft.body)
    const before = byName.get(name)
    if (!before) byName.set(name, { draft, place: index + 1 })
    else if (before.draft.body !== draft.body) {
      const what = draft.key === undefined ? 'address' : 'id'
      problems.push({ why: `articles ${before.place} and ${index + 1} have the same ${what} and different texts` })
    }
  }
  return problems.length > 0 ? { problems } : { drafts: [...byName.values()].map(({ draft }) => draft) }
}
