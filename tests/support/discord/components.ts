import { ComponentType } from 'discord.js'
import { z } from 'zod'

/** A component as sent, as far as these checks read it. */
interface Node {
  readonly type: ComponentType
  readonly id?: number | null | undefined
  readonly custom_id?: string | null | undefined
  readonly content?: string | undefined
  readonly label?: string | null | undefined
  readonly options?: readonly { readonly label: string; readonly value: string }[] | undefined
  readonly components?: readonly Node[] | undefined
  readonly accessory?: Node | undefined
  readonly items?:
    | readonly { readonly media: { readonly url: string }; readonly description?: string | null | undefined }[]
    | undefined
}

const Node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.enum(ComponentType),
    id: z.int().nullish(),
    custom_id: z.string().nullish(),
    content: z.string().optional(),
    label: z.string().nullish(),
    options: z.array(z.looseObject({ label: z.string(), value: z.string() })).optional(),
    components: z.array(Node).optional(),
    accessory: Node.optional(),
    items: z.array(z.object({ media: z.object({ url: z.string() }), description: z.string().nullish() })).optional(),
  }),
)

/** All components of a message, outer before inner, in reading order. */
export function flat(components: unknown): readonly Node[] {
  const walk = (node: Node): readonly Node[] => [
    node,
    ...(node.components ?? []).flatMap(walk),
    ...(node.accessory ? walk(node.accessory) : []),
  ]
  return z.array(Node).parse(components).flatMap(walk)
}

const LEGACY: ReadonlySet<ComponentType> = new Set([
  ComponentType.ActionRow,
  ComponentType.Button,
  ComponentType.StringSelect,
])

function repeated(values: readonly unknown[]): readonly unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** What Discord refuses in a message's components that is not in its OpenAPI file. */
export function componentFaults(components: unknown, v2: boolean, attached: ReadonlySet<string>): readonly string[] {
  const nodes = flat(components)
  const text = nodes.reduce((sum, node) => sum + (node.content?.length ?? 0) + (node.label?.length ?? 0), 0)
  const ids = nodes.flatMap(node => (node.id ? [node.id] : []))
  const customIds = nodes.flatMap(node => (typeof node.custom_id === 'string' ? [node.custom_id] : []))
  const urls = nodes.flatMap(node => (node.items ?? []).map(item => item.media.url))
  return [
    ...(nodes.length > 40 ? [`${nodes.length} components, 40 at most`] : []),
    ...(text > 4_000 ? [`${text} characters in components, 4000 at most`] : []),
    ...repeated(ids).map(id => `component id ${String(id)} twice`),
    ...repeated(customIds).map(id => `custom_id ${String(id)} twice`),
    ...nodes
      .filter(node => node.type === ComponentType.Button && !node.label?.trim())
      .map(() => 'a button without a label'),
    ...nodes.filter(node => node.content?.trim() === '').map(() => 'a blank text display'),
    ...nodes
      .filter(node => node.type === ComponentType.ActionRow && (node.components?.length ?? 0) > 5)
      .map(() => 'more than 5 buttons in a row'),
    ...(v2 ? [] : nodes.filter(node => !LEGACY.has(node.type)).map(node => `component ${node.type} without its flag`)),
    ...urls
      .filter(url => url.startsWith('attachment://') && !attached.has(url.slice(13)))
      .map(url => `${url} is not attached`),
  ]
}

/** Components as Discord returns them: every one with an id, media with URLs. */
export function answered(components: unknown, newId: () => string): unknown[] {
  const taken = new Set(flat(components).flatMap(node => (node.id ? [node.id] : [])))
  let next = 0
  const idFor = (id: number | null | undefined): number => {
    if (id) return id
    do next += 1
    while (taken.has(next))
    return next
  }
  const give = (node: Node): unknown => ({
    ...(node.type === ComponentType.Separator ? { divider: true, spacing: 1 } : {}),
    ...(node.type === ComponentType.StringSelect ? { min_values: 1, max_values: 1 } : {}),
    ...node,
    id: idFor(node.id),
    ...(node.type === ComponentType.Container
      ? { accent_color: null, spoiler: false, ...pick(node, 'accent_color') }
      : {}),
    ...(node.components ? { components: node.components.map(give) } : {}),
    ...(node.accessory ? { accessory: give(node.accessory) } : {}),
    ...(node.items
      ? {
          items: node.items.map(item => ({
            description: null,
            spoiler: false,
            ...item,
            media: media(item.media.url, newId()),
          })),
        }
      : {}),
  })
  return z.array(Node).parse(components).map(give)
}

function pick(node: object, key: string): object {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name === key))
}

function media(url: string, id: string): object {
  const address = url.startsWith('attachment://') ? `https://cdn.discord.example/${id}/${url.slice(13)}` : url
  return { id, url: address, proxy_url: address, width: 1, height: 1, content_type: 'image/png' }
}
