import type { types } from '@slack/bolt'
import { harmless } from '#core/harmless.ts'
import type { Inline } from '#core/asking/reply.ts'
import { hostBeside, safeLink } from './link.ts'
import { cutAt, sentenceCut } from '../../kit/cut.ts'

export type Element = types.RichTextText | types.RichTextLink | types.RichTextDate
type Style = { readonly bold: true } | { readonly italic: true } | { readonly code: true }

/** How a command is spelled in this workspace: `/news-find`. */
export type Spell = (command: string) => string

const DATE_FORMAT = { day: '{date_short_pretty}', time: '{time}', both: '{date_short_pretty} at {time}' } as const

export function textElement(text: string, style?: Style): Element[] {
  const said = harmless(text)
  return said === '' ? [] : [{ type: 'text', text: said, ...(style ? { style } : {}) }]
}

/** Runs as rich text, which Slack does not parse. A link whose label is not its URL has its host beside it. */
export function elementsOf(runs: readonly Inline[], spell: Spell, style?: Style): Element[] {
  return runs.flatMap(run => elementsOfRun(run, spell, style))
}

function elementsOfRun(run: Inline, spell: Spell, style?: Style): Element[] {
  if (typeof run === 'string') return textElement(run, style)
  if ('at' in run) return [dateElement(run.at, run.show, style)]
  if ('command' in run) {
    const rest = run.rest === undefined ? '' : ` ${run.rest}`
    return textElement(`${spell(run.command)}${rest}`, { code: true })
  }
  const weight = run.strong ? ({ bold: true } as const) : run.italic ? ({ italic: true } as const) : style
  const link = run.href === undefined ? undefined : safeLink(run.href)
  if (!link) return textElement(run.text, weight)
  const label = harmless(run.text).trim()
  const beside = run.ours || label === run.href ? '' : hostBeside(label, link)
  const element: Element = {
    type: 'link',
    url: link.url,
    text: label || link.url,
    ...(weight ? { style: weight } : {}),
  }
  return beside === '' ? [element] : [element, { type: 'text', text: beside }]
}

function dateElement(at: Date, show: keyof typeof DATE_FORMAT, style?: Style): Element {
  const timestamp = Math.floor(at.getTime() / 1000)
  const fallback = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return {
    type: 'date',
    timestamp,
    format: DATE_FORMAT[show],
    fallback: show === 'day' ? fallback.slice(0, 10) : fallback,
    ...(style ? { style } : {}),
  }
}

/** An element as plain text. */
export function shownBy(element: Element): string {
  return element.type === 'date' ? (element.fallback ?? '') : (element.text ?? '')
}

/** Elements in groups of at most `limit` code units, cut at sentences where possible; nothing is dropped. */
export function splitElements(elements: readonly Element[], limit: number): Element[][] {
  const groups: Element[][] = []
  let group: Element[] = []
  let room = limit
  for (const element of elements) {
    let rest: Element | undefined = element
    while (rest) {
      const text = shownBy(rest)
      const cut = room < limit ? sentenceCut(text, room) : Math.max(cutAt(text, room), 1)
      if (cut > 0) {
        group.push(withText(rest, text.slice(0, cut)))
        room -= cut
        rest = cut < text.length ? withText(rest, text.slice(cut)) : undefined
      }
      if (rest) {
        groups.push(group)
        group = []
        room = limit
      }
    }
  }
  return group.length > 0 ? [...groups, group] : groups
}

function withText(element: Element, text: string): Element {
  return element.type === 'date' ? element : { ...element, text }
}
