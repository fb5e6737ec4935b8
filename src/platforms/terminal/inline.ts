import { stripVTControlCharacters } from 'node:util'
import { harmless } from '#core/harmless.ts'
import { tellsHost } from '#core/shown-address.ts'
import type { Inline } from '#core/asking/reply.ts'
import type { InkedView } from './view.ts'

/** Common terminals ignore longer hyperlinks (VTE: 2,083 bytes). */
const LONGEST_LINK = 2000

const SHOWN_AS = {
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Runs of text with the terminal's styling, on one logical line. */
export function inkRuns(runs: readonly Inline[], dress: InkedView): string {
  // Lines wrap only at spaces here, so word joiners, which a terminal may not support, are dropped.
  return runs
    .map(run => inkRun(run, dress))
    .join('')
    .replaceAll('\u2060', '')
}

function inkRun(run: Inline, dress: InkedView): string {
  if (typeof run === 'string') return harmless(run)
  if ('at' in run) {
    return new Intl.DateTimeFormat('en-GB', { ...SHOWN_AS[run.show], timeZone: dress.zone }).format(run.at)
  }
  if ('command' in run) {
    return dress.ink.cyan(harmless(`/${run.command}${run.rest ? ` ${run.rest}` : ''}`))
  }
  const text = harmless(run.text)
  const shown = run.strong ? dress.ink.bold(text) : run.italic ? dress.ink.italic(text) : text
  return run.href === undefined ? shown : link(shown, run.href, dress, run.ours)
}

function link(shown: string, href: string, { links, addresses, ink }: InkedView, ours = false): string {
  const url = webAddress(href)
  if (!url) return shown
  if (!links || url.href.length > LONGEST_LINK) {
    if (!addresses) return shown
    return `${shown} ${ink.dim(`(${url.href.replace(/#?:~:.*$/su, '')})`)}`
  }
  const named =
    ours || shown.includes(url.host) || tellsHost(stripVTControlCharacters(shown), url.host)
      ? ''
      : ` ${ink.dim(`(${url.host})`)}`
  return `\u001B]8;;${url.href}\u0007${ink.underline(shown)}\u001B]8;;\u0007${named}`
}

function webAddress(href: string): URL | undefined {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return undefined
  const url = new URL(href)
  url.username = ''
  url.password = ''
  return url
}
