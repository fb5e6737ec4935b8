import { MessageFlags } from 'discord.js'
import { z } from 'zod'
import { componentFaults } from './components.ts'
import { type Fault, faults } from './fault.ts'

const Embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  footer: z.looseObject({ text: z.string().nullish() }).nullish(),
  author: z.looseObject({ name: z.string().nullish() }).nullish(),
})

/** A requested message, as far as the server reads it. */
export const MessageBody = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(Embed).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.int().nullish(),
  attachments: z
    .array(z.looseObject({ id: z.coerce.string(), filename: z.string().nullish(), description: z.string().nullish() }))
    .nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).nullish() }).nullish(),
  message_reference: z.looseObject({ message_id: z.string() }).nullish(),
  nonce: z.union([z.string(), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
})
export type MessageBody = z.infer<typeof MessageBody>

/** Is it a message or interaction answer of components (V2)? */
export function isV2({ flags }: Pick<MessageBody, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0
}

function embedText(embed: z.infer<typeof Embed>): number {
  const fields = (embed.fields ?? []).reduce((sum, { name, value }) => sum + name.length + value.length, 0)
  return (
    fields +
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.footer?.text?.length ?? 0) +
    (embed.author?.name?.length ?? 0)
  )
}

/**
 * The rules for messages that are missing from Discord's OpenAPI file (its content limit is wrong, its objects are
 * open, empty messages pass).
 */
export function messageFault(body: MessageBody, files: readonly string[]): Fault | undefined {
  const { content, embeds, components } = body
  const empty = !content && !embeds?.length && !components?.length && files.length === 0
  if (empty) return faults.emptyMessage()
  const inEmbeds = (embeds ?? []).reduce((sum, embed) => sum + embedText(embed), 0)
  const unsent = (body.attachments ?? []).filter(({ filename }) => filename && !files.includes(filename))
  const why = [
    ...((content?.length ?? 0) > 2_000 ? [`${content?.length} characters of content, 2000 at most`] : []),
    ...(inEmbeds > 6_000 ? [`${inEmbeds} characters in embeds, 6000 at most`] : []),
    ...(isV2(body) && (content || embeds?.length) ? ['content or embeds beside components'] : []),
    ...(isV2(body) && !components?.length ? ['no components'] : []),
    ...unsent.map(({ filename }) => `attachment ${filename ?? ''} without its file`),
    ...(components ? componentFaults(components, isV2(body), new Set(files)) : []),
  ]
  return why.length > 0 ? faults.invalid(why) : undefined
}
