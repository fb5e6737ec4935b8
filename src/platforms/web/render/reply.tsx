/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { harmless } from '#core/harmless.ts'
import type { ArticleId } from '#core/ids.ts'
import type { Block, BlockOf, Inline, ListItem, Reply } from '#core/asking/reply.ts'
import { articleAddress } from '../addresses.ts'
import { Controls, Press } from './actions.tsx'
import { Statement } from './quote.tsx'
import { ReadHere, Runs } from './runs.tsx'
import type { View } from './view.ts'

/**
 * Heading level of a reply: `1` if it is the page, `2` if it is part of one, `3` below one of the page's own headings.
 */
export type Level = 1 | 2 | 3

/** The article whose headline is the title: its small print has a number to call it by. */
function leadOf({ blocks }: Reply): ArticleId | undefined {
  const named = blocks.find(block => block.kind === 'note' && block.number !== undefined)
  return named?.kind === 'note' ? named.article : undefined
}

interface Shown {
  readonly reply: Reply
  readonly view: View
  readonly level: Level
}

/** A reply as a page: the same words and buttons as everywhere, in the same order. */
export function ReplyBody({ reply, view, level }: Shown) {
  const { above, over = [], title, blocks } = reply
  const lead = leadOf(reply)
  return (
    <>
      {above && <Part block={above} view={view} level={level} />}
      {over.length > 0 && (
        <p class="over">
          <Runs runs={over} view={view} />
        </p>
      )}
      {title !== undefined && (
        <Heading level={level} name="title">
          {lead === undefined ? harmless(title) : <a href={`/story/${lead}`}>{harmless(title)}</a>}
        </Heading>
      )}
      {blocks.map((block, index) => (
        <Part block={block} view={view} level={level} below={articleCited(blocks[index - 1])} />
      ))}
    </>
  )
}

/** The article a block cites, where the small print below it gives the source. */
function articleCited(block: Block | undefined): ArticleId | undefined {
  const leaves = block?.kind === 'paragraph' || (block?.kind === 'quote' && !block.detail)
  return leaves ? block.cites?.article : undefined
}

function Heading({
  level,
  name,
  children,
}: {
  readonly level: number
  readonly name: string
  readonly children: unknown
}) {
  switch (level) {
    case 1:
      return <h1 class={name}>{children}</h1>
    case 2:
      return <h2 class={name}>{children}</h2>
    default:
      return <h3 class={name}>{children}</h3>
  }
}

interface OneBlock {
  readonly block: Block
  readonly view: View
  readonly level: Level
  /** The article cited right above it. */
  readonly below?: ArticleId | undefined
}

function Part({ block, view, level, below }: OneBlock) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={level + 1} name="heading">
          <Runs runs={block.text} view={view} />
        </Heading>
      )
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.text} view={view} />
        </p>
      )
    case 'quote':
      return <Statement block={block} view={view} />
    case 'facts':
      return (
        <dl>
          {block.facts.map(({ label, value }) => (
            <div>
              <dt>{harmless(label)}</dt>
              <dd>
                <Runs runs={value} view={view} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return <List block={block} view={view} />
    case 'image':
      return (
        <figure class="picture">
          <img src={`data:image/png;base64,${Buffer.from(block.png).toString('base64')}`} alt={harmless(block.alt)} />
          <figcaption class="small">{harmless(block.alt)}</figcaption>
        </figure>
      )
    case 'note':
      return (
        <p class="small">
          <Runs runs={block.text} view={view} />
          <ReadHere article={block.article ?? below} />
        </p>
      )
    case 'story':
      return <Story block={block} view={view} level={level} />
    case 'actions':
      return <Controls block={block} view={view} />
    case 'divider':
      return <hr class={block.soft ? 'soft' : ''} />
  }
}

function Story({
  block,
  view,
  level,
}: {
  readonly block: BlockOf<'story'>
  readonly view: View
  readonly level: Level
}) {
  const { headline, text = [], detail = [], article } = block
  return (
    <section class="story">
      <Heading level={level + 1} name="headline">
        <a href={`/story/${article}`}>
          <Runs runs={headline} view={view} />
        </a>
      </Heading>
      {text.length > 0 && (
        <p>
          <Runs runs={text} view={view} />
        </p>
      )}
      {detail.length > 0 && (
        <p class="small">
          <Runs runs={detail} view={view} />
        </p>
      )}
    </section>
  )
}

function List({ block, view }: { readonly block: BlockOf<'list'>; readonly view: View }) {
  const { items, unnumbered } = block
  const numbered = unnumbered !== true && items.some(({ number }) => number !== undefined)
  const lines = items.map(item => (
    <li {...(numbered && item.number !== undefined ? { value: item.number } : {})}>
      <ItemText item={item} view={view} />
      {item.action && (
        <>
          {' '}
          <Press action={item.action} view={view} />
        </>
      )}
      {item.detail && item.detail.length > 0 && (
        <p class="small">
          <Runs runs={item.detail} view={view} />
        </p>
      )}
    </li>
  ))
  return numbered ? <ol>{lines}</ol> : <ul>{lines}</ul>
}

/** The beginning of an item that stands for an article links to it. */
function ItemText({ item: { text, article }, view }: { readonly item: ListItem; readonly view: View }) {
  const [first, ...rest] = text
  if (article === undefined || first === undefined || leadsElsewhere(first)) return <Runs runs={text} view={view} />
  return (
    <>
      <a class="article" href={articleAddress(article)}>
        <Runs runs={[first]} view={view} />
      </a>
      <Runs runs={rest} view={view} />
    </>
  )
}

function leadsElsewhere(run: Inline): boolean {
  return typeof run !== 'string' && (!('text' in run) || run.href !== undefined)
}
