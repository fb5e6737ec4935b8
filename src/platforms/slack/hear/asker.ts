import { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Bot, Named, Standing } from '#core/asking/adapter.ts'
import { TenantId } from '#core/ids.ts'
import type { Asker } from '#core/place.ts'
import type { Log } from '#core/log.ts'
import { faultText } from '../log.ts'

const KEPT_MS = 5 * 60_000
const MOST_KEPT = 5_000

/** The part of users.info that shows who may manage, and their zone. */
const User = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  tz: z.string().min(1).optional().catch(undefined),
  locale: z.string().min(1).optional().catch(undefined),
  real_name: z.string().optional().catch(undefined),
  deleted: z.boolean().default(false),
  is_admin: z.boolean().default(false),
  is_owner: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  enterprise_user: z
    .object({ enterprise_id: z.string().optional(), teams: z.array(z.string()).default([]) })
    .optional()
    .catch(undefined),
})
type User = z.infer<typeof User>

export interface AskerQuery {
  readonly user: string
  /** The workspace or organisation whose installation the envelope belongs to. */
  readonly installation: string
  readonly client: webApi.WebClient
}

/** What Slack knows of somebody; `member`: of this workspace, and neither guest nor bot. */
interface Known {
  readonly asker: Asker
  readonly member: boolean
}

export interface Askers {
  /** Who asks, and whether they may manage. */
  readonly asker: (query: AskerQuery) => Promise<Asker>
  /** Somebody named in a command. */
  readonly named: (query: AskerQuery) => Promise<Named>
}

/**
 * Looks people up with users.info, cached for 5 minutes. Managers are this workspace's administrators and owners, and
 * the members they have appointed, which is looked up every time. Guests, bots and people from other workspaces never
 * are, nor is anybody while Slack does not answer.
 */
export function askers(now: () => number, log: Log, bot: Pick<Bot, 'isDelegate'>): Askers {
  const kept = new Map<string, { readonly until: number; readonly known: Promise<Known> }>()

  async function look({ user, installation, client }: AskerQuery): Promise<Known> {
    try {
      const answer = await client.users.info({ user, include_locale: true })
      return knownOf(User.parse(answer.user), installation)
    } catch (error) {
      log.warn({ user, error: faultText(error) }, 'Slack did not say who is asking; nobody may manage until it does')
      kept.delete(`${installation} ${user}`)
      return { asker: { id: user, manager: false }, member: false }
    }
  }

  function known(query: AskerQuery): Promise<Known> {
    const key = `${query.installation} ${query.user}`
    const found = kept.get(key)
    if (found && found.until > now()) return found.known
    if (kept.size >= MOST_KEPT) kept.clear()
    const looked = look(query)
    kept.set(key, { until: now() + KEPT_MS, known: looked })
    return looked
  }

  return {
    async asker(query) {
      const { asker, member } = await known(query)
      if (asker.manager || !member) return asker
      const tenant = TenantId.parse(`slack:${query.installation}`)
      return { ...asker, manager: await bot.isDelegate(tenant, asker.id) }
    },
    async named(query) {
      const { asker, member } = await known(query)
      return { id: asker.id, ...(asker.name === undefined ? {} : { name: asker.name }), member }
    },
  }
}

/** What somebody may do in a workspace now. Rejects if Slack does not answer. */
export async function standingIn(
  { user, installation, client }: AskerQuery,
  bot: Pick<Bot, 'isDelegate'>,
): Promise<Standing> {
  let told
  try {
    told = User.parse((await client.users.info({ user })).user)
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && error.data.error === 'user_not_found') return 'left'
    throw error
  }
  if (told.deleted) return 'left'
  const { asker, member } = knownOf(told, installation)
  if (asker.manager) return 'manager'
  return member && (await bot.isDelegate(TenantId.parse(`slack:${installation}`), user)) ? 'manager' : 'member'
}

function knownOf(user: User, installation: string): Known {
  const member = isMember(user, installation)
  const manager = member && (user.is_admin || user.is_owner)
  const asker = {
    id: user.id,
    manager,
    ...(manager ? { mayDelegate: true as const } : {}),
    ...(user.real_name ? { name: user.real_name } : {}),
    ...(user.tz ? { zone: user.tz } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
  }
  return { asker, member }
}

function isMember(user: User, installation: string): boolean {
  const outside = user.deleted || user.is_bot || user.is_restricted || user.is_ultra_restricted || user.is_stranger
  return !outside && isOf(user, installation)
}

function isOf({ team_id: team, enterprise_user: enterprise }: User, installation: string): boolean {
  return (
    team === installation ||
    enterprise?.enterprise_id === installation ||
    (enterprise?.teams.includes(installation) ?? false)
  )
}
