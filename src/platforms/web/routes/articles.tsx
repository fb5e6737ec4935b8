/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ArticleId } from '#core/ids.ts'
import { ArticlePage } from '../article/page.tsx'
import { ask, viewOf } from '../ask.ts'
import { pageOf } from '../pages/layout.tsx'
import type { WebParts } from '../parts.ts'
import type { Web } from '../server.ts'

/** An article whole, with what was read in it. */
export function routeArticles(app: Web, parts: WebParts): void {
  app.get('/article/:id', async context => {
    const visitor = context.get('visitor')
    const id = ArticleId.safeParse(context.req.param('id'))
    const reading = id.success ? await parts.house.readArticle(visitor.place.tenant, id.data) : undefined
    if (!reading) return context.notFound()
    const item = `#${reading.article.id}`
    const why = await ask({ kind: 'fields', command: 'why', fields: { item } }, visitor, parts)
    const view = await viewOf(why ? [why.reply] : [], visitor, parts)
    return context.html(
      pageOf({
        title: reading.article.headline,
        wide: true,
        children: <ArticlePage reading={reading} why={why?.reply} view={view} />,
      }),
    )
  })
}
