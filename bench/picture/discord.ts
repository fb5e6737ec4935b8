import { z } from 'zod'
import { escapeHtml, pictureHtml } from './html.ts'

interface Node {
  readonly type: number
  readonly style?: number | undefined
  readonly content?: string | undefined
  readonly label?: string | undefined
  readonly placeholder?: string | undefined
  readonly divider?: boolean | undefined
  readonly components?: readonly Node[] | undefined
  readonly accessory?: Node | undefined
  readonly items?: readonly { readonly media: { readonly url: string } }[] | undefined
}
const Node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.int(),
    style: z.int().optional(),
    content: z.string().optional(),
    label: z.string().optional(),
    placeholder: z.string().optional(),
    divider: z.boolean().optional(),
    components: z.array(Node).optional(),
    accessory: Node.optional(),
    items: z.array(z.object({ media: z.object({ url: z.string() }) })).optional(),
  }),
)
const Picture = z.object({ name: z.string(), description: z.string().default(''), png: z.base64() })
type Picture = z.infer<typeof Picture>
const Message = z.looseObject({ components: z.array(Node), pictures: z.array(Picture).default([]) })

/** The components of one Discord message as HTML, as far as our renderer makes them. */
export function discordHtml(payload: unknown): string {
  const { components, pictures } = Message.parse(payload)
  return components.map(node => nodeHtml(node, pictures)).join('')
}

function nodeHtml(node: Node, pictures: readonly Picture[]): string {
  const {
    type,
    style,
    content = '',
    label = '',
    placeholder = '',
    divider,
    components = [],
    accessory,
    items = [],
  } = node
  const inner = components.map(child => nodeHtml(child, pictures)).join('')
  switch (type) {
    case 17:
      return `<div class="container">${inner}</div>`
    case 10:
      return `<div class="text">${markdown(content)}</div>`
    case 14:
      return divider === false ? '<div class="gap"></div>' : '<hr>'
    case 1:
      return `<div class="controls">${inner}</div>`
    case 2:
      return `<span class="button${style === 1 ? ' primary' : ''}">${escapeHtml(label)}</span>`
    case 3:
      return `<span class="select">${escapeHtml(placeholder)}</span>`
    case 9:
      return `<div class="beside"><div>${inner}</div>${accessory ? nodeHtml(accessory, pictures) : ''}</div>`
    case 12:
      return items.map(({ media }) => mediaHtml(media.url, pictures)).join('')
    default:
      return inner
  }
}

function mediaHtml(url: string, pictures: readonly Picture[]): string {
  const picture = pictures.find(({ name }) => url.endsWith(`/${name}`))
  return pictureHtml(picture?.png ?? '', picture?.description ?? '')
}

/** Lines of our own markdown; consecutive quoted lines share one bar. */
function markdown(text: string): string {
  const html: string[] = []
  let quoted: string[] = []
  const settle = () => {
    if (quoted.length > 0) html.push(`<blockquote>${quoted.join('<br>')}</blockquote>`)
    quoted = []
  }
  for (const line of text.split('\n')) {
    if (line.startsWith('> ')) {
      quoted.push(inline(line.slice(2)))
      continue
    }
    settle()
    if (line.startsWith('- ')) {
      html.push(`<div class="item">${inline(line.slice(2))}</div>`)
      continue
    }
    const [, mark = '', rest = line] = /^(-#|#{2,3}) (.*)$/u.exec(line) ?? []
    const tag = { '##': 'h2', '###': 'h3' }[mark]
    html.push(
      tag ? `<${tag}>${inline(rest)}</${tag}>` : `<div${mark === '-#' ? ' class="small"' : ''}>${inline(rest)}</div>`,
    )
  }
  settle()
  return html.join('')
}

function inline(text: string): string {
  const kept: string[] = []
  const keep = (character: string) => `\uE000${kept.push(escapeHtml(character)) - 1}\uE001`
  const timed = text.replaceAll(/<t:(\d+)(?::(\w))?>/gu, (_, seconds: string, style = 'f') =>
    keep(stampWords(Number(seconds), style)),
  )
  return escapeHtml(timed.replaceAll(/\\([^\p{L}\p{N}\s])/gu, (_, character: string) => keep(character)))
    .replaceAll(/\[([^\]]+)\]\([^)\s]+\)/gu, '<a>$1</a>')
    .replaceAll(/`([^`]+)`/gu, '<code>$1</code>')
    .replaceAll(/\*\*(.+?)\*\*/gu, '<b>$1</b>')
    .replaceAll(/\*([^*]+)\*/gu, '<i>$1</i>')
    .replaceAll(/\uE000(\d+)\uE001/gu, (_, index: string) => kept[Number(index)] ?? '')
}

/** A timestamp as the client shows it, here in UTC. */
function stampWords(seconds: number, style: string): string {
  const date = { dateStyle: 'medium' } as const
  const shown = { D: date, d: date, t: { timeStyle: 'short' } as const }[style] ?? {
    ...date,
    timeStyle: 'short' as const,
  }
  return new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: 'UTC' }).format(seconds * 1000)
}
