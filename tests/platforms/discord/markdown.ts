import { parse } from 'discord-markdown-parser'
import { z } from 'zod'

interface Node {
  readonly type: string
  readonly content?: string | readonly Node[] | undefined
  readonly target?: string | undefined
  readonly name?: string | undefined
  readonly timestamp?: string | undefined
}

const Node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    content: z.union([z.string(), z.array(Node)]).optional(),
    target: z.string().optional(),
    name: z.string().optional(),
    timestamp: z.string().optional(),
  }),
)

/** A text as parsed by an independent parser of Discord's markdown. */
export interface Read {
  /** The visible text. */
  readonly text: string
  /**
   * Every kind of node except plain text, in reading order: `strong`, `link https://…`, `user`, `everyone`, `heading`,
   * …
   */
  readonly live: readonly string[]
}

const LIST = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/gm

function walk(node: Node): Read {
  if (node.type === 'text' || node.type === 'br' || node.type === 'newline') {
    return { text: typeof node.content === 'string' ? node.content : '\n', live: [] }
  }
  if (node.type === 'twemoji') return { text: node.name ?? '', live: [] }
  const inner = typeof node.content === 'object' ? node.content.map(walk) : []
  const own = typeof node.content === 'string' ? node.content : ''
  const label = node.type === 'link' ? `link ${node.target ?? ''}` : node.type
  return {
    text: own + inner.map(({ text }) => text).join(''),
    live: [label, ...inner.flatMap(({ live }) => live)],
  }
}

/** Parses markdown as Discord's own clients do; lists, which the parser does not know, are found by their markers. */
export function readMarkdown(markdown: string): Read {
  const nodes = z.array(Node).parse(parse(markdown, 'extended')).map(walk)
  return {
    text: nodes.map(({ text }) => text).join(''),
    live: [...nodes.flatMap(({ live }) => live), ...[...markdown.matchAll(LIST)].map(() => 'list')],
  }
}
