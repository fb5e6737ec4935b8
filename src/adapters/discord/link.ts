import { escape } from './escape.ts'
import { limits } from './limits.ts'

const UNSAFE = /[()<>[\]|\\^`"'\s]/g

/** An address as it may be opened: http or https, without user and password. */
function addressOf(href: string): URL | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.username = ''
  url.password = ''
  return url
}

function encode(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}

/**
 * A link in Discord's markdown that shows where it really leads: the label, then the host, unless the label is the
 * address or the host itself. What is no http(s) address, or too long to show, stays text.
 */
export function link(label: string, href: string): string {
  const url = addressOf(href)
  const target = url?.href.replaceAll(UNSAFE, encode)
  if (!url || target === undefined || target.length > limits.address) return escape(label)
  const said = label.trim()
  if (said === href || said === url.href) return `<${target}>`
  if (said === '' || said === url.host) return `[${escape(url.host)}](${target})`
  return `[${escape(label)}](${target}) (${escape(url.host)})`
}
