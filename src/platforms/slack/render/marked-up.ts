import { harmless } from '#core/harmless.ts'
import type { Inline } from '#core/asking/reply.ts'
import { hostBeside, safeLink } from './link.ts'
import { escape } from './shown-text.ts'

/** What Slack would parse as formatting, a quotation, an emoji or part of a link. */
const FORMAT = /[*_~`|<>\n]|:[^\s:]+:/u

/**
 * Runs in Slack's mrkdwn, for small print with links; `undefined` if any text in them could be parsed as further
 * markup.
 */
export function markedUp(runs: readonly Inline[]): string | undefined {
  let text = ''
  for (const run of runs) {
    const marked = markedRun(run)
    if (marked === undefined) return undefined
    text += marked
  }
  return text.trim()
}

function markedRun(run: Inline): string | undefined {
  if (typeof run === 'string') return plain(run)
  if (!('text' in run)) return undefined
  const label = plain(run.text)
  const link = run.href === undefined ? undefined : safeLink(run.href)
  if (label === undefined || (link && label.trim() === '')) return undefined
  if (!link) return run.strong && label.trim() !== '' ? `*${label}*` : label
  return `<${escape(link.url).replaceAll('|', '%7C')}|${label.trim()}>${run.ours ? '' : hostBeside(run.text, link)}`
}

function plain(text: string): string | undefined {
  const said = harmless(text)
  return FORMAT.test(said) ? undefined : escape(said)
}
