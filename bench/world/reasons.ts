import type { Agreement } from './tally.ts'

interface Reason {
  readonly why: string
  readonly covers: (disagreement: Agreement) => boolean
}

const named = (pattern: RegExp) => (disagreement: Agreement) => pattern.test(disagreement.name)

/** Intended differences between Crier and a suite; they still count as disagreements. */
const REASONS: readonly Reason[] = [
  {
    why: 'an encoding that no browser knows (DOS, Macintosh, TCVN, VISCII, KOI8-T)',
    covers: named(/x80_(?!windows)/u),
  },
  {
    why: 'the language is heard in twelve words and more, not taken from what feeds declare',
    covers: ({ field, found }) => field === 'language' && (found === 'und' || found === undefined),
  },
  { why: 'an address beside an author’s name is left off', covers: named(/author_map_author/u) },
  { why: 'entities that a document type defines are ignored, whatever they say', covers: named(/entity_in_doctype/u) },
  { why: 'an id is a name and not resolved (RFC 4287, 4.2.6)', covers: named(/entry_id_(?:xml_)?base/u) },
  {
    why: 'scripts, broken comments, and what stands in a frame for want of frames are no text',
    covers: named(/_crazy|_iframe|malicious_comment/u),
  },
  { why: '&lang; and &rang; are what HTML 5 makes of them', covers: named(/entities[/\\][lr]ang/u) },
  {
    why: 'the name of the site behind a title is left off',
    covers: ({ field, found, wanted }) =>
      field === 'title' && typeof found === 'string' && String(wanted).startsWith(`${found} |`),
  },
  { why: 'of one element given twice the first is read, not the last', covers: named(/multiple_values/u) },
]

/** The number of disagreements by reason; those without one under `none`. */
export function byReason(disagreements: readonly Agreement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const disagreement of disagreements) {
    const why = REASONS.find(({ covers }) => covers(disagreement))?.why ?? 'none'
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return counts
}
