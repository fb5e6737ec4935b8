/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { DOT } from '#core/asking/dot.ts'
import { harmless } from '#core/harmless.ts'
import type { ArticleId } from '#core/ids.ts'
import { tellsHost } from '#core/shown-address.ts'
import type { Inline } from '#core/asking/reply.ts'
import { articleAddress } from '../addresses.ts'
import type { View } from './view.ts'

const SHOWN_AS = {
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Runs of text. Words from outside become plain text; only http and https URLs become links. */
export function Runs({ runs, view }: { readonly runs: readonly Inline[]; readonly view: View }) {
  return (
    <>
      {runs.map(run => (
        <Run run={run} view={view} />
      ))}
    </>
  )
}

function Run({ run, view }: { readonly run: Inline; readonly view: View }) {
  if (typeof run === 'string') return <>{harmless(run)}</>
  if ('at' in run) {
    const told = new Intl.DateTimeFormat('en-GB', { ...SHOWN_AS[run.show], timeZone: view.zone }).format(run.at)
    return <time datetime={run.at.toISOString()}>{told}</time>
  }
  if ('command' in run) {
    const line = harmless(`/${run.command}${run.rest ? ` ${run.rest}` : ''}`)
    return (
      <a class="command" href={`/ask?${new URLSearchParams({ q: line }).toString()}`}>
        {line}
      </a>
    )
  }
  const text = harmless(run.text)
  const shown = run.strong ? <strong>{text}</strong> : run.italic ? <em>{text}</em> : <>{text}</>
  return run.href === undefined ? (
    shown
  ) : (
    <OutLink href={run.href} label={text} ours={run.ours ?? false}>
      {shown}
    </OutLink>
  )
}

/** A link to the article in this desk, after a citation. */
export function ReadHere({ article }: { readonly article: ArticleId | undefined }) {
  if (article === undefined) return <></>
  return (
    <>
      {DOT}
      <a class="here" href={articleAddress(article)}>
        Read it here
      </a>
    </>
  )
}

interface Out {
  readonly href: string
  readonly label: string
  /** It stays within the desk, so no host is shown beside it. */
  readonly ours?: boolean
  /** The label, drawn. */
  readonly children?: unknown
}

/** An external link; its host is shown beside it unless the label has it. */
export function OutLink({ href, label, ours = false, children = label }: Out) {
  const url = webAddress(href)
  if (!url) return <>{children}</>
  return (
    <>
      <a class="out" href={url.href} rel="noreferrer noopener nofollow">
        {children}
      </a>
      {ours || label.includes(url.host) || tellsHost(label, url.host) ? '' : <span class="host"> ({url.host})</span>}
    </>
  )
}

/** A URL that is safe to open: http or https, with user and password removed. */
export function webAddress(href: string): URL | undefined {
  if (!/^https?:/iu.test(href) || !URL.canParse(href)) return undefined
  const url = new URL(href)
  url.username = ''
  url.password = ''
  return url
}
