import { ComponentType } from 'discord.js'
import { z } from 'zod'
import type { Dress, Measured, ShownPiece } from '#core/asking/dress.ts'
import { LIMITS } from './limits.ts'
import type { Message } from './render/message.ts'
import { render } from './render/render.ts'

interface Node {
  readonly type: ComponentType
  readonly content?: string | undefined
  readonly label?: string | undefined
  readonly placeholder?: string | undefined
  readonly divider?: boolean | undefined
  readonly components?: readonly Node[] | undefined
  readonly accessory?: Node | undefined
  readonly items?: readonly { readonly description?: string | undefined }[] | undefined
}

const Node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.enum(ComponentType),
    content: z.string().optional(),
    label: z.string().optional(),
    placeholder: z.string().optional(),
    divider: z.boolean().optional(),
    components: z.array(Node).optional(),
    accessory: Node.optional(),
    items: z.array(z.looseObject({ description: z.string().optional() })).optional(),
  }),
)

/** How Discord would show a reply, and how much of its limits that takes. */
export function discordDress(): Dress {
  return { name: 'Discord', measure: reply => render(reply).map(measured) }
}

function measured({ components, pictures }: Message): Measured {
  const nodes = z.array(Node).parse(components).flatMap(flat)
  const told = nodes.flatMap(({ content, items }) => [
    ...(content === undefined ? [] : [content]),
    ...(items ?? []).flatMap(({ description }) => description ?? []),
  ])
  const labels = nodes.flatMap(({ label }) => label ?? [])
  return {
    uses: [
      { what: 'components', used: nodes.length, limit: LIMITS.components },
      { what: 'characters', used: [...told, ...labels].join('').length, limit: LIMITS.messageText },
    ],
    text: told.map(unmarked).join('\n'),
    pieces: nodes.flatMap(piecesOf),
    buttons: nodes.filter(({ type }) => type === ComponentType.Button).length,
    pictures: pictures.length,
  }
}

const LOOKS: ReadonlyMap<string, ShownPiece['look']> = new Map([
  ['## ', 'big'],
  ['### ', 'strong'],
  ['-# ', 'small'],
  ['> ', 'quoted'],
])

function piecesOf({ type, content, label = '', placeholder = '', divider, items = [] }: Node): readonly ShownPiece[] {
  if (type === ComponentType.Separator) return divider === false ? [] : [{ look: 'line', text: '' }]
  if (type === ComponentType.Button) return [{ look: 'button', text: label }]
  if (type === ComponentType.StringSelect) return [{ look: 'select', text: placeholder }]
  if (content === undefined) return items.map(({ description = '' }) => ({ look: 'picture', text: description }))
  return content
    .split('\n')
    .map(line => {
      const [mark = ''] = /^(?:#{2,3} |-# |> )/u.exec(line) ?? []
      const look = LOOKS.get(mark) ?? (/^\*\*[^*]+\*\*$/u.test(line) ? 'strong' : 'plain')
      return { look, text: unmarked(line).trim() }
    })
    .filter(({ text }) => text !== '')
}

function flat(node: Node): readonly Node[] {
  return [node, ...(node.components ?? []).flatMap(flat), ...(node.accessory ? flat(node.accessory) : [])]
}

/** Our markdown as it is displayed: without line markers, bold, links and escapes. */
function unmarked(markdown: string): string {
  return markdown
    .replaceAll(/^(?:#{1,3} |-# |> )/gm, '')
    .replaceAll(/(?<!\\)\[((?:\\.|[^[\]\\])*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replaceAll(/<t:(\d+):[a-zA-Z]>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toISOString())
    .replaceAll('**', '')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')
}
