import { z } from 'zod'
import { channelPayload } from './channels.ts'
import { faults } from './fault.ts'
import { type Asked, answerable, callback, deleteOriginal, editOriginal, followUp } from './interactions.ts'
import { MessageBody } from './message-rules.ts'
import { rewrite, write } from './messages.ts'
import { memberPayload, userPayload } from './people.ts'
import type { Operation } from './spec/kept.ts'
import { type Channel, type Kept, type World, directChannel } from './world.ts'

export interface Call {
  readonly params: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly string[]
}

export interface Done {
  readonly status: number
  readonly body?: unknown
}

const Command = z.looseObject({ name: z.string(), type: z.int().nullish(), description: z.string().nullish() })
const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u

function history(messages: readonly Kept[], query: URLSearchParams): readonly Kept[] {
  const limit = Number(query.get('limit') ?? 50)
  const [after, before] = [query.get('after'), query.get('before')]
  if (after !== null)
    return messages
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .reverse()
  const older = before === null ? messages : messages.filter(({ id }) => BigInt(id) < BigInt(before))
  return older.slice(-limit).reverse()
}

/** A chat command has a lower-case name of one word, and a description; others have any name and no description. */
function isMisnamed({ type, name, description }: z.infer<typeof Command>): boolean {
  if ((type ?? 1) !== 1) return name.length < 1 || name.length > 32 || Boolean(description)
  return !COMMAND_NAME.test(name) || name !== name.toLowerCase() || !description
}

function withoutLanguages(command: object): object {
  return Object.fromEntries(Object.entries(command).filter(([name]) => !name.endsWith('_localizations')))
}

const nothing: Done = { status: 204 }

function ok(body: unknown): Done {
  return { status: 200, body }
}

/** What each operation does; throws a `Fault` if Discord would refuse. */
export function operations(world: World, asked: ReadonlyMap<string, Asked>): Record<Operation, (call: Call) => Done> {
  function channel(id: string | undefined): Channel {
    const found = world.channels.get(id ?? '')
    if (!found || found.gone) throw faults.unknownChannel()
    if (!found.rights.view || (found.guild !== undefined && world.removed)) throw faults.missingAccess()
    return found
  }
  function writable(id: string | undefined): Channel {
    const found = channel(id)
    if (!found.rights.send) throw found.person ? faults.closedToUs() : faults.missingPermissions()
    return found
  }
  function message(channelId: string | undefined, id: string | undefined): Kept {
    const found = world.messages.find(kept => kept.channel === channelId && kept.id === id && !kept.ephemeral)
    if (!found) throw faults.unknownMessage()
    return found
  }
  const webhook = ([, token]: readonly string[]): Asked => answerable(world, asked.get(token ?? ''))

  return {
    'GET /gateway/bot': () => {
      throw new Error('answered by the gateway')
    },
    'GET /users/@me': () => ok({ ...userPayload(world.me, true), mfa_enabled: true, locale: 'en-US', verified: true }),
    'GET /users/{user_id}': ({ params: [id] }) => {
      const person = world.people.find(each => each.id === id)
      if (!person) throw faults.unknownUser()
      return ok(userPayload(person))
    },
    'GET /guilds/{guild_id}/members/{user_id}': ({ params: [guild, id] }) => {
      const member = [...world.people, world.me].find(person => person.id === id && !world.left.has(person.id))
      if (guild !== world.guild.id) throw faults.unknownGuild()
      if (world.removed) throw faults.missingAccess()
      if (!member) throw faults.unknownMember()
      return ok(memberPayload(member, world.guild.managerRole))
    },
    'POST /users/@me/channels': ({ body }) => {
      const { recipient_id } = z.looseObject({ recipient_id: z.string() }).parse(body)
      const person = world.people.find(each => each.id === recipient_id)
      if (!person) throw faults.unknownUser()
      return ok(channelPayload(world, directChannel(world, person)))
    },
    'GET /channels/{channel_id}': ({ params: [id] }) => ok(channelPayload(world, channel(id))),
    'GET /channels/{channel_id}/messages': ({ params: [id], query }) => {
      const { rights } = channel(id)
      const own = world.messages.filter(kept => kept.channel === id && !kept.ephemeral)
      return ok(rights.history ? history(own, query).map(({ payload }) => payload) : [])
    },
    'POST /channels/{channel_id}/messages': ({ params: [id], body, files }) =>
      ok(write(world, { channel: writable(id), author: world.me, body: MessageBody.parse(body), files }).payload),
    'GET /channels/{channel_id}/messages/{message_id}': ({ params: [id, messageId] }) =>
      ok(message(channel(id).id, messageId).payload),
    'PATCH /channels/{channel_id}/messages/{message_id}': ({ params: [id, messageId], body, files }) => {
      const place = channel(id)
      return ok(rewrite(world, message(place.id, messageId), place, MessageBody.parse(body), files).payload)
    },
    'DELETE /channels/{channel_id}/messages/{message_id}': ({ params: [id, messageId] }) => {
      world.messages.splice(world.messages.indexOf(message(channel(id).id, messageId)), 1)
      return nothing
    },
    'POST /channels/{channel_id}/typing': ({ params: [id] }) => {
      writable(id)
      return nothing
    },
    'GET /applications/{application_id}/commands': ({ query }) =>
      ok(query.get('with_localizations') === 'true' ? world.commands : world.commands.map(withoutLanguages)),
    'PUT /applications/{application_id}/commands': ({ body }) => {
      const wanted = z.array(Command).parse(body)
      const wrong = wanted.filter(isMisnamed)
      if (wrong.length > 0) throw faults.invalid(wrong.map(({ name }) => `command ${name}: its name or description`))
      const version = world.newId()
      world.commands = wanted.map(command => ({
        default_member_permissions: null,
        description: '',
        type: 1,
        ...command,
        id: world.newId(),
        application_id: world.application,
        version,
      }))
      return ok(world.commands)
    },
    'POST /interactions/{interaction_id}/{interaction_token}/callback': ({ params: [, token], body, files }) => {
      const open = asked.get(token ?? '')
      if (!open) throw faults.unknownInteraction()
      callback(world, open, body, files)
      return nothing
    },
    'POST /webhooks/{webhook_id}/{webhook_token}': ({ params, body, files }) =>
      ok(followUp(world, webhook(params), MessageBody.parse(body), files).payload),
    'GET /webhooks/{webhook_id}/{webhook_token}/messages/@original': ({ params }) => {
      const { original } = webhook(params)
      if (!original) throw faults.unknownMessage()
      return ok(original.payload)
    },
    'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': ({ params, body, files }) =>
      ok(editOriginal(world, webhook(params), MessageBody.parse(body), files).payload),
    'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original': ({ params }) => {
      deleteOriginal(world, webhook(params))
      return nothing
    },
  }
}
