import { tellsHost } from '#core/shown-address.ts'
import { LIMITS } from '../limits.ts'

export interface Link {
  readonly url: string
  /** The host as the browser will request it; internationalised names as `xn--…`. */
  readonly host: string
}

/** A URL that is safe to click: http or https, without credentials, short enough for Slack. */
export function safeLink(href: string): Link | undefined {
  if (!URL.canParse(href)) return undefined
  const { protocol, username, password, host, href: url } = new URL(href)
  const fit = (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
  return fit && url.length <= LIMITS.url ? { url, host } : undefined
}

/** The host in parentheses, for a label that does not show it. */
export function hostBeside(label: string, { url, host }: Link): string {
  const said = label.trim()
  return said === '' || said === url || tellsHost(said, host) ? '' : ` (${host})`
}
