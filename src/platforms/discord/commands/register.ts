import { isDeepStrictEqual } from 'node:util'
import { ApplicationCommandType, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { CommandCard } from '#core/asking/adapter.ts'
import { registrations } from './command-payload.ts'

const Localised = z
  .record(z.string(), z.string())
  .nullish()
  .transform(words => words ?? {})

const Listed = z.array(
  z.object({
    type: z.int().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    name_localizations: Localised,
    description: z.string().default(''),
    description_localizations: Localised,
    options: z
      .array(
        z.object({
          type: z.int(),
          name: z.string(),
          name_localizations: Localised,
          description: z.string(),
          description_localizations: Localised,
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
          choices: z
            .array(z.object({ name: z.string(), name_localizations: Localised, value: z.string() }))
            .nullish()
            .transform(choices => choices ?? []),
        }),
      )
      .nullish()
      .transform(options => options ?? []),
    default_member_permissions: z
      .string()
      .nullish()
      .transform(permissions => permissions ?? null),
    contexts: z
      .array(z.int())
      .nullish()
      .transform(contexts => contexts?.sort((a, b) => a - b) ?? null),
    integration_types: z
      .array(z.int())
      .nullish()
      .transform(types => types?.sort((a, b) => a - b) ?? null),
  }),
)

function comparable(commands: unknown): z.infer<typeof Listed> {
  return Listed.parse(commands).sort((a, b) => (a.name < b.name ? -1 : 1))
}

const WITH_LANGUAGES = new URLSearchParams({ with_localizations: 'true' })

const Identified = z.array(z.object({ id: z.string(), name: z.string() }))

export interface Registered {
  readonly changed: boolean
  /** Discord's command ids, by name. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * Registers the app's global commands, which covers every server, direct messages and people who carry the app; only if
 * something changed, since Discord limits the changes.
 */
export async function register(rest: REST, application: string, cards: readonly CommandCard[]): Promise<Registered> {
  const wanted = registrations(cards)
  const route = Routes.applicationCommands(application)
  const there = await rest.get(route, { query: WITH_LANGUAGES })
  const changed = !isDeepStrictEqual(comparable(there), comparable(wanted))
  const now = changed ? await rest.put(route, { body: wanted }) : there
  return { changed, ids: new Map(Identified.parse(now).map(({ name, id }) => [name, id])) }
}
