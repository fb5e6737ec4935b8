/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { harmless } from '#core/harmless.ts'
import { Hidden } from '../render/actions.tsx'
import { textOf } from '../render/text.tsx'
import type { View } from '../render/view.ts'

/** A list that can be followed in a feed reader. */
export interface Followed {
  /** Its URL, without the feed's parameter. */
  readonly address: string
  /** The line that asks for it. */
  readonly question: string
  readonly view: View
}

export interface Framed {
  /** The title of a tab or bookmark. */
  readonly title: string
  /** The content of the question box: what was asked. */
  readonly question?: string
  readonly feed?: Followed
  /** The current one of the links at the top. */
  readonly here?: string
  readonly wide?: true
  /** Shown to somebody who is not let in: without links into the desk. */
  readonly outside?: true
  /** Further elements of its `head`. */
  readonly head?: unknown
  readonly children: unknown
}

const PLACES = [
  { href: '/', label: 'Front page' },
  { href: '/latest', label: 'Latest' },
  { href: '/digest?kind=voices', label: 'Voices' },
  { href: '/running', label: 'Running it' },
  { href: '/crier', label: 'Help' },
] as const

/** A page as text, with the common frame: the question box and the desk's links. */
export function pageOf(framed: Framed): string {
  return `<!doctype html>${textOf(<Page {...framed} />)}`
}

function Page({ title, question = '', feed, here, wide, outside, head, children }: Framed) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{harmless(title)} · Crier</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
        {head}
        {feed && !feed.view.guest && (
          <>
            <link rel="alternate" type="application/atom+xml" href={feedAddress(feed.address, 'atom')} />
            <link rel="alternate" type="application/feed+json" href={feedAddress(feed.address, 'json')} />
          </>
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header>
          <a class="name" href="/">
            Crier
          </a>
          {!outside && (
            <>
              <form action="/ask" role="search">
                <label class="hidden" for="q">
                  Ask
                </label>
                <input
                  id="q"
                  name="q"
                  type="search"
                  required
                  maxlength={400}
                  autocomplete="off"
                  value={harmless(question)}
                  placeholder="Ask in plain words, or /find ferry"
                />
                <button type="submit">Ask</button>
              </form>
              <nav aria-label="Places">
                {PLACES.map(({ href, label }) => (
                  <a href={href} {...(href === here ? { 'aria-current': 'page' as const } : {})}>
                    {label}
                  </a>
                ))}
              </nav>
            </>
          )}
        </header>
        <main id="main" tabindex={-1} class={wide ? 'wide' : ''}>
          {children}
        </main>
        {feed && <footer>{feed.view.guest ? <Lending {...feed} /> : <Feeds address={feed.address} />}</footer>}
      </body>
    </html>
  )
}

function Feeds({ address }: Pick<Followed, 'address'>) {
  return (
    <p class="small">
      Follow this page: <a href={feedAddress(address, 'atom')}>Atom</a> or{' '}
      <a href={feedAddress(address, 'json')}>JSON Feed</a>
    </p>
  )
}

/** A feed reader has no session, so it gets a URL of its own. */
function Lending({ question, view }: Followed) {
  return (
    <form class="lending" method="post" action="/desk">
      <Hidden view={view} />
      <input type="hidden" name="do" value="feed" />
      <input type="hidden" name="question" value={question} />
      <p class="small">
        Follow this page with a feed reader: <button type="submit">Make an address for it</button>
      </p>
    </form>
  )
}

/** The same list as a feed. */
function feedAddress(address: string, format: 'atom' | 'json'): string {
  return `${address}${address.includes('?') ? '&' : '?'}as=${format}`
}
