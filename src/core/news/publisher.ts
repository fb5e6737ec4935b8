import type { ArticleCard } from './article.ts'

type Published = Pick<ArticleCard, 'publisher' | 'url'>

/** Hosts where many publish, each under a name of their own. */
const SHARED = new Set(
  (
    'medium.com substack.com wordpress.com blogspot.com tumblr.com github.io ghost.io feedburner.com google.com yahoo.com ' +
    'msn.com'
  ).split(' '),
)
/** "bbc.co.uk": the label before these two names the publisher. */
const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu|or|ne|go|gob|gov)$/u
/** Words common in feeds' names, whoever publishes them. */
const ANYBODYS =
  /^(?:the|and|of|die|der|das|le|la|les|el|los|il|news|new|nachrichten|noticias|daily|times|post|journal|gazette|online|radio|tv|blog|rss|feed|feeds|top|stories|headlines|latest|world|politics|sports?|business|home|all)$/u

/**
 * The publisher of each article, in the given order. Feeds on one site that share a name are one publisher, called by
 * what their names have in common ("Harbour Post" of "Harbour Post – Sport"). `undefined` if none is named.
 */
export function publishersOf(articles: readonly Published[]): readonly (string | undefined)[] {
  const houses: { readonly names: Set<string>; readonly sites: Set<string> }[] = []
  const places = articles.map(({ publisher, url }) => {
    if (publisher === undefined) return undefined
    const site = siteOf(url)
    const house = houses.find(({ names, sites }) => names.has(publisher) || isOne(publisher, site, names, sites))
    if (!house)
      return houses.push({ names: new Set([publisher]), sites: new Set(site === undefined ? [] : [site]) }) - 1
    house.names.add(publisher)
    if (site !== undefined) house.sites.add(site)
    return houses.indexOf(house)
  })
  const called = houses.map(({ names }) => commonName([...names]))
  return places.map(place => (place === undefined ? undefined : called[place]))
}

/** The host without generic prefixes. */
function siteOf(url: string | undefined): string | undefined {
  const [, named] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url ?? '') ?? []
  const host = named?.toLowerCase().replace(/^(?:www\d?|m|feeds?|rss|amp)\./u, '')
  return host === undefined || SHARED.has(host.split('.').slice(-2).join('.')) ? undefined : host
}

function isOne(
  name: string,
  site: string | undefined,
  names: ReadonlySet<string>,
  sites: ReadonlySet<string>,
): boolean {
  if (site === undefined) return false
  if (sites.has(site)) return true
  if (![...sites].some(other => domainOf(other) === domainOf(site))) return false
  const own = tellingWords(name)
  return [...names].some(other => tellingWords(other).some(word => own.includes(word)))
}

function domainOf(host: string): string {
  const labels = host.split('.')
  const [second = '', last = ''] = labels.slice(-2)
  return labels.slice(last.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join('.')
}

function tellingWords(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => word.length > 1 && !ANYBODYS.test(word))
}

/** The common beginning or end of all names, in whole words; else the shortest name. */
function commonName(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (others.length === 0) return first
  const words = names.map(name => name.split(/\s+/u))
  const begin = shared(words)
  const end = shared(words.map(each => each.toReversed())).toReversed()
  const longest = (begin.length >= end.length ? begin : end)
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}.)])[^\p{L}\p{N}.)]+$/gu, '')
  const shortest = names.reduce((short, name) => (name.length < short.length ? name : short), first)
  return tellingWords(longest).length > 0 ? longest : shortest
}

function shared(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = lists
  const differs = first.findIndex((word, index) => lists.some(list => list[index] !== word))
  return differs === -1 ? first : first.slice(0, differs)
}
