import { z } from 'zod'
import type { PageDom } from './dom.ts'

/** What a page's JSON-LD says about its article. */
export interface ToldToMachines {
  readonly date?: string
  /** Its text, if it is not paywalled. */
  readonly text?: string
}

/** Endings of schema.org's types of articles. */
const ARTICLE = /(?:Article|Posting|Report|Review)$/u
const DEEPEST = 6
const Known = z.looseObject({
  '@type': z.union([z.string().transform(type => [type]), z.array(z.string())]).catch([]),
  datePublished: z.string().optional().catch(undefined),
  articleBody: z.string().optional().catch(undefined),
  isAccessibleForFree: z.union([z.boolean(), z.string()]).optional().catch(undefined),
})
type Known = z.output<typeof Known>

/** Reads a page's JSON-LD, plain or in a graph; the first article wins. Invalid JSON is skipped. */
export function toldToMachines(document: PageDom): ToldToMachines {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent), 0)
    if (!article) continue
    const { datePublished: date, articleBody: text, isAccessibleForFree: free } = article
    const mayBeRead = text !== undefined && !/^false$/iu.test(String(free))
    return { ...(date === undefined ? {} : { date }), ...(mayBeRead ? { text } : {}) }
  }
  return {}
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function articleIn(value: unknown, depth: number): Known | undefined {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) {
    const known = Known.safeParse(value)
    if (known.success && known.data['@type'].some(type => ARTICLE.test(type))) return known.data
  }
  for (const inside of Object.values(value)) {
    const article = articleIn(inside, depth + 1)
    if (article) return article
  }
  return undefined
}
