import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { z } from 'zod'

const ajv = new Ajv({ strict: false })
ajv.addSchema(
  z
    .looseObject({})
    .parse(
      JSON.parse(readFileSync(new URL('../../fixtures/specs/slack/block-kit.schema.json', import.meta.url), 'utf8')),
    ),
  'blocks',
)

/** The schema's branch for each type, picked by hand so that its errors are readable. */
const BRANCHES = {
  header: 'HeaderBlock',
  rich_text: 'RichTextBlock',
  context: 'ContextBlock',
  actions: 'ActionsBlock',
  image: 'ImageBlock',
  divider: 'DividerBlock',
  section: 'SectionBlock',
  input: 'InputBlock',
} as const
const Typed = z.looseObject({ type: z.string() })
const BRANCH = z.record(z.string(), z.string()).parse(BRANCHES)

function complaints(branch: string, value: unknown): string[] {
  const validate = ajv.getSchema(`blocks#/definitions/${branch}`)
  if (!validate) throw new Error(`the schema has no ${branch}`)
  return validate(value) ? [] : (validate.errors ?? []).map(error => `${branch}${error.instancePath} ${error.message}`)
}

/** What the official types and their documented limits find wrong with a message's blocks, and what they miss. */
export function blockProblems(blocks: unknown, most = 50): string[] {
  const all = z.array(Typed).safeParse(blocks)
  if (!all.success) return ['blocks is not an array of typed objects']
  const wrong = all.data.flatMap(block => complaints(BRANCH[block.type] ?? 'KnownBlock', block))
  const ids = all.data.flatMap(block => (typeof block['block_id'] === 'string' ? [block['block_id']] : []))
  return [
    ...wrong,
    ...(all.data.length > most ? [`${all.data.length} blocks, at most ${most} are taken`] : []),
    ...(new Set(ids).size < ids.length ? ['a block_id occurs twice'] : []),
    ...all.data.flatMap(unsaid),
  ]
}

/** The same for a modal or an App Home. */
export function viewProblems(view: unknown): string[] {
  const { type } = Typed.parse(view)
  const { blocks } = z.looseObject({ blocks: z.unknown() }).parse(view)
  return [...complaints(type === 'home' ? 'HomeView' : 'ModalView', view), ...blockProblems(blocks, 100)]
}

/** Rules that are documented only in prose: nothing empty, no action_id twice in one block. */
function unsaid(block: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = []
  const ids = new Set<unknown>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      if (value.length === 0) problems.push(`an empty array in ${String(block['type'])}`)
      for (const item of value) walk(item)
      return
    }
    const object = z.record(z.string(), z.unknown()).safeParse(value)
    if (!object.success) return
    if (object.data['text'] === '') problems.push(`an empty text in ${String(block['type'])}`)
    const id = object.data['action_id']
    if (typeof id === 'string' && ids.has(id)) problems.push(`action_id ${id} occurs twice`)
    ids.add(id)
    for (const field of Object.values(object.data)) walk(field)
  }
  walk(block)
  return problems
}
