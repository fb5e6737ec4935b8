import { HOUSE } from '#core/ids.ts'
import { articlesOf } from '#store/asking/articles.ts'
import { addressOf } from '#core/news/address.ts'
import type { WorldCase } from '../case.ts'
import { afterPolls, found, rss } from '../desk.ts'

const PAGE = 'https://vale.example/2026/11/bridge-shut?id=7&page=2'
const SAME: Readonly<Record<string, string>> = {
  'a campaign of a newsletter': `${PAGE}&utm_source=mail&utm_medium=email&mc_cid=a&mc_eid=b`,
  'an advertisement': `${PAGE}&gclid=1&gbraid=2&msclkid=3&fbclid=4&yclid=5`,
  'analytics of publishers': `${PAGE}&xtor=RSS-1&at_medium=RSS&ns_mchannel=social&smid=tw-share&WT.mc_id=a&ocid=b&cmpid=c`,
  'senders of mail': `${PAGE}&_hsenc=a&_hsmi=1&mkt_tok=b&elqTrackId=c&vero_id=d&ck_subscriber_id=e`,
  'another order': 'https://vale.example/2026/11/bridge-shut?page=2&id=7',
  'its page for telephones': 'https://m.vale.example/2026/11/bridge-shut?id=7&page=2',
  'its page in AMP': 'https://amp.vale.example/2026/11/bridge-shut?id=7&page=2&amp=1',
  'AMP in its path': 'https://www.vale.example/2026/11/bridge-shut/amp/?id=7&page=2',
  'a cache of AMP': 'https://vale-example.cdn.ampproject.org/c/s/vale.example/2026/11/bridge-shut?id=7&page=2',
  "Google's AMP": 'https://www.google.com/amp/s/vale.example/2026/11/bridge-shut?id=7&page=2',
  'escapes in small letters': 'https://vale.example/2026/11/bridge%2dshut?id=7&page=2',
  'a full stop behind it': `${PAGE}.`,
  'a bracket behind it': `${PAGE})`,
  'a fragment of its text': `${PAGE}#:~:text=shut`,
  'no scheme that matters': PAGE.replace('https', 'http'),
  'a campaign in capitals': `${PAGE}&UTM_SOURCE=a&Utm_Medium=b`,
  'a campaign in its fragment': `${PAGE}#utm_source=rss`,
  'a campaign escaped twice': `${PAGE}&amp;utm_source=rss&amp;utm_medium=feed`,
  'a reader shared it': `${PAGE}&igshid=1&share_id=2&s_cid=3&_ga=1.2&mibextid=a&srsltid=b`,
  'what the AMP cache shows in a viewer':
    'https://vale-example.cdn.ampproject.org/v/s/vale.example/2026/11/bridge-shut?id=7&page=2&amp_js_v=0.1&usqp=mq331',
  "Bing's cache of AMP": 'https://vale-example.bing-amp.com/c/s/vale.example/2026/11/bridge-shut?id=7&page=2',
  "Bing's AMP": 'https://www.bing.com/amp/s/vale.example/2026/11/bridge-shut?id=7&page=2',
  'mobile before the host': PAGE.replace('vale.', 'mobile.vale.'),
  'two such names before it': PAGE.replace('vale.', 'www.m.vale.'),
  'AMP as a type of output': `${PAGE}&outputType=amp`,
  'the port that is meant anyway': PAGE.replace('example/', 'example:443/'),
  'a session of Java': PAGE.replace('?', ';jsessionid=AB12CD?'),
  'capitals in its host': PAGE.replace('vale.example', 'VALE.Example'),
  'a dot behind its host': PAGE.replace('example/', 'example./'),
  'two slashes': PAGE.replace('example/', 'example//'),
  "Google's way to it": `https://www.google.com/url?sa=t&q=${encodeURIComponent(PAGE)}&usg=x`,
  "Facebook's way to it": `https://l.facebook.com/l.php?u=${encodeURIComponent(`${PAGE}&fbclid=1`)}&h=x`,
  "Outlook's way to it": `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(PAGE)}&data=x`,
  'brackets around it': `<${PAGE}>`,
  'a quotation mark behind it': `${PAGE}”`,
}
const OTHER: Readonly<Record<string, string>> = {
  'another id': PAGE.replace('id=7', 'id=8'),
  'another path': PAGE.replace('shut', 'open'),
  'another host': PAGE.replace('vale.', 'odd-isle.'),
  'another case': PAGE.replace('bridge', 'Bridge'),
  'a word that ends in amp': PAGE.replace('bridge-shut', 'lamp'),
  'a word that begins with amp': PAGE.replace('bridge-shut', 'amphitheatre'),
  'a section called mobile': PAGE.replace('2026/', 'mobile/'),
  'another page of it': PAGE.replace('page=2', 'page=3'),
  'a part of it that is a page': `${PAGE}#!/ferry`,
}

const one = (link: string, title: string) =>
  rss([`<guid isPermaLink="false">${title}</guid><title>${title}</title><link>${link}</link>`])

const twoFeeds = [
  { document: one('https://vale.example/bridge?utm_source=rss', 'Bridge shut'), from: 'https://vale.example/all.xml' },
  { document: one('https://amp.vale.example/bridge', 'Bridge is shut'), from: 'https://vale.example/local.xml' },
]

export const addressCases: readonly WorldCase[] = [
  ...Object.entries(SAME).map(([says, url]) => ({
    says: `the same: ${says}`,
    seen: () => addressOf(url),
    expected: addressOf(PAGE),
  })),
  ...Object.entries(OTHER).map(([says, url]) => ({
    says: `not the same: ${says}`,
    seen: () => addressOf(url) === addressOf(PAGE),
    expected: false,
  })),
  {
    says: 'a bracket that belongs to an address stays',
    seen: () => addressOf('https://vale.example/wiki/Bridge_(Vale)'),
    expected: 'vale.example/wiki/Bridge_(Vale)',
  },
  {
    says: 'capitals of escapes do not matter',
    seen: () => addressOf('https://vale.example/br%c3%bccke') === addressOf('https://vale.example/brücke'),
    expected: true,
  },
  {
    says: 'one article of two feeds is listed once, as the first brought it',
    seen: () => afterPolls(twoFeeds, store => found(store)),
    expected: ['Bridge shut'],
  },
  {
    says: 'and found once',
    seen: () => afterPolls(twoFeeds, store => found(store, 'bridge')),
    expected: ['Bridge shut'],
  },
  {
    says: 'and by any of its addresses',
    seen: () =>
      afterPolls(twoFeeds, async store => {
        const article = await articlesOf(store).byUrl(HOUSE, 'https://m.vale.example/bridge/?fbclid=1')
        return article?.headline
      }),
    expected: 'Bridge shut',
  },
]
