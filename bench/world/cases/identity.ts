import type { WorldCase } from '../case.ts'
import { afterPolls, found, rss } from '../desk.ts'

interface Item {
  readonly guid?: string
  readonly link?: string
  readonly title: string
  readonly text?: string
}

const BRIDGE = { title: 'Bridge shut', text: 'The bridge at Vale is shut until Friday, the council said.' }
const FERRY = { title: 'Ferry late', text: 'The ferry to Odd Isle was two hours late on Monday.' }
const MILL = { title: 'Mill sold', text: 'A baker from Vale has bought the old mill.' }
const ALL = ['Bridge shut', 'Ferry late', 'Mill sold']
const HOME = 'https://vale.example/'

const page = (name: string) => `https://vale.example/news/${name}`

function feed(...items: readonly Item[]): { readonly document: string } {
  return {
    document: rss(
      items.map(({ guid, link, title, text = title }) => {
        const named = guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`
        const linked = link === undefined ? '' : `<link>${link}</link>`
        return `${named}${linked}<title>${title}</title><description>${text}</description>`
      }),
    ),
  }
}

const stored = (...polls: readonly { readonly document: string }[]) =>
  afterPolls(polls, async store => [...(await found(store))].sort())

const twoAtOneLink = feed(
  { guid: 'bridge', link: page('live'), ...BRIDGE },
  { guid: 'ferry', link: page('live'), ...FERRY },
)

type Name = Pick<Item, 'guid' | 'link'>
/** An article that changes its title, and its key slightly. */
const SAME: readonly (readonly [says: string, before: Name, after: Name])[] = [
  ['http, then https', { link: page('a').replace('https', 'http') }, { link: page('a') }],
  [
    'its guid with http, then with https',
    { guid: 'http://vale.example/?p=1', link: page('a').replace('https', 'http') },
    { guid: 'https://vale.example/?p=1', link: page('a') },
  ],
  ['www, then none', { link: page('a').replace('vale', 'www.vale') }, { link: page('a') }],
  ['blanks around its guid, and another link', { guid: ' p-1\n ', link: page('a') }, { guid: 'p-1', link: page('b') }],
  [
    'a campaign in its guid that changes',
    { guid: page('a?utm_source=x'), link: page('a?utm_source=x') },
    { guid: page('a?utm_source=y'), link: page('a?utm_source=y') },
  ],
  ['a session in its link', { link: page('a;jsessionid=AB12') }, { link: page('a;jsessionid=CD34') }],
  ['another in its query', { link: page('a?PHPSESSID=ab12') }, { link: page('a?PHPSESSID=cd34') }],
]

export const identityCases: readonly WorldCase[] = [
  {
    says: 'three items with one guid, the address of the site, and links of their own are three articles',
    seen: () =>
      stored(
        feed(
          { guid: HOME, link: page('1'), ...BRIDGE },
          { guid: HOME, link: page('2'), ...FERRY },
          { guid: HOME, link: page('3'), ...MILL },
        ),
      ),
    expected: ALL,
  },
  {
    says: 'likewise where the guid is one word',
    seen: () =>
      stored(
        feed(
          { guid: 'news', link: page('1'), ...BRIDGE },
          { guid: 'news', link: page('2'), ...FERRY },
          { guid: 'news', link: page('3'), ...MILL },
        ),
      ),
    expected: ALL,
  },
  {
    says: 'three items with one link and no guid are three articles',
    seen: () =>
      stored(feed({ link: page('all'), ...BRIDGE }, { link: page('all'), ...FERRY }, { link: page('all'), ...MILL })),
    expected: ALL,
  },
  {
    says: 'an item with the link of the site is another one every time, whatever came with it',
    seen: () => stored(feed({ link: HOME, ...BRIDGE }), feed({ link: HOME, ...FERRY }), feed({ link: HOME, ...MILL })),
    expected: ALL,
  },
  {
    says: 'two guids at one link are two articles, poll after poll',
    seen: () => stored(twoAtOneLink, twoAtOneLink, twoAtOneLink),
    expected: ['Bridge shut', 'Ferry late'],
  },
  {
    says: 'a new guid at a known link takes over no article that says something else',
    seen: () =>
      stored(
        feed({ guid: 'bridge', link: page('live'), ...BRIDGE }),
        feed({ guid: 'ferry', link: page('live'), ...FERRY }),
        feed({ guid: 'bridge', link: page('live'), ...BRIDGE }),
      ),
    expected: ['Bridge shut', 'Ferry late'],
  },
  {
    says: 'a new guid at a known link with the same title is the same article',
    seen: () =>
      stored(
        feed({ guid: 'http://vale.example/?p=1', link: page('bridge'), ...BRIDGE }),
        feed({ guid: 'https://vale.example/?p=1', link: page('bridge'), ...BRIDGE, text: 'It opens on Saturday.' }),
      ),
    expected: ['Bridge shut'],
  },
  {
    says: 'an article whose title, text and link change under its guid is the same',
    seen: () =>
      stored(
        feed({ guid: 'p-1', link: page('bridge'), ...BRIDGE }),
        feed({ guid: 'p-1', link: page('bridge-open'), title: 'Bridge open', text: 'It is open again.' }),
      ),
    expected: ['Bridge open'],
  },
  {
    says: 'an article whose title and text change at a link of its own is the same',
    seen: () => stored(feed({ link: page('bridge'), ...BRIDGE }), feed({ link: page('bridge'), title: 'Bridge open' })),
    expected: ['Bridge open'],
  },
  {
    says: 'an article is the same when its feed begins to give guids',
    seen: () =>
      stored(
        feed({ link: page('bridge'), ...BRIDGE }),
        feed({ guid: 'p-1', link: page('bridge'), title: 'Bridge open' }),
      ),
    expected: ['Bridge open'],
  },
  {
    says: 'articles are the same when an entry leaves that shared their guid',
    seen: () =>
      stored(
        feed({ guid: 'news', link: page('1'), ...BRIDGE }, { guid: 'news', link: page('2'), ...FERRY }),
        feed({ guid: 'news', link: page('2'), ...FERRY }),
      ),
    expected: ['Bridge shut', 'Ferry late'],
  },
  {
    says: 'one entry that stands in a document twice is one article',
    seen: () =>
      stored(
        feed({ guid: 'p-1', link: page('1'), ...BRIDGE }, { guid: 'p-1', link: page('1'), ...BRIDGE, text: 'Shut.' }),
      ),
    expected: ['Bridge shut'],
  },
  {
    says: 'entries of one title and no link are told apart by their texts',
    seen: () =>
      stored(
        feed({ title: 'Tides', text: 'High at six.' }, { title: 'Tides', text: 'High at seven.' }),
        feed({ title: 'Tides', text: 'High at seven.' }, { title: 'Tides', text: 'High at eight.' }),
      ),
    expected: ['Tides', 'Tides', 'Tides'],
  },
  {
    says: 'items whose links differ in the part of a page only are articles, in one poll',
    seen: () =>
      stored(
        feed(
          { link: page('live#1'), ...BRIDGE },
          { link: page('live#2'), ...FERRY },
          { link: page('live#3'), ...MILL },
        ),
      ),
    expected: ALL,
  },
  {
    says: 'and in polls of their own',
    seen: () =>
      stored(
        feed({ link: page('live#1'), ...BRIDGE }),
        feed({ link: page('live#2'), ...FERRY }),
        feed({ link: page('live#3'), ...MILL }),
      ),
    expected: ALL,
  },
  ...SAME.map(([says, before, after]) => ({
    says: `the same article: ${says}`,
    seen: () => stored(feed({ ...before, ...BRIDGE }), feed({ ...after, title: 'Bridge open' })),
    expected: ['Bridge open'],
  })),
  {
    says: 'pages of one script, told apart by their ids, are articles',
    seen: () => stored(feed({ link: page('show.php?id=1'), ...BRIDGE }, { link: page('show.php?id=2'), ...FERRY })),
    expected: ['Bridge shut', 'Ferry late'],
  },
  {
    says: 'and so are parts of one page that are pages of their own',
    seen: () => stored(feed({ link: `${HOME}#!/a`, ...BRIDGE }, { link: `${HOME}#!/b`, ...FERRY })),
    expected: ['Bridge shut', 'Ferry late'],
  },
]
