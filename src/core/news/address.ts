/**
 * Tracking parameters, by who adds them, as each documents them; an asterisk matches any ending. Names that a page may
 * use for something else (`id`, `ref`, `source`) are left out.
 */
const PARAMETERS: Readonly<Record<string, string>> = {
  'Google Analytics and Ads': 'utm_* ga_* gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid _ga _gl srsltid',
  'Meta, Instagram': 'fbclid fb_action_ids fb_action_types fb_source fb_ref igshid igsh mibextid',
  'Microsoft, Yahoo, Yandex': 'msclkid guccounter guce_referrer guce_referrer_sig yclid ymclid ysclid _openstat',
  'X, TikTok, Reddit, LinkedIn, Snapchat, Pinterest':
    'twclid ttclid rdt_cid li_fat_id sccid sc_cid epik trk_contact trkcampaign',
  'Matomo and Piwik': 'pk_* mtm_* piwik_* matomo_*',
  'Piano (AT Internet), Adobe, Webtrends, Comscore':
    'at_medium at_campaign* at_custom* at_link* at_format at_bbc_team at_ptr* at_platform xtor s_cid ef_id icid wt.mc_id wt_mc wt_zmc ns_campaign ns_mchannel ns_source ns_linkname ns_fee',
  'sessions of PHP, Java, ASP': 'phpsessid jsessionid aspsessionid*',
  'HubSpot, Marketo, Eloqua, Salesforce, Drip, Vero, Omeda, Iterable':
    '_hsenc _hsmi __hssc __hstc __hsfp hsa_* hsctatracking mkt_tok elq elqak elqaid elqat elqcampaignid elqtrack elqtrackid sfmc_* __s vero_id vero_conv oly_enc_id oly_anon_id iterablecampaignid',
  'Mailchimp, Klaviyo, Sailthru, Brevo, Mailjet, Omnisend':
    'mc_cid mc_eid _kx _ke ck_subscriber_id sib_id omnisendcontactid bta_tid bta_c s_kwcid',
  'Publishers: campaigns of newsletters, of the site itself, and of sharing':
    'cmpid cmp_id ncid mbid smid smtyp ito itm_* int_source int_medium int_campaign int_content int_cmp_* ocid taid wpisrc wpmm socialshare sharetype share_id ref_src ref_url __twitter_impression feed_id rss_id amp_js_v amp_gsa usqp',
}

/** The name of a parameter that only tracks. */
const TRACKING = new RegExp(
  `^(?:${Object.values(PARAMETERS)
    .flatMap(names => names.split(' '))
    .map(name => name.replaceAll('.', String.raw`\.`).replace('*', '.*'))
    .join('|')})$`,
  'iu',
)

/** A newspaper's alternative hosts: `www`, mobile, and AMP. */
const OTHER_FACE = /^(?:(?:www\d?|m|mobile|amp)\.){1,2}(?=[^.]+\.[^.]+)/u
const AMP_IN_PATH = /(?:^\/amp(?=\/.)|(?:\/|\.)amp(?=\/?$)|\.amp(?=\.html?$))/u
const AMP_IN_QUERY = /^(?:amp|outputType|output)$/u
/** Punctuation of a sentence after a URL. */
const BEHIND = /[.,;:!?'"’”»>\]]$/u
/** RFC 3986, 2.3: escapes of unreserved characters. */
const UNRESERVED = /%(?:2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7e)/giu
const LONGEST = 4000
const BEFORE = /^[<([{"'“‘«‹]+/u
const SESSION_IN_PATH = /;jsessionid=[^/;]*/iu
/** A fragment that is a page of its own: `#!/bridge`, `#/bridge`. */
const ROUTE = /^#!?\/./u

/** Redirecting pages and their parameter with the target, as documented or observed. */
const LEADS_ON: readonly (readonly [page: RegExp, parameter: string])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/u, 'q'],
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/u, 'url'],
  [/^lm?\.(?:facebook|instagram)\.com\/(?:l\.php)?$/u, 'u'],
  [/^(?:www\.)?youtube\.com\/redirect$/u, 'q'],
  [/^out\.reddit\.com\//u, 'url'],
  [/^slack-redir\.net\/link$/u, 'url'],
  [/\.safelinks\.protection\.outlook\.com\/$/u, 'url'],
]

/**
 * The normal form of an article's URL for look-ups: no scheme, fragment or tracking, sorted parameters, upper-case
 * escapes; mobile and AMP versions, AMP caches and redirecting pages become the page itself. Punctuation around the URL
 * is dropped.
 */
export function addressOf(url: string): string | undefined {
  const written = url.trim().replace(BEFORE, '')
  if (written.length > LONGEST || !URL.canParse(written)) return undefined
  const { host, pathname, searchParams, hash } = uncached(ledOn(new URL(written)))
  const plain = escapes(pathname)
    .replace(SESSION_IN_PATH, '')
    .replaceAll(/\/{2,}/gu, '/')
  const kept = [...searchParams]
    .map(([name, value]): [string, string] => [name.replace(/^amp;/u, ''), value])
    .filter(([name, value]) => !TRACKING.test(name) && !(AMP_IN_QUERY.test(name) && /^(?:amp|1|true|)$/u.test(value)))
    .map(([name, value]): [string, string] => [withoutEnd(name), withoutEnd(value)])
    .sort(([a, one], [b, other]) => (a === b ? compare(one, other) : compare(a, b)))
  const query = new URLSearchParams(kept).toString()
  const path = withoutEnd(withoutEnd(plain).replace(AMP_IN_PATH, ''))
  return `${host.replace(/\.(?=$|:)/u, '').replace(OTHER_FACE, '')}${path}${query === '' ? '' : `?${query}`}${ROUTE.test(hash) ? withoutEnd(hash) : ''}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The target of a redirecting page. */
function ledOn(url: URL): URL {
  if (url.search === '') return url
  const page = url.hostname + url.pathname
  for (const [pattern, parameter] of LEADS_ON) {
    const target = pattern.test(page) ? (url.searchParams.get(parameter) ?? '') : ''
    if (/^https?:/iu.test(target) && URL.canParse(target)) return new URL(target)
  }
  return url
}

/** The original of a page in an AMP cache. */
function uncached(url: URL): URL {
  const [, scheme, rest = ''] =
    (/\.(?:cdn\.ampproject\.org|bing-amp\.com)$/u.test(url.hostname) && /^\/[acv]\/(s\/)?(.+)$/u.exec(url.pathname)) ||
    (/^(?:www\.)?(?:google|bing)\./u.test(url.hostname) && /^\/amp\/(s\/)?(.+)$/u.exec(url.pathname)) ||
    []
  const inside = `${scheme === undefined ? 'http' : 'https'}://${rest}${url.search}`
  return rest.includes('.') && URL.canParse(inside) ? new URL(inside) : url
}

function escapes(path: string): string {
  return path
    .replaceAll(UNRESERVED, escape => String.fromCharCode(Number.parseInt(escape.slice(1), 16)))
    .replaceAll(/%[0-9a-f]{2}/giu, escape => escape.toUpperCase())
}

/** Without trailing slashes, punctuation and brackets; a bracket opened within the URL belongs to it. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0) {
    const last = text.charAt(end - 1)
    const opened = last === ')' && text.slice(0, end).split('(').length >= text.slice(0, end).split(')').length
    if (last !== '/' && !BEHIND.test(last) && (last !== ')' || opened)) break
    end -= 1
  }
  return text.slice(0, end)
}
