import type { Platform } from '../kit/platform.ts'
import { discordSettings } from './settings.ts'

/** Placeholder token for an adapter that only renders replies. */
const NO_TOKEN = 'not-set'

export const discord: Platform = {
  name: 'discord',
  settings: discordSettings,
  isConfigured: set => discordSettings.read(set) !== undefined,
  async adapter(set, log) {
    const { discordAdapter } = await import('./adapter.ts')
    const settings = discordSettings.read(set) ?? { token: NO_TOKEN }
    return discordAdapter({ ...settings, log })
  },
  async dress() {
    const { discordDress } = await import('./measure.ts')
    return discordDress()
  },
  async manifest(commands) {
    const { registrations } = await import('./commands/command-payload.ts')
    return registrations(commands)
  },
  async checks(set, places) {
    const settings = discordSettings.read(set)
    const { discordChecks } = await import('./doctor.ts')
    return settings === undefined ? [] : discordChecks(settings, places)
  },
}
