import type { ArticleDraft } from '#core/news/article.ts'
import { parsePage } from '#ingest/page/parse.ts'
import type { WorldCase } from '../case.ts'
import { NOON } from '../desk.ts'

const STORY = [
  'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers.',
  'Drivers have to take the ferry until the repair is done, which the council expects to last for three weeks.',
  'The mayor said that nobody had been in danger, and that the town would pay for the crossing of pupils.',
  'The last repair was in the year of the flood, when the river carried away the railing and a part of the road.',
]
const TEXT = STORY.map(text => `<p>${text}</p>`).join('\n')
const TITLE = '<title>Bridge shut at Vale</title>'
const PAGE = 'https://vale.example/news/bridge'
const OFFER =
  '<div class="paywall"><h2>Subscribe to continue reading</h2><p>All articles for 1 crown a week. Already a subscriber? Log in.</p></div>'

function read(body: string, head = TITLE, url = PAGE): ArticleDraft {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  return parsePage({ bytes: Buffer.from(html), url, seenAt: NOON })
}

/** Why a page is refused; its text if it is not. */
function whyNot(body: string): string {
  try {
    return read(body).body
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const article = (inside: string) => `<main><article><h1>Bridge shut at Vale</h1>${inside}</article></main>`
const isWhole = ({ body }: ArticleDraft) => STORY.every(text => body.includes(text))
const dayOf = (head: string, inside = '') => {
  const draft = read(article(inside + TEXT), TITLE + head)
  return draft.undated ? 'none' : draft.day
}
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const posts = STORY.map(
  (text, hour) =>
    `<section><time datetime="2026-11-20T1${hour}:00:00Z">1${hour}:00</time><h3>Post ${hour}</h3><p>${text}</p></section>`,
).join('')
const IN_DATA = { '@type': 'NewsArticle', headline: 'Bridge shut', articleBody: STORY.join('\n\n') }

/** Pages that are read completely. */
const WHOLE: Readonly<Record<string, () => ArticleDraft>> = {
  'a live blog': () => read(article(posts)),
  'a gallery, where the text is in the captions': () =>
    read(article(STORY.map(text => `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>`).join(''))),
  'a page that a script shows, with its text for machines': () => read('<div id="root"></div>', TITLE + data(IN_DATA)),
  'paragraphs by two breaks': () => read(article(`<div>${STORY.join('<br><br>')}</div>`)),
  'paragraphs as divs': () => read(article(STORY.map(text => `<div>${text}</div>`).join(''))),
  AMP: () =>
    read(
      `<amp-analytics></amp-analytics><article><h1>Bridge shut</h1><amp-img src="a.jpg"></amp-img><amp-state id="a"><script type="application/json">{"a":1}</script></amp-state>${TEXT}<amp-ad></amp-ad></article>`,
    ),
  'neither html nor head nor body': () =>
    parsePage({ bytes: Buffer.from(`<title>Bridge shut</title><h1>Bridge shut</h1>${TEXT}`), url: PAGE, seenAt: NOON }),
}

/** Parts of a page that do not belong to its article. */
const LEFT_OFF: readonly (readonly [says: string, body: string, words: string])[] = [
  [
    'a link to another article between',
    article(
      `${TEXT.slice(0, TEXT.indexOf('<p>The mayor'))}<p><strong>Read also:</strong> <a href="/b">Ferry late again</a></p>${TEXT.slice(TEXT.indexOf('<p>The mayor'))}`,
    ),
    'Ferry late again',
  ],
  [
    'a form for a newsletter',
    article(`${TEXT}<form class="newsletter"><p>Sign up for our newsletter</p></form>`),
    'newsletter',
  ],
  [
    'comments',
    `${article(TEXT)}<section id="comments"><p>Jon: I told you that nobody listened to me.</p></section>`,
    'nobody listened',
  ],
  [
    'whose rights it is',
    article(`${TEXT}<p class="legal">© 2026 Vale Post. All rights reserved.</p>`),
    'rights reserved',
  ],
  ['what is hidden', article(`${TEXT}<p style="display:none">Hidden words of a machine.</p>`), 'Hidden words'],
  ['words for screen readers', article(`<span class="visually-hidden">Skip to the content</span>${TEXT}`), 'Skip to'],
  ['an offer to subscribe', article(`${TEXT}${OFFER}`), 'Subscribe'],
]

/** Pages without an article to read. */
const REFUSED: Readonly<Record<string, string>> = {
  'the first lines before a paywall': article(`<p>${STORY[0]}</p>${OFFER}`),
  'the same, with its text for machines that is not free to read': `${article(`<p>${STORY[0]}</p>${OFFER}`)}${data({ ...IN_DATA, isAccessibleForFree: false })}`,
  'a page that a script shows':
    '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
  frames: '<frameset cols="20,80"><frame src="menu.html"><frame src="text.html"></frameset>',
}

/** Where a page gives its date, and the day. */
const DATES: readonly (readonly [says: string, head: string, inside: string, day: string])[] = [
  ['a date a year ahead', '<meta property="article:published_time" content="2027-11-20T08:00:00Z">', '', 'none'],
  ['a meta with dots', '<meta name="date" content="20.11.2026">', '', '2026-11-20'],
  ['a meta within the text', '', '<meta itemprop="datePublished" content="2026-11-20">', '2026-11-20'],
  ['a year of two digits', '', '<span class="date">20.11.26</span>', 'none'],
  ['hours ago', '', '<time>24 h</time>', 'none'],
  [
    'an article in a graph',
    data({
      '@graph': [
        { '@type': 'WebSite', datePublished: '2020-01-01' },
        { '@type': ['NewsArticle', 'Thing'], datePublished: '2026-11-20T08:00:00Z' },
      ],
    }),
    '',
    '2026-11-20',
  ],
]

export const pageKindCases: readonly WorldCase[] = [
  ...Object.entries(WHOLE).map(([says, seen]) => ({ says, seen: () => isWhole(seen()), expected: true })),
  ...LEFT_OFF.map(([says, body, words]) => ({
    says: `without ${says}`,
    seen: () => [isWhole(read(body)), read(body).body.includes(words)],
    expected: [true, false],
  })),
  ...Object.entries(REFUSED).map(([says, body]) => ({
    says: `no article: ${says}`,
    seen: () => whyNot(body),
    expected: 'no article was found in the page',
  })),
  ...DATES.map(([says, head, inside, expected]) => ({ says, seen: () => dayOf(head, inside), expected })),
  {
    says: 'the day of a live blog is when it began',
    seen: () =>
      read(article(posts), TITLE + data({ '@type': 'LiveBlogPosting', datePublished: '2026-11-19T08:00:00Z' })).day,
    expected: '2026-11-19',
  },
  {
    says: 'a date in its address alone',
    seen: () => read(article(TEXT), TITLE, 'https://vale.example/2026/11/20/bridge.html').day,
    expected: '2026-11-20',
  },
  ...['|', '-', '–', '»'].map(sign => ({
    says: `a title without the site's name behind ${sign}`,
    seen: () => read(article(TEXT), `<title>Bridge shut at Vale ${sign} Vale Post</title>`).title,
    expected: 'Bridge shut at Vale',
  })),
]
