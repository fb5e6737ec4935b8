import type { Config } from '#src/config/config.ts'
import { scrub } from '#src/config/scrub.ts'
import { checksOf, lookAt, type Finding } from '#src/doctor/checks.ts'
import type { Store } from '#store/database/open.ts'

/**
 * The findings of `crier doctor` for a running Crier, scrubbed, since a server's answer may repeat one of our secrets.
 */
export async function examine(store: Store, config: Config, home: string): Promise<readonly Finding[]> {
  const hide = scrub(config.secrets)
  const found = await Promise.all((await checksOf(config, home, store)).map(lookAt))
  return found.map(finding => ({ ...finding, told: hide(finding.told) }))
}
