import type { Edition, EditionItem } from '#core/asking/digest.ts'
import type { ArticleId } from '#core/ids.ts'
import type { Shown } from '#store/posting/shown.ts'

/** What an edition shows of which article. */
export function shownIn({ items }: Edition): readonly Shown[] {
  const shown = new Map<ArticleId, { passages: string[]; headline?: string }>()
  const of = (article: ArticleId) => {
    const known = shown.get(article) ?? { passages: [] }
    shown.set(article, known)
    return known
  }
  for (const item of items) {
    const headed = headedBy(item)
    if (headed) of(headed).headline = item.headline
    for (const { passage, article } of item.sentences) of(article.id).passages.push(passage.text)
    for (const { told, article } of item.quotes) of(article.id).passages.push(told.text)
  }
  return [...shown].map(([article, passages]) => ({ article, ...passages }))
}

/** The article that gives a story its headline, where the edition tells it. */
function headedBy({ headline, lead, sources }: EditionItem): ArticleId | undefined {
  return [lead, ...sources].find(card => card.headline === headline)?.id
}
