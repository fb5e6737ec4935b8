import type { Action, Block, BlockOf } from '#core/asking/reply.ts'

interface Paged {
  readonly command: string
  readonly input: Readonly<Record<string, string>>
  readonly page: number
  readonly perPage: number
  readonly total: number
  /** There are more than that. */
  readonly more?: true | undefined
  /** What is counted, in the plural. */
  readonly noun: string
  /** Offer to share this page with the place. */
  readonly share: boolean
  /** What can be opened. */
  readonly choose?: BlockOf<'actions'>['choose']
  /** What else there is to do. */
  readonly also?: readonly Action[]
}

/** What is beyond that is chosen from a list. */
const MOST_BUTTONS = 2

/** What stands under a page of results: how many there are, and buttons to go on or to share. */
export function pageActions({
  command,
  input,
  page,
  perPage,
  total,
  more,
  noun,
  share,
  choose,
  also = [],
}: Paged): readonly Block[] {
  const first = (page - 1) * perPage + 1
  const last = Math.min(page * perPage, total)
  const actions: Action[] = []
  if (last < total) actions.push({ label: `More ${noun}`, command, input: { ...input, page: String(page + 1) } })
  if (share) {
    actions.push({ label: 'Share here', command, input: { ...input, page: String(page), share: 'yes' } })
  }
  actions.push(...also)
  const count: readonly Block[] =
    total > perPage ? [{ kind: 'note', text: [`${first} to ${last} of ${inWords({ total, more })} ${noun}`] }] : []
  const besides = actions.slice(MOST_BUTTONS).map(action => ({ ...action, besides: true }) as const)
  const options = [...(choose?.options ?? []), ...besides]
  if (actions.length === 0 && options.length === 0) return count
  const chosen = options.length > 0 ? { choose: { prompt: 'More', ...choose, options } } : {}
  return [...count, { kind: 'actions', actions: actions.slice(0, MOST_BUTTONS), ...chosen }]
}

/** `7`, or `more than 1000` where nobody counted further. */
export function inWords({ total, more }: Pick<Paged, 'total' | 'more'>): string {
  return more ? `more than ${total}` : String(total)
}
