import type { Day } from '#core/news/article.ts'
import type { Parsed } from './draft.ts'
import { parsePage } from './page/parse.ts'

/** Stands in for the URL of a page that does not give one. */
const NOWHERE = 'https://file.invalid/page'
const CANONICAL = /<link\s[^<>]{0,500}rel\s*=\s*["']?canonical[^<>]{0,500}>|<meta\s[^<>]{0,500}og:url[^<>]{0,500}>/iu
const ADDRESS = /(?:href|content)\s*=\s*["']?(https?:[^"'\s<>]{1,1000})/iu

/** Every page has one of these, whatever else it lacks. */
const MARKUP = /<(?:!doctype|html|head|body|main|article|div|h1|p)[\s>]/iu

/** The article of a saved page. `defaultDay` is for a page without a date, which is otherwise refused. */
export function parseHtmlFile(file: string, defaultDay?: Day): Parsed {
  if (!MARKUP.test(file))
    return { problems: [{ why: 'is not an HTML page: it has no element such as <html>, <body> or <p>' }] }
  const [, address] = ADDRESS.exec(CANONICAL.exec(file)?.[0] ?? '') ?? []
  const url = address !== undefined && URL.canParse(address) ? address : NOWHERE
  try {
    const draft = parsePage({ bytes: Buffer.from(file), url, seenAt: new Date() })
    if (draft.undated && defaultDay === undefined) return { problems: [{ why: 'the page gives no date' }] }
    const { undated, publishedAt, key, url: own, publisher, ...rest } = draft
    const when = undated ? { day: defaultDay ?? draft.day } : publishedAt ? { publishedAt } : {}
    const named =
      url === NOWHERE
        ? {}
        : { ...(key ? { key } : {}), ...(own ? { url: own } : {}), ...(publisher ? { publisher } : {}) }
    return { drafts: [{ ...rest, ...named, ...when }] }
  } catch (error) {
    return { problems: [{ why: error instanceof Error ? error.message : String(error) }] }
  }
}
