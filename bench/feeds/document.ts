import { drafted } from '../store/generated.ts'

/** Entries in a feed, of 250 words each, and bytes with their markup. */
const SHOWN = 8
const SIZE = 48 * 1024
/** Milliseconds between two entries of one feed. */
const APART_MS = 60 * 60_000
/** Most entries a feed has published when the world begins. */
const MOST_EDITIONS = 10_000

/** Entries a feed has published since the world resumed, one an hour, with an offset per feed. */
export function editionOf(feed: number, feeds: number, sinceMs: number): number {
  return Math.floor(sinceMs / APART_MS + feed / feeds)
}

/**
 * The document of a feed at that point: RSS, Atom or JSON Feed by its number. Three consecutive feeds report the same
 * events.
 */
export function feedDocument(
  feed: number,
  edition: number,
  began: number,
): { readonly type: string; readonly text: string } {
  const entries = Array.from({ length: SHOWN }, (_, index) => entryOf(feed, edition - index, began))
  const title = `Paper ${feed}`
  switch (feed % 3) {
    case 0: {
      const items = entries.map(
        ({ id, title, link, date, html }) =>
          `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${link}</link><pubDate>${date.toUTCString()}</pubDate><description><![CDATA[${html}]]></description></item>`,
      )
      const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`
      return { type: 'application/rss+xml', text }
    }
    case 1: {
      const items = entries.map(
        ({ id, title, link, date, html }) =>
          `<entry><id>${id}</id><title>${title}</title><link href="${link}"/><updated>${date.toISOString()}</updated><content type="html"><![CDATA[${html}]]></content></entry>`,
      )
      const text = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${items.join('')}</feed>`
      return { type: 'application/atom+xml', text }
    }
    default: {
      const items = entries.map(({ id, title, link, date, html }) => ({
        id,
        title,
        url: link,
        date_published: date.toISOString(),
        content_html: html,
      }))
      const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items })
      return { type: 'application/feed+json', text }
    }
  }
}

function entryOf(feed: number, number: number, began: number) {
  const { draft } = drafted(feed + (number + MOST_EDITIONS) * 6000)
  const words = `<p>${draft.body.replaceAll(/(?<=\.) /gu, '</p><p>')}</p>`
  const picture = '<figure><img src="https://pictures.example/large.jpg" srcset="'
  const sizes = 'https://pictures.example/large.jpg 640w, '
  const room = SIZE / SHOWN - words.length - picture.length - 300
  return {
    id: `entry-${number}`,
    title: draft.title ?? '',
    link: `https://paper.example/${feed}/${number}`,
    date: new Date(began + number * APART_MS - APART_MS),
    html: `${picture}${sizes.repeat(Math.max(0, Math.ceil(room / sizes.length)))}"></figure>${words}`,
  }
}
