/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { DOT } from '#core/asking/dot.ts'
import type { Reply } from '#core/asking/reply.ts'
import { harmless } from '#core/harmless.ts'
import type { ArticleReading } from '#core/news/reading.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { addressOf, personAddress } from '../addresses.ts'
import { ReplyBody } from '../render/reply.tsx'
import { OutLink } from '../render/runs.tsx'
import type { View } from '../render/view.ts'
import { paragraphsOf, type Segment } from './segments.ts'

interface Read {
  readonly reading: ArticleReading
  /** Why it is in a digest here, or not. */
  readonly why: Reply | undefined
  readonly view: View
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A whole article with its summary marked, and beside each statement its speaker and the evidence for that. */
export function ArticlePage({ reading, why, view }: Read) {
  const { article, language, statements, story, summary } = reading
  const { headline, publisher, url, day, author } = article
  const others = story ? story.articles.length - 1 : 0
  return (
    <article class="reading">
      <h1 class="title" lang={language}>
        {harmless(headline)}
      </h1>
      <p class="small">
        {publisher !== undefined && (
          <>
            {url === undefined ? harmless(publisher) : <OutLink href={url} label={harmless(publisher)} />}
            {DOT}
          </>
        )}
        <a href={addressOf({ command: 'latest', input: { on: day } })}>{DAY.format(Date.parse(day))}</a>
        {author !== undefined && `${DOT}by ${harmless(author)}`}
      </p>
      {story && others > 0 && (
        <p class="small">
          Of the story{' '}
          <a href={addressOf({ command: 'story', input: { words: `#${story.id}` } })}>{harmless(story.headline)}</a>,
          with {others} other {others === 1 ? 'article' : 'articles'}
        </p>
      )}
      <p class="small key">
        {summary.length > 0 && (
          <>
            <mark>Marked</mark>: the sentences of its summary.{' '}
          </>
        )}
        {statements.length > 0 && (
          <>
            <span class="statement">Underlined</span>: what somebody said, with the speaker beside it.
          </>
        )}
      </p>
      <div class="text" lang={language}>
        {paragraphsOf(reading).map(({ segments, statements: begun }) => (
          <div class="row">
            <p>
              {segments.map(segment => (
                <Piece segment={segment} statements={statements} />
              ))}
            </p>
            {begun.length > 0 && (
              <div class="margin" lang="en">
                {begun.map((number, index) => (
                  <Note
                    number={number}
                    cited={statements[number - 1]}
                    again={index > 0 && isSameSpeaker(statements[number - 1], statements[number - 2])}
                  />
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
      {why && (
        <details class="more">
          <summary>Why it is in a digest here, or is not</summary>
          <ReplyBody reply={{ blocks: why.blocks }} view={view} level={1} />
        </details>
      )}
    </article>
  )
}

function Piece({ segment, statements }: { readonly segment: Segment; readonly statements: readonly CitedQuote[] }) {
  const { text, summary, statement, cue, mention, ends } = segment
  const words = harmless(text)
  const who = mention === undefined ? undefined : statements[mention - 1]?.quote.speaker
  const classes = [statement && 'statement', cue && 'cue'].filter(Boolean).join(' ')
  const named =
    who === undefined ? (
      <>{words}</>
    ) : (
      <a class="mention" href={`#s${mention}`}>
        {words}
        <span class="tip">
          {' '}
          {[who.name, who.role]
            .filter(Boolean)
            .map(word => harmless(word ?? ''))
            .join(', ')}
        </span>
      </a>
    )
  const spoken = classes === '' ? named : <span class={classes}>{named}</span>
  return (
    <>
      {summary ? <mark>{spoken}</mark> : spoken}
      {ends !== undefined && (
        <sup>
          <a id={`t${ends}`} href={`#s${ends}`} aria-label={`Who said it: note ${ends}`}>
            {ends}
          </a>
        </sup>
      )}
    </>
  )
}

const TYPES = { direct: 'word for word', indirect: 'reported', mixed: 'reported, with words of their own' } as const

function isSameSpeaker(one: CitedQuote | undefined, other: CitedQuote | undefined): boolean {
  return one?.quote.speaker !== undefined && one.quote.speaker.name === other?.quote.speaker?.name
}

interface NoteParts {
  readonly number: number
  readonly cited: CitedQuote | undefined
  /** Whether the note above names the same speaker. */
  readonly again: boolean
}

function Note({ number, cited, again }: NoteParts) {
  if (!cited) return <></>
  const { speaker, cue, type, denied } = cited.quote
  const mentioned = speaker && speaker.mention.text !== speaker.name ? [`“${harmless(speaker.mention.text)}”`] : []
  const told = [...mentioned, ...(cue ? [`“${harmless(cue.text)}”`] : []), TYPES[type], ...(denied ? ['denied'] : [])]
  return (
    <p id={`s${number}`} class={again ? 'again' : ''} tabindex={-1}>
      <a class="number" href={`#t${number}`} aria-label={`Back to statement ${number}`}>
        {number}
      </a>{' '}
      {again && speaker ? (
        <span class="hidden">{harmless(speaker.name)}: </span>
      ) : speaker ? (
        <>
          <a class="person" href={personAddress(speaker.name)}>
            <strong>{harmless(speaker.name)}</strong>
          </a>
          {speaker.role !== undefined && `, ${harmless(speaker.role)}`}
        </>
      ) : (
        'unattributed'
      )}
      <span class="told">{told.join(DOT)}</span>
    </p>
  )
}
