import stringWidth from 'string-width'
import { harmless } from '#core/harmless.ts'
import type { Action, Block, BlockOf, Reply } from '#core/asking/reply.ts'
import { attributionRuns, reportedRuns } from '#core/asking/statement.ts'
import { writeTyped } from '#core/asking/typed.ts'
import { Drawn } from '#core/outlet.ts'
import { letterOf } from './buttons.ts'
import { inkRuns } from './inline.ts'
import { hang, padColumns } from './lines.ts'
import { dressed, type InkedView, type TerminalView } from './view.ts'

const MARGIN = '  '

/**
 * A reply for the terminal: wrapped lines with a blank line between blocks, except below a heading or above small print
 * that belongs to what follows. Stories of one kind are separated by a blank line only.
 */
export function renderReply(reply: Reply, look: TerminalView): Drawn {
  const dress = dressed(look)
  // Where a number opens the article, its URL is not needed.
  const numbered = { ...dress, addresses: !dress.letters }
  const title = hang(dress.ink.bold(harmless(reply.title ?? '')), dress.width, MARGIN)
  const over = hang(dress.ink.dim(inkRuns(reply.over ?? [], dress)), dress.width, MARGIN)
  const above = reply.above ? [...image(reply.above, dress), ''] : []
  let text = [...above, ...over, ...title].join('\n')
  let before: Block['kind'] | undefined
  let buttons = 0
  for (const block of reply.blocks) {
    const lines = renderBlock(block, isNumbered(block) ? numbered : dress, buttons)
    if (block.kind === 'actions') buttons += block.actions.length
    if (lines.length === 0) continue
    const close = before === 'heading' || (block.kind === 'note' && isPlaced(before))
    if (text !== '') text += close ? '\n' : '\n\n'
    text += lines.join('\n')
    before = block.kind
  }
  return Drawn.parse(text)
}

/** Can what the block shows be opened by typing a number? */
function isNumbered(block: Block): boolean {
  if (block.kind === 'list') return block.items.every(({ number, article }) => number !== undefined && article)
  return block.kind === 'story' || (block.kind === 'note' && block.number !== undefined)
}

/** Is the source shown right below? */
function isPlaced(kind: Block['kind'] | undefined): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'story' || kind === undefined
}

function renderBlock(block: Block, dress: InkedView, buttons: number): readonly string[] {
  const { ink, width } = dress
  switch (block.kind) {
    case 'heading':
      return hang(ink.bold(inkRuns(block.text, dress)), width, MARGIN)
    case 'paragraph':
      return hang(inkRuns(block.text, dress), width, MARGIN)
    case 'quote':
      return quote(block, dress)
    case 'facts':
      return facts(block, dress)
    case 'list':
      return list(block, dress)
    case 'image':
      return image(block, dress)
    case 'note':
      return hang(ink.dim(inkRuns(block.text, dress)), width, MARGIN)
    case 'story':
      return story(block, dress)
    case 'actions':
      return [...actions(block.actions, dress, buttons), ...choice(block, dress)]
    case 'divider':
      return block.soft ? [] : [MARGIN + ink.dim('─'.repeat(width - 2 * MARGIN.length))]
  }
}

/** The drawing, if there is one and it fits; otherwise the text below tells the same. */
function image({ alt, drawn = [] }: BlockOf<'image'>, { ink, width }: InkedView): readonly string[] {
  const lines = drawn.map(line => (MARGIN + line.split(' ').map(harmless).join(' ')).trimEnd())
  if (lines.length === 0 || lines.some(line => stringWidth(line) > width))
    return hang(ink.dim(`[picture: ${harmless(alt)}]`), width, MARGIN)
  return [...lines, ...hang(ink.dim(harmless(alt)), width, MARGIN)]
}

function quote(block: BlockOf<'quote'>, dress: InkedView): readonly string[] {
  const { ink, width } = dress
  const where = hang(ink.dim(inkRuns(block.detail ?? [], dress)), width, MARGIN)
  if (block.type !== 'direct') return [...hang(inkRuns(reportedRuns(block), dress), width, MARGIN), ...where]
  const bar = `${MARGIN}${ink.dim('│')} `
  const said = hang(`“${harmless(block.text).trim()}”`, width, bar, `${bar} `)
  return [...said, ...hang(inkRuns(attributionRuns(block), dress), width, bar, `${bar}  `), ...where]
}

