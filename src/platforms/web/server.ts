import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { byOwnForms, byOwnName, byReadableAddress, fromElsewhere } from './guard/requests.ts'
import type { Visitors } from './guard/visitors.ts'
import { message, outsideMessage } from './pages/message.tsx'
import type { Web, WebEnv, WebParts } from './parts.ts'
import { routeAnswers } from './routes/answers.tsx'
import { routeArticles } from './routes/articles.tsx'
import { routeEntrance, routeExit } from './routes/entrance.tsx'
import { routeRunning } from './routes/running.tsx'
import { routeFront } from './routes/front.tsx'

/**
 * What a page may do: show its own text, style and pictures, and send forms to this desk. No script, nothing from
 * elsewhere.
 */
const guardPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  xXssProtection: false,
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
})

/**
 * The pages, as an app that can be called without a socket.
 *
 * @param publicUrl the origin browsers use, if not this machine
 *
 * @param mounts adds routes with access control of their own
 */
export function webApp(
  parts: WebParts,
  visitors: Visitors,
  publicUrl?: string,
  mounts: readonly ((app: Web) => void)[] = [],
): Web {
  const app: Web = new Hono<WebEnv>()
  app.use(guardPages, byReadableAddress)
  if (publicUrl === undefined) app.use(byOwnName)
  for (const mount of mounts) mount(app)
  app.use(...byOwnForms(publicUrl))
  app.get('/style.css', async context => {
    context.header('content-type', 'text/css; charset=utf-8')
    context.header('cache-control', 'max-age=300')
    return context.body(await style())
  })
  if (publicUrl !== undefined) routeEntrance(app, parts)
  app.use(async (context, next) => {
    context.header('cache-control', 'no-store')
    const visitor = await visitors(context)
    if (!visitor) return context.html(outsideMessage('Not open here', ...NOT_OPEN), 403)
    context.set('visitor', visitor)
    return next()
  })
  routeExit(app, parts)
  routeFront(app, parts)
  routeArticles(app, parts)
  routeRunning(app, parts)
  routeAnswers(app, parts)
  app.notFound(context => context.html(message('Nothing here', 'There is no page at this address.'), 404))
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status === 403) return fromElsewhere(context)
    const reference = parts.newId()
    parts.log.error({ err: error, reference }, 'a page failed')
    const told = `Something went wrong here; it is not your fault. Whoever runs Crier can look it up under ${reference}.`
    return context.html(message('Not shown', told), 500)
  })
  return app
}

const NOT_OPEN = [
  'This desk does not know you.',
  'Ask Crier for /desk in a direct message: it answers with a link that opens the desk for you.',
] as const

function style(): Promise<string> {
  return readFile(join(import.meta.dirname, 'style.css'), 'utf8')
}
