import type { Platform } from '../kit/platform.ts'
import { slackSettings } from './settings.ts'

/** Placeholder token for an adapter that only renders replies. */
const NO_TOKEN = 'not-set'

export const slack: Platform = {
  name: 'slack',
  settings: slackSettings,
  isConfigured: set => slackSettings.read(set).connection !== undefined,
  async adapter(set, log, house) {
    const { slackAdapter } = await import('./adapter.ts')
    const { prefix, connection } = slackSettings.read(set)
    const common = { prefix, log, now: () => new Date() }
    if (connection && 'botToken' in connection) return slackAdapter({ ...connection, ...common })
    if (connection && house) {
      return slackAdapter({ ...connection, ...common, oauth: { ...connection.oauth, vault: house.vault } })
    }
    return slackAdapter({ botToken: NO_TOKEN, connection: { over: 'socket', appToken: NO_TOKEN }, ...common })
  },
  async dress(set) {
    const { slackDress } = await import('./measure.ts')
    return slackDress(slackSettings.read(set).prefix)
  },
  async manifest(commands, set, url) {
    const { slackManifest } = await import('./manifest.ts')
    const mode = url === undefined ? ({ over: 'socket' } as const) : ({ over: 'http', url } as const)
    return slackManifest(commands, { prefix: slackSettings.read(set).prefix, mode })
  },
  async checks(set, places) {
    const { connection } = slackSettings.read(set)
    const { slackChecks } = await import('./doctor.ts')
    return connection === undefined ? [] : slackChecks(connection, places)
  },
}