function story({ number, headline, text = [], detail = [] }: BlockOf<'story'>, dress: InkedView): readonly string[] {
  const { ink, width } = dress
  const first = `${MARGIN}${ink.cyan(String(number))}  `
  const rest = ' '.repeat(MARGIN.length + String(number).length + 2)
  return [
    ...hang(ink.bold(inkRuns(headline, dress)), width, first, rest),
    ...hang(inkRuns(text, dress), width, rest),
    ...hang(ink.dim(inkRuns(detail, dress)), width, rest),
  ]
}

const OPTION = ' '.repeat(6)

/** The options as lines to type, unless the numbers above say it already. */
function choice({ choose }: BlockOf<'actions'>, dress: InkedView): readonly string[] {
  if (!choose) return []
  const untold = choose.numbered ? choose.options.filter(({ besides }) => besides) : choose.options
  const { ink, width } = dress
  const rows = untold.map(option => {
    const [label, line] = [harmless(option.label).trim(), typed(option, dress)]
    // What an option does comes first, as on a button; a bare command is followed by its purpose.
    return label.startsWith('/') ? [line, harmless(option.about ?? '').trim()] : [label, line]
  })
  const column = Math.max(...rows.map(([first = '']) => stringWidth(first)))
  return rows.flatMap(([first = '', second = '']) => {
    const beside = `${ink.dim(first)}${' '.repeat(column - stringWidth(first) + 2)}${ink.dim(second)}`
    if (stringWidth(beside) <= width - OPTION.length) return hang(beside, width, OPTION)
    return [...hang(ink.dim(first), width, OPTION), ...hang(ink.dim(second), width, `${OPTION}  `)]
  })
}

function facts({ facts }: BlockOf<'facts'>, dress: InkedView): readonly string[] {
  const { ink, width } = dress
  const labels = facts.map(({ label }) => harmless(label).trim())
  const column = Math.min(Math.max(...labels.map(label => stringWidth(label))), Math.floor(width / 3))
  return facts.flatMap(({ value }, index) => {
    const label = labels[index] ?? ''
    const told = inkRuns(value, dress)
    const rest = MARGIN + ' '.repeat(column + 2)
    if (stringWidth(label) > column) return [...hang(ink.dim(label), width, MARGIN), ...hang(told, width, rest)]
    const first = `${MARGIN}${ink.dim(padColumns(label, column))}  `
    return told.trim() === '' ? [first.trimEnd()] : hang(told, width, first, rest)
  })
}

function list({ items }: BlockOf<'list'>, dress: InkedView): readonly string[] {
  const { ink, width } = dress
  const digits = Math.max(...items.map(({ number }) => String(number ?? '•').length))
  return items.flatMap(({ number, text, detail = [], article, action }) => {
    const first = `${MARGIN}${ink.cyan(String(number ?? '•').padStart(digits))}  `
    const rest = MARGIN + ' '.repeat(digits + 2)
    const opened = action && !(number !== undefined && article) ? ink.dim(typed(action, dress)) : ''
    return [
      ...besides(hang(inkRuns(text, dress), width, first, rest), opened, width, rest),
      ...hang(ink.dim(inkRuns(detail, dress)), width, rest),
    ]
  })
}

/** A command to type stays whole, beside the words or on a line of its own: broken, it could not be copied. */
function besides(lines: readonly string[], typed: string, width: number, rest: string): readonly string[] {
  const last = lines.at(-1)
  if (typed === '' || last === undefined) return lines
  const both = `${last} ${typed}`
  return stringWidth(both) <= width ? [...lines.slice(0, -1), both] : [...lines, ...hang(typed, width, rest)]
}

function actions(actions: readonly Action[], dress: InkedView, before: number): readonly string[] {
  const { ink, width } = dress
  const labels = actions.map(({ label }) => harmless(label).trim())
  const column = Math.min(Math.max(...labels.map(label => stringWidth(label))), Math.floor(width / 3))
  return actions.flatMap((action, index) => {
    const label = ink.dim(padColumns(labels[index] ?? '', column))
    const letter = dress.letters ? letterOf(before + index) : undefined
    const first = MARGIN + (letter === undefined ? `${ink.dim('→')} ` : `${ink.cyan(letter)}  `)
    return hang(`${label}  ${ink.cyan(typed(action, dress))}`, width, first)
  })
}

function typed({ command, input }: Action, { commands }: InkedView): string {
  const options = commands.find(({ name }) => name === command)?.options ?? []
  return harmless(writeTyped(command, input, options))
}
