import { escape } from './escape.ts'
import { LIMITS } from '../limits.ts'

const UNSAFE = /[()<>[\]|\\^`"'\s]/g

/** A URL that is safe to open: http or https, with user and password removed. */
export function addressOf(href: string): URL | undefined {
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

/** A link's target: as Discord's markdown takes it, and its host for display. */
export interface Target {
  readonly address: string
  readonly host: string
}

/** The target of a URL; `undefined` if it is not http(s), or too long to show, and stays text. */
export function targetOf(href: string): Target | undefined {
  const url = addressOf(href)
  const address = url?.href.replaceAll(UNSAFE, encode)
  return url && address !== undefined && address.length <= LIMITS.address ? { address, host: url.host } : undefined
}

/** Part of a label as a link. Brackets stay outside it: Discord ends a label at any bracket, escaped or not. */
export function linked(label: string, { address }: Target): string {
  return label
    .split(/([[\]])/)
    .map(piece => (piece.trim() === '' || /^[[\]]$/.test(piece) ? escape(piece) : `[${escape(piece)}](${address})`))
    .join('')
}
