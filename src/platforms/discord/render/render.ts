import { ComponentType, SeparatorSpacingSize, type APISelectMenuOption } from 'discord.js'
import type { Block, BlockOf, Reply, Choice } from '#core/asking/reply.ts'
import { picturePieces } from './picture.ts'
import { listPieces } from './list.ts'
import type { Message } from './message.ts'
import { pack } from './pack.ts'
import { type Piece, textPiece } from './piece.ts'
import { type Spell, gathered, plainSpelling } from './runs.ts'
import { type Tailor, tailorFor } from './tailor.ts'
import { encodeAction } from '#core/asking/action.ts'
import { clip } from '../../kit/cut.ts'
import { harmless } from '#core/harmless.ts'
import { typedAction } from './buttons.ts'
import { LIMITS } from '../limits.ts'
import { attributionRuns, reportedRuns } from '#core/asking/statement.ts'

const ACCENT = 0xc8963e

function pieces(block: Block, index: number, tailor: Tailor): readonly Piece[] {
  const { marked } = tailor
  switch (block.kind) {
    case 'heading':
      return marked('### ', block.text).map(line => textPiece(line, 'leads'))
    case 'paragraph':
      return marked('', block.text).map(line => textPiece(line))
    case 'note':
      return marked('-# ', block.text).map(line => textPiece(line))
    case 'quote':
      return quotePieces(block, tailor)
    case 'facts':
      return factPieces(block, tailor)
    case 'list':
      return listPieces(block, tailor)
    case 'image':
      return picturePieces(block, index, tailor)
    case 'actions':
      return actionPieces(block, tailor)
    case 'story':
      return storyPieces(block, tailor)
    case 'divider':
      return [divider(block.soft === true)]
  }
}

/** A story as one text: headline, sentence, small print. */
function storyPieces({ headline, text = [], detail = [] }: BlockOf<'story'>, { marked }: Tailor): readonly Piece[] {
  const lines = [...marked('### ', headline), ...marked('', text), ...marked('-# ', detail)]
  return gathered(lines).map(line => textPiece(line))
}

function divider(soft: boolean): Piece {
  const component = soft
    ? ({ type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Small } as const)
    : ({ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large } as const)
  return { component, count: 1, size: 0, role: 'parts' }
}

/**
 * Renders a reply as Discord messages of components (why not embeds: docs/decisions/discord-components.md), each within
 * Discord's limits; the rest continues in the next message.
 */
export function render(reply: Reply, spell: Spell = plainSpelling): readonly Message[] {
  const tailor = tailorFor(spell)
  const over = tailor.marked('-# ', reply.over ?? [])
  const title = gathered([...over, ...tailor.marked('## ', [reply.title ?? ''])]).map(line => textPiece(line, 'leads'))
  const above = reply.above ? pieces(reply.above, reply.blocks.length, tailor) : []
  const all = [...above, ...title, ...reply.blocks.flatMap((block, index) => pieces(block, index, tailor))]
  const messages = pack(all)
  return (messages.length > 0 ? messages : [[textPiece('…')]]).map(message => ({
    components: [
      { type: ComponentType.Container, accent_color: ACCENT, components: message.map(({ component }) => component) },
    ],
    pictures: message.flatMap(({ picture }) => (picture ? [picture] : [])),
  }))
}

/** A select, then rows of buttons; above them, as commands to type, what is too long for either. */
function actionPieces({ actions, choose }: BlockOf<'actions'>, { button, marked, selectId }: Tailor): readonly Piece[] {
  const made = actions.map(action => ({ action, button: button(action) }))
  const typed = made.filter(each => !each.button).flatMap(({ action }) => marked('-# ', typedAction(action)))
  const buttons = made.flatMap(each => (each.button ? [each.button] : []))
  const rows = Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsPerRow) }, (_, row) =>
    buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  )
  return [
    ...typed.map(line => textPiece(line)),
    ...(choose ? select(choose.prompt, choose.options, selectId()) : []),
    ...rows.map((components): Piece => ({
      component: { type: ComponentType.ActionRow, components },
      count: 1 + components.length,
      size: components.reduce((sum, { label }) => sum + (label?.length ?? 0), 0),
      role: 'serves',
    })),
  ]
}

function select(prompt: string, choices: readonly Choice[], custom_id: string): readonly Piece[] {
  const values = new Set<string>()
  const options = choices.flatMap((choice): readonly APISelectMenuOption[] => {
    const value = encodeAction(choice)
    const label = short(choice.label) || choice.command
    const about = short(choice.about ?? '')
    if (value.length > LIMITS.choiceValue || values.has(value) || values.size === LIMITS.choices) return []
    values.add(value)
    return [{ label, value, ...(about === '' ? {} : { description: about }) }]
  })
  if (options.length === 0) return []
  const size = options.reduce(
    (sum, { label, description = '' }) => sum + label.length + description.length,
    prompt.length,
  )
  return [
    {
      component: {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.StringSelect, custom_id, placeholder: short(prompt) || '…', options }],
      },
      count: 2,
      size,
      role: 'serves',
    },
  ]
}

function short(text: string): string {
  return clip(harmless(text).trim(), LIMITS.choiceLabel)
}

/** One line per fact, its name in bold. */
function factPieces({ facts }: BlockOf<'facts'>, { marked }: Tailor): readonly Piece[] {
  const told = facts.flatMap(({ label, value }) => marked('', [{ text: label, strong: true }, ': ', ...value]))
  return gathered(told).map(text => textPiece(text))
}

/** A direct quote in quotation marks and a bar, with its speaker; reported speech as a sentence. The source follows. */
function quotePieces(block: BlockOf<'quote'>, { marked }: Tailor): readonly Piece[] {
  const where = marked('-# ', block.detail ?? [])
  const said =
    block.type === 'direct'
      ? [...marked('> ', ['“', block.text, '”']), ...marked('> ', attributionRuns(block))]
      : marked('', reportedRuns(block))
  return gathered([...said, ...where]).map(content => textPiece(content))
}
