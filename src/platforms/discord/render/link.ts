import { escape } from './escape.ts'
import { LIMITS } from '../limits.ts'

const UNSAFE = /[()<>[\]|\\^`"'\s]/g

/** An address as it may be opened: http or https, without user and password. */
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

/** Where a link leads: as Discord's markdown takes it, and as a person reads it. */
export interface Target {
  readonly address: string
  readonly host: string
}

/** Reads an address; `undefined` for what is no http(s) address, or too long to show, and stays text. */
export function targetOf(href: string): Target | undefined {
  const url = addressOf(href)
  const address = url?.href.replaceAll(UNSAFE, encode)
  return url && address !== undefined && address.length <= LIMITS.address ? { address, host: url.host } : undefined
}

/** A piece of a label, as a link. Brackets stand outside of it: Discord ends a label at any of them, escaped or not. */
export function linked(label: string, { address }: Target): string {
  return label
    .split(/([[\]])/)
    .map(piece => (piece.trim() === '' || /^[[\]]$/.test(piece) ? escape(piece) : `[${escape(piece)}](${address})`))
    .join('')
}
