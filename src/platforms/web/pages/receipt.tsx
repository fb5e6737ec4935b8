/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { harmless } from '#core/harmless.ts'
import type { InPlace, SentenceReceipt } from '#core/news/receipt.ts'
import { pageOf } from './layout.tsx'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A receipt: words in their place, who said them and why that is read so, and what the outlet changed since. */
export function receiptPage(receipt: SentenceReceipt): string {
  const { article, told, toldAt, stands, changed, link, said } = receipt
  const where = `${article.publisher ?? 'No outlet named'} · ${DAY.format(new Date(`${article.day}T00:00:00Z`))}`
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
      <article class="reply">
        <p class="over">{where}</p>
        <h1 class="title">{harmless(article.headline)}</h1>
        {changed ? (
          <Changed told={told} toldAt={toldAt} {...(stands ? { stands } : {})} />
        ) : (
          stands && <Place {...stands} />
        )}
        {said && (
          <section>
            <h2>Who said it: {harmless(who)}</h2>
            <ul>
              {said.why.map(sentence => (
                <li>{harmless(sentence)}</li>
              ))}
            </ul>
          </section>
        )}
        <p class="small">
          {link === undefined ? (
            'The article names no address.'
          ) : (
            <a href={link} rel="noreferrer">
              Read it at the outlet
            </a>
          )}
          {` · told on ${DAY.format(toldAt)}`}
        </p>
      </article>
    ),
  })
}

function Place({ before, text, after }: InPlace) {
  return (
    <blockquote>
      <p>
        {harmless(before)}
        <mark>{harmless(text)}</mark>
        {harmless(after)}
      </p>
    </blockquote>
  )
}

function Changed({ told, toldAt, stands }: Pick<SentenceReceipt, 'told' | 'toldAt' | 'stands'>) {
  return (
    <>
      <p>
        <strong>The outlet has changed this since it was told.</strong>
      </p>
      <h2>As it was told on {DAY.format(toldAt)}</h2>
      <blockquote>
        <p>{harmless(told)}</p>
      </blockquote>
      <h2>As it stands now</h2>
      {stands ? <Place {...stands} /> : <p>Nothing like it stands there any more.</p>}
    </>
  )
}
