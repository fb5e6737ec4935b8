import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { outsideMessage } from '../pages/message.tsx'

/** Bytes; the longest form is a question. */
const LARGEST_FORM = 64 * 1024

/** Names this machine calls itself. Any other was made up to reach the desk through a browser (DNS rebinding). */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** For a desk on this machine alone: lets through requests to one of its own names. */
export const byOwnName: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (OWN_NAMES.has(host.replace(/:\d+$/u, '').toLowerCase())) return next()
  return refused(context, 403, 'Not open here', 'This desk answers only to 127.0.0.1, localhost and [::1].')
}

/** Lets through URLs that decode: a malformed one would be taken literally as a name. */
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

/** Lets through forms this desk sent, up to the size of its longest. */
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

/** The answer to a form from another site, as `byOwnForms` throws it. */
export function fromElsewhere(context: Context): Response | Promise<Response> {
  return refused(context, 403, 'Not done', 'That form was not sent by this desk. Open the page here and send it again.')
}

function refused(context: Context, status: 400 | 403 | 413, title: string, sentence: string) {
  context.header('cache-control', 'no-store')
  return context.html(outsideMessage(title, sentence), status)
}
