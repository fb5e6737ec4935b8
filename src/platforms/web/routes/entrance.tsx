/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { setCookie, deleteCookie } from 'hono/cookie'
import { COOKIE } from '../guard/visitors.ts'
import { pageOf } from '../pages/layout.tsx'
import { message, outsideMessage } from '../pages/message.tsx'
import type { Web, WebParts } from '../parts.ts'

const SESSION_S = 7 * 24 * 60 * 60
const STAYING = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const
const SPENT =
  'This link was used already, or is older than ten minutes. Ask Crier for /desk in a direct message: it gives a new one.'

/**
 * Sign-in: a link from `/desk` shows a button, and only the button spends it, since chat apps open links for previews.
 */
export function routeEntrance(app: Web, { house }: WebParts): void {
  const { guests } = house.newsroom

  app.get('/enter/:secret', context => {
    context.header('cache-control', 'no-store')
    const page = (
      <article class="reply">
        <h1 class="title">Your desk</h1>
        <p>This opens the desk in this browser for seven days. It shows what Crier shows you in chat.</p>
        <form class="confirm" method="post" action="/enter">
          <input type="hidden" name="secret" value={context.req.param('secret')} />
          <button type="submit">Open the desk</button>
        </form>
      </article>
    )
    return context.html(pageOf({ title: 'Your desk', outside: true, children: page }))
  })

  app.post('/enter', async context => {
    context.header('cache-control', 'no-store')
    const { secret: given } = await context.req.parseBody()
    const secret = typeof given === 'string' ? await guests.enter(given) : undefined
    if (secret === undefined) return context.html(outsideMessage('Not opened', SPENT), 403)
    setCookie(context, COOKIE, secret, { ...STAYING, maxAge: SESSION_S })
    return context.redirect('/', 303)
  })
}

/** Sign-out. */
export function routeExit(app: Web, { house }: WebParts): void {
  app.post('/leave', async context => {
    const { token, secret } = context.get('visitor')
    const { [':token']: given } = await context.req.parseBody()
    if (given !== token || secret === undefined)
      return context.html(message('Not done', 'That page is out of date. Reload it.'), 403)
    await house.newsroom.guests.leave(secret)
    deleteCookie(context, COOKIE, STAYING)
    return context.html(
      outsideMessage(
        'Signed out',
        'This browser can no longer open the desk. /desk in a direct message gives a new link.',
      ),
    )
  })
}
