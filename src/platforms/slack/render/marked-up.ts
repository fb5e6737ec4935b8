import { harmless } from '#core/harmless.ts'
import type { Inline } from '#core/asking/reply.ts'
import { hostBeside, safeLink } from './link.ts'
import type { Spell } from './rich-text.ts'
import { escape } from './shown-text.ts'

/** What Slack would parse as formatting, a quotation, an emoji or part of a link. */
const FORMAT = /[*_~`|<>\n]|:[^\s:]+:/u

/**
 * Runs in Slack's mrkdwn, for small print with links or commands; `undefined` if any text in them could be parsed as further
 * markup.
 */
export function markedUp(runs: readonly Inline[], spell: Spell): string | undefined {
  let text = ''
  for (const run of runs) {
    const marked = markedRun(run, spell)
    if (marked === undefined) return undefined
    text += marked
  }
  return text.trim()
}

function markedRun(run: Inline, spell: Spell): string | undefined {
  if (typeof run === 'string') return plain(run)
  if ('command' in run) return inCode(`${spell(run.command)}${run.rest === undefined ? '' : ` ${run.rest}`}`)
  if (!('text' in run)) return undefined
  const label = plain(run.text)
  const link = run.href === undefined ? undefined : safeLink(run.href)
  if (label === undefined || (link && label.trim() === '')) return undefined
  if (!link) return run.strong && label.trim() !== '' ? `*${label}*` : label
  return `<${escape(link.url).replaceAll('|', '%7C')}|${label.trim()}>${run.ours ? '' : hostBeside(run.text, link)}`
}

/** A command to type, as inline code. */
function inCode(text: string): string | undefined {
  const said = plain(text)
  return said === undefined ? undefined : `\`${said}\``
}

function plain(text: string): string | undefined {
  const said = harmless(text)
  return FORMAT.test(said) ? undefined : escape(said)
}
