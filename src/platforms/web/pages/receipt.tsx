/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { DOT } from '#core/asking/dot.ts'
import { harmless } from '#core/harmless.ts'
import type { Change, InPlace, SentenceReceipt } from '#core/news/receipt.ts'
import { pageOf } from './layout.tsx'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A receipt: the words in context, who said them and by which cue, and what the outlet has changed since. */
export function receiptPage(receipt: SentenceReceipt): string {
  const { article, told, toldAt, stands, changed, link, said } = receipt
  const where = `${article.publisher ?? 'No outlet named'}${DOT}${DAY.format(new Date(`${article.day}T00:00:00Z`))}`
  const who = said
    ? [said.speaker ?? 'Unattributed', ...(said.role ?? '').split('\n', 1)].filter(Boolean).join(', ')
    : where
  const head = (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <meta property="og:site_name" content="Crier" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={harmless(said ? `${who} (${where})` : where)} />
      <meta property="og:description" content={harmless(said?.how === 'direct' ? `“${told}”` : told)} />
    </>
  )
  return pageOf({
    title: said ? who : where,
    outside: true,
    head,
    children: (
      <article class="reply receipt">
        <p class="over">{where}</p>
        <h1 class="title">{harmless(article.headline)}</h1>
        {changed ? (
          <Changed told={told} toldAt={toldAt} changed={changed} {...(stands ? { stands } : {})} />
        ) : (
          stands && <Place {...stands} />
        )}
        {said && (
          <section>
            <h2 class="heading">Who said it: {harmless(who)}</h2>
            <ul>
              {said.why.map(sentence => (
                <li>{harmless(sentence)}</li>
              ))}
            </ul>
          </section>
        )}
        <p class="small">
          {link === undefined ? (
            'The article gives no address.'
          ) : (
            <a href={link} rel="noreferrer">
              Read it at the outlet
            </a>
          )}
          {`${DOT}told on ${DAY.format(toldAt)}`}
        </p>
      </article>
    ),
  })
}

function Place({ before, text, after, changed = [] }: InPlace & { readonly changed?: readonly Change['now'][] }) {
  return (
    <blockquote class="place">
      <p>
        {harmless(before)}
        <mark>
          <Pieces text={text} changed={changed}>
            {piece => <ins>{piece}</ins>}
          </Pieces>
        </mark>
        {harmless(after)}
      </p>
    </blockquote>
  )
}

interface Cut {
  readonly text: string
  /** The differing ranges, in order. */
  readonly changed: readonly Change['now'][]
  readonly children: (piece: string) => unknown
}

/** A text with its changes marked. */
function Pieces({ text, changed, children: other }: Cut) {
  const pieces: unknown[] = []
  let from = 0
  for (const piece of changed) {
    if (piece.text === '') continue
    pieces.push(harmless(text.slice(from, piece.start)), other(harmless(piece.text)))
    from = piece.start + piece.text.length
  }
  return (
    <>
      {pieces}
      {harmless(text.slice(from))}
    </>
  )
}

type Both = Pick<SentenceReceipt, 'told' | 'toldAt' | 'stands'> & Required<Pick<SentenceReceipt, 'changed'>>

function Changed({ told, toldAt, stands, changed }: Both) {
  return (
    <>
      <p>
        <strong>The outlet has changed this since it was told.</strong>
      </p>
      <h2 class="heading">As it was told on {DAY.format(toldAt)}</h2>
      <blockquote class="place">
        <p>
          <Pieces text={told} changed={changed.map(piece => piece.told)}>
            {piece => <del>{piece}</del>}
          </Pieces>
        </p>
      </blockquote>
      <h2 class="heading">As it stands now</h2>
      {stands ? (
        <Place {...stands} changed={changed.map(({ now }) => now)} />
      ) : (
        <p>Nothing like it is there any more.</p>
      )}
    </>
  )
}
