import type { Action, Block, BlockOf } from '#core/asking/reply.ts'

interface Paged {
  readonly command: string
  readonly input: Readonly<Record<string, string>>
  readonly page: number
  readonly perPage: number
  readonly total: number
  /** What is listed, in the plural. */
  readonly noun: string
  /** Offer to share this page with the place. */
  readonly share: boolean
  /** A select that opens the items. */
  readonly choose?: BlockOf<'actions'>['choose']
  /** Further buttons. */
  readonly also?: readonly Action[]
}

/** Buttons beyond this many move into the select, if there is one. */
const MOST_BUTTONS = 2

/** The controls under a page of results: buttons for the next page and for sharing, and the select. */
export function pageActions({
  command,
  input,
  page,
  perPage,
  total,
  noun,
  share,
  choose,
  also = [],
}: Paged): readonly Block[] {
  const last = Math.min(page * perPage, total)
  const actions: Action[] = []
  if (last < total) actions.push({ label: `More ${noun}`, command, input: { ...input, page: String(page + 1) } })
  if (share) {
    actions.push({ label: 'Share here', command, input: { ...input, page: String(page), share: 'yes' } })
  }
  actions.push(...also)
  if (actions.length === 0 && !choose?.options.length) return []
  if (!choose?.options.length) return [{ kind: 'actions', actions }]
  const besides = actions.slice(MOST_BUTTONS).map(action => ({ ...action, besides: true }) as const)
  const options = [...choose.options, ...besides]
  return [{ kind: 'actions', actions: actions.slice(0, MOST_BUTTONS), choose: { ...choose, options } }]
}

/** `7`, or `more than 1000` where counting stopped. */
export function inWords({ total, more }: { readonly total: number; readonly more?: true | undefined }): string {
  return more ? `more than ${total}` : String(total)
}
