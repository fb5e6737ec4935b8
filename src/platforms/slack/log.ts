import type { Logger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { Log } from '#core/log.ts'

const SECRETS = [
  /\bx(?:ox[a-z]|app|wfp)-[\w-]+/gi,
  /\bhttps?:\/\/hooks\.slack\.com\/\S+/gi,
  /\bwss?:\/\/\S+/gi,
  /(?<=Bearer )\S+/gi,
]

/** A message for the log, without tokens, and without addresses that are as good as tokens. */
export function withoutSecrets(text: string): string {
  return SECRETS.reduce((text, secret) => text.replace(secret, '[secret]'), text)
}

/** What an error says, for the log. */
export function faultText(error: unknown): string {
  return withoutSecrets(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
}

function said(parts: readonly unknown[]): string {
  return withoutSecrets(parts.map(part => (part instanceof Error ? faultText(part) : String(part))).join(' '))
}

/** Bolt's own remarks in our log, one level down: what matters is logged by us. Its debug lines hold payloads: dropped. */
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
