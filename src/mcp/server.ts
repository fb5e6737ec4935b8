import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import about from '../../package.json' with { type: 'json' }
import type { Bot, Fields } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { optionsOf } from '#core/asking/options.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { TenantId } from '#core/ids.ts'
import { textOf, Told, toldOf } from './told.ts'

/** What the tools call. */
export interface McpParts {
  readonly bot: Bot
  readonly newsroom: Newsroom
  readonly commands: readonly Command[]
  readonly newId: () => string
}

/** The tenant an assistant asks for, and the assistant's name there. */
export interface Assistant {
  readonly tenant: TenantId
  readonly name: string
}

const INSTRUCTIONS =
  'Crier answers from stored news articles, word for word. Every sentence carries a receipt: quote it as it stands and give its ' +
  'receipt. Where the articles do not say, it says so; then say that, and nothing else. Check a quote with "check".'

const Value = z.union([z.string(), z.number(), z.boolean()])

/** A server with one tool per read-only command about the articles; made per connection or request. */
export function mcpServer({ bot, newsroom, commands, newId }: McpParts, { tenant, name }: Assistant): McpServer {
  const server = new McpServer({ name: 'crier', version: about.version }, { instructions: INSTRUCTIONS })
  for (const command of commands.filter(isRead)) {
    server.registerTool(
      command.name,
      {
        title: `/${command.name}`,
        description: command.description,
        inputSchema: inputOf(command),
        outputSchema: Told,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async input => {
        const answer = await bot.answer({
          id: newId(),
          asked: { kind: 'fields', command: command.name, fields: fieldsOf(input) },
          asker: { id: `mcp:${name}`, manager: false },
          place: { platform: 'mcp', tenant, channel: `mcp:${name}` },
          direct: true,
        })
        if (!answer) throw new Error('a new question was taken for one that was answered before')
        return {
          content: [{ type: 'text', text: textOf(answer.reply) }],
          structuredContent: await toldOf(answer.reply, tenant, newsroom),
        }
      },
    )
  }
  return server
}

/** Shareable commands are about the articles alone, and the same for everybody who sees them. */
function isRead(command: Command): boolean {
  return command.sharing === 'shareable' && command.access === 'anyone' && !('changes' in command)
}

/** The command's own input, without options for people in a channel and for buttons. */
function inputOf({ input }: Command): z.ZodObject {
  const shown = new Set(optionsOf(input).flatMap(({ name, hidden }) => (hidden || name === 'share' ? [] : [name])))
  return z.object(Object.fromEntries(Object.entries(input.shape).filter(([name]) => shown.has(name))))
}

function fieldsOf(input: Readonly<Record<string, unknown>>): Fields {
  return z
    .record(z.string(), Value)
    .parse(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)))
}
