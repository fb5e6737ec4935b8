import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { outsideMessage } from '../pages/message.tsx'

/** In bytes: the longest form is a question. */
const LARGEST_FORM = 64 * 1024

/** Names by which this machine calls itself. Any other is a name that somebody else gave it, to get at the desk through a browser. */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** On this machine alone: lets through who calls it by a name of its own. */
export const byOwnName: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (OWN_NAMES.has(host.replace(/:\d+$/u, '').toLowerCase())) return next()
  return refused(context, 403, 'Not open here', 'This desk answers only to 127.0.0.1, localhost and [::1].')
}

/** Lets through an address that can be read: a broken one would be taken by its raw letters for a name. */
export const byReadableAddress: MiddlewareHandler = async (context, next) => {
  try {
    decodeURIComponent(new URL(context.req.url).pathname)
  } catch {
    return refused(
      context,
      400,
      'Not an address',
      'This address is broken: it has a % that stands for no letter. Open the front page, or copy the link again.',
    )
  }
  return next()
}

/** Lets through forms that this desk sent, and none that are longer than any of its own. */
export function byOwnForms(publicUrl?: string): readonly [MiddlewareHandler, MiddlewareHandler] {
  return [
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: context =>
        refused(context, 413, 'Not done', `That is too long: ${LARGEST_FORM / 1024} kB is the most that a form takes.`),
    }),
    csrf(publicUrl === undefined ? {} : { origin: publicUrl }),
  ]
}

/** What `byOwnForms` throws for a form of another site. */
export function fromElsewhere(context: Context): Response | Promise<Response> {
  return refused(context, 403, 'Not done', 'That form was not sent by this desk. Open the page here and send it again.')
}

function refused(context: Context, status: 400 | 403 | 413, title: string, sentence: string) {
  context.header('cache-control', 'no-store')
  return context.html(outsideMessage(title, sentence), status)
}
