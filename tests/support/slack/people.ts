import { TEAM } from './emulated.ts'

/** What users.info says about somebody, beyond the emulator's data. */
export type Profile = Readonly<Record<string, unknown>>

/** The people of the loopback workspace, by name. */
export const PEOPLE = {
  admin: { is_admin: true, tz: 'Europe/Warsaw', locale: 'en-GB' },
  owner: { is_owner: true, is_admin: true, tz: 'America/New_York', locale: 'en-US' },
  member: { tz: 'Asia/Tokyo', locale: 'ja-JP' },
  guest: { is_admin: true, is_restricted: true, tz: 'Europe/Paris' },
  robot: { is_admin: true, is_bot: true },
  stranger: { is_admin: true, is_stranger: true, team_id: 'T0OTHER' },
} as const satisfies Readonly<Record<string, Profile>>

export type Person = keyof typeof PEOPLE

/** The user object of users.info. */
export function userObject(id: string, name: string, profile: Profile): Profile {
  return {
    id,
    team_id: TEAM,
    name,
    real_name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Loopback`,
    deleted: false,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: false,
    ...profile,
  }
}
