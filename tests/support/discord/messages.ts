import { MessageFlags, MessageType } from 'discord.js'
import { answered } from './components.ts'
import { faults } from './fault.ts'
import { timeOf } from './ids.ts'
import { type MessageBody, isV2, messageFault } from './message-rules.ts'
import { type Person, userPayload } from './people.ts'
import type { Channel, Kept, World } from './world.ts'

/** Discord returns the first message for the same nonce for "the past few minutes"; this server for three. */
const NONCE_MS = 180_000

function wholeText({ content, components }: MessageBody): string {
  return `${content ?? ''} ${JSON.stringify(components ?? [])}`
}

/** Whom a message pings: without `allowed_mentions`, everybody named in its text. */
function pings(body: MessageBody): { readonly everyone: boolean; readonly people: readonly string[] } {
  const parse = body.allowed_mentions ? (body.allowed_mentions.parse ?? []) : ['everyone', 'users', 'roles']
  const text = wholeText(body)
  return {
    everyone: parse.includes('everyone') && /@(everyone|here)/.test(text),
    people: parse.includes('users') ? [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '') : [],
  }
}

function attachmentsOf(world: World, body: MessageBody, files: readonly string[]): readonly object[] {
  return files.map(filename => {
    const told = body.attachments?.find(attachment => attachment.filename === filename)
    const id = world.newId()
    const url = `https://cdn.discord.example/${id}/${filename}`
    return {
      id,
      filename,
      size: 1,
      url,
      proxy_url: url,
      ...(told?.description ? { description: told.description } : {}),
    }
  })
}

interface Written {
  readonly channel: Channel
  readonly author: Person
  readonly body: MessageBody
  readonly files?: readonly string[]
  readonly ephemeral?: boolean
}

function contents(world: World, { channel, author, body, files = [] }: Written): Record<string, unknown> {
  const { everyone, people } = pings(body)
  const named = world.people.filter(person => people.includes(person.id))
  const reply = body.message_reference
  return {
    content: body.content ?? '',
    mentions: (author.id === world.me.id ? named : [...named, world.me].filter(each => people.includes(each.id))).map(
      person => userPayload(person, person.id === world.me.id),
    ),
    mention_roles: [],
    mention_everyone: everyone,
    attachments: attachmentsOf(world, body, files),
    embeds: [],
    components: answered(body.components ?? [], () => world.newId()),
    ...(reply ? { message_reference: { type: 0, channel_id: channel.id, message_id: reply.message_id } } : {}),
  }
}

/** Creates a message; throws if Discord would refuse it. */
export function write(world: World, written: Written): Kept {
  const { channel, author, body, files = [], ephemeral = false } = written
  const fault = messageFault(body, files)
  if (fault) throw fault
  const nonce = body.nonce === null || body.nonce === undefined ? undefined : String(body.nonce)
  const twin = world.messages.find(
    kept =>
      kept.nonce === nonce &&
      kept.channel === channel.id &&
      kept.author === author.id &&
      world.now() - kept.at < NONCE_MS,
  )
  if (nonce !== undefined && body.enforce_nonce && twin) return twin
  const id = world.newId()
  const flags = ((body.flags ?? 0) & ~MessageFlags.Ephemeral) | (ephemeral ? MessageFlags.Ephemeral : 0)
  const kept: Kept = {
    id,
    channel: channel.id,
    author: author.id,
    at: world.now(),
    ephemeral,
    ...(nonce === undefined ? {} : { nonce }),
    payload: {
      id,
      channel_id: channel.id,
      author: userPayload(author, author.id === world.me.id),
      type: body.message_reference ? MessageType.Reply : MessageType.Default,
      timestamp: new Date(timeOf(id)).toISOString(),
      edited_timestamp: null,
      pinned: false,
      tts: false,
      flags,
      ...(nonce === undefined ? {} : { nonce }),
      ...contents(world, written),
    },
  }
  world.messages.push(kept)
  world.changes.emit('message', kept)
  world.changes.emit('change')
  return kept
}

/** Edits a message of the bot's own. */
export function rewrite(world: World, kept: Kept, channel: Channel, body: MessageBody, files: readonly string[]): Kept {
  if (kept.author !== world.me.id) throw faults.notOurs()
  const wasV2 = (Number(kept.payload['flags']) & MessageFlags.IsComponentsV2) !== 0
  const flags = Number(kept.payload['flags']) | (body.flags ?? 0)
  const fault = messageFault({ ...body, flags: wasV2 || isV2(body) ? flags : (body.flags ?? 0) }, files)
  if (fault) throw fault
  kept.payload = {
    ...kept.payload,
    ...contents(world, { channel, author: world.me, body, files }),
    flags,
    edited_timestamp: new Date(world.now()).toISOString(),
  }
  world.changes.emit('change')
  return kept
}

/** Everything visible in a message, as one text; for tests that search for words. */
export function textOf({ payload }: Pick<Kept, 'payload'>): string {
  const texts: string[] = []
  JSON.stringify(payload['components'], (key, value: unknown) => {
    if ((key === 'content' || key === 'label') && typeof value === 'string') texts.push(value)
    return value
  })
  return [String(payload['content']), ...texts].filter(text => text !== '').join('\n')
}
