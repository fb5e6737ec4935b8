import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Newsroom, TokenCard } from '#core/asking/newsroom.ts'
import type { TenantId } from '#core/ids.ts'

/** Nobody keeps track of more assistants. */
const MOST = 20

export default defineCommand({
  name: 'mcp',
  description: 'Let an assistant (MCP) read the articles here: make, list or revoke tokens',
  access: 'manager',
  sharing: 'private',
  examples: ['mcp', 'mcp add notebook', 'mcp remove notebook'],
  changes: ({ do: task }) => task === 'add' || task === 'remove',
  input: z.object({
    do: z
      .enum(['list', 'add', 'remove'])
      .optional()
      .describe('what to do; without it, the list')
      .meta({ positional: true }),
    name: z
      .string()
      .min(1)
      .max(40)
      .optional()
      .describe('what the assistant is called here')
      .meta({ positional: true, neededWith: { do: ['add', 'remove'] } }),
  }),
  async run({ input, asker, place }, newsroom) {
    if (asker.onlyHere) {
      throw new Refusal(
        'A token covers all channels, and you manage only this one. Ask somebody who manages all of them.',
      )
    }
    const task = input.do ?? 'list'
    const tokens = await newsroom.tokens.list(place.tenant)
    if (task === 'list') return listOf(tokens)
    if (input.name === undefined) throw new Refusal(`/mcp ${task} needs a name. For example: /mcp ${task} notebook`)
    if (task === 'remove') return remove(input.name, place.tenant, newsroom)
    if (tokens.length >= MOST)
      throw new Refusal(`There are already ${MOST} tokens, the most allowed. Revoke one with /mcp remove.`)
    return add(input.name, asker.name ?? asker.id, place.tenant, newsroom)
  },
})

async function add(name: string, by: string, tenant: TenantId, { tokens, receipts }: Newsroom): Promise<Reply> {
  const secret = await tokens.add(tenant, { name, by })
  if (secret === undefined)
    throw new Refusal(`There is already a token for “${name}”. Revoke it with /mcp remove ${name}.`)
  const where =
    receipts.origin === undefined ? 'the address of the desk in the browser, and /mcp' : `${receipts.origin}/mcp`
  return {
    title: `A token for “${name}”`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'Token', value: [secret] },
          { label: 'Address', value: [where] },
        ],
      },
      {
        kind: 'paragraph',
        text: [
          'Copy it now: it is not stored and cannot be shown again. Whoever has it can read what anyone here can ask for, and change nothing.',
        ],
      },
      { kind: 'actions', actions: [{ label: 'Revoke', command: 'mcp', input: { do: 'remove', name } }] },
    ],
  }
}

async function remove(name: string, tenant: TenantId, { tokens }: Newsroom): Promise<Reply> {
  if (!(await tokens.remove(tenant, name))) throw new Refusal(`There is no token for “${name}”. /mcp lists them all.`)
  return {
    blocks: [{ kind: 'paragraph', text: [`The token for “${name}” is revoked and no longer works.`] }],
  }
}

function listOf(tokens: readonly TokenCard[]): Reply {
  const how = {
    kind: 'note',
    text: [{ command: 'mcp', rest: 'add NAME' }, ' makes a token for an assistant that speaks MCP.'],
  } as const
  if (tokens.length === 0) return { blocks: [{ kind: 'paragraph', text: ['No assistant has a token here.'] }, how] }
  return {
    title: `${tokens.length} ${tokens.length === 1 ? 'assistant reads' : 'assistants read'} here`,
    blocks: [
      {
        kind: 'list',
        items: tokens.map(({ name, madeBy, madeAt, usedAt }) => ({
          text: [{ text: name, strong: true }],
          detail: [
            `by ${madeBy}, `,
            { at: madeAt, show: 'day' },
            ...(usedAt ? [`${DOT}last used `, { at: usedAt, show: 'both' } as const] : [`${DOT}never used`]),
          ],
          action: { label: 'Revoke', command: 'mcp', input: { do: 'remove', name } },
        })),
      },
      how,
    ],
  }
}
