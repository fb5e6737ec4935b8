import type { Platform } from '../kit/platform.ts'
import { webSettings } from './settings.ts'

export const web: Platform = {
  name: 'web',
  settings: webSettings,
  isConfigured(set) {
    const { port, publicUrl } = webSettings.read(set)
    return port !== 'off' && (port !== undefined || publicUrl !== undefined)
  },
  desk: set => webSettings.read(set).publicUrl,
  besideTerminal: set => webSettings.read(set).port !== 'off',
  async adapter(set, log, house) {
    const { webAdapter } = await import('./adapter.ts')
    const zone = house?.zone ?? 'UTC'
    return webAdapter({ ...webSettings.read(set), ...(house ? { house } : {}), zone, log, now: () => new Date() })
  },
  checks: () => Promise.resolve([]),
}
