import type { Logger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { Log } from '#core/log.ts'

const SECRETS = [
  /\bx(?:ox[a-z]|app|wfp)-[\w-]+/gi,
  /\bhttps?:\/\/hooks\.slack\.com\/\S+/gi,
  /\bwss?:\/\/\S+/gi,
  /(?<=Bearer )\S+/gi,
]

/** A message for the log, without tokens or URLs that are as good as tokens. */
export function withoutSecrets(text: string): string {
  return SECRETS.reduce((text, secret) => text.replace(secret, '[secret]'), text)
}

/** An error's name and message, for the log. */
export function faultText(error: unknown): string {
  return withoutSecrets(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
}

function said(parts: readonly unknown[]): string {
  return withoutSecrets(parts.map(part => (part instanceof Error ? faultText(part) : String(part))).join(' '))
}

/**
 * Bolt's messages in our log, one level lower, since we log what matters. Its debug lines contain payloads and are
 * dropped.
 */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.info({ from: 'bolt' }, said(parts)),
    error: (...parts) => log.warn({ from: 'bolt' }, said(parts)),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.WARN,
  }
}
