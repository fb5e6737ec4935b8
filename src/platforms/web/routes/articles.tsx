/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ArticleId } from '#core/ids.ts'
import { ArticlePage } from '../article/page.tsx'
import { ask, viewOf } from '../ask.ts'
import { pageOf } from '../pages/layout.tsx'
import { message } from '../pages/message.tsx'
import type { Visitor, Web, WebParts } from '../parts.ts'

const NOT_HERE = 'There is no article at this address, or it is gone. Latest shows what there is.'

/** A whole article with its analysis. */
export function routeArticles(app: Web, parts: WebParts): void {
  app.get('/article/:id', async context => {
    const visitor = context.get('visitor')
    const id = ArticleId.safeParse(context.req.param('id'))
    const reading = id.success ? await parts.house.readArticle(visitor.place.tenant, id.data) : undefined
    if (!reading) return context.html(message('No such article', NOT_HERE), 404)
    const why = await whyTold(reading.article.id, visitor)
    const view = await viewOf(why ? [why.reply] : [], visitor, parts)
    return context.html(
      pageOf({
        title: reading.article.headline,
        wide: true,
        children: <ArticlePage reading={reading} why={why?.reply} view={view} />,
      }),
    )
  })
  function whyTold(id: ArticleId, visitor: Visitor) {
    return ask({ kind: 'fields', command: 'why', fields: { item: `#${id}` } }, visitor, parts)
  }
}
