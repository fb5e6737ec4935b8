import type { Config } from '#src/config/config.ts'
import { scrub } from '#src/config/scrub.ts'
import { checksOf, lookAt, type Finding } from '#src/doctor/checks.ts'
import type { Store } from '#store/database/open.ts'

/** What `crier doctor` would say of a Crier that runs; what a server answers may say a secret of ours back. */
export async function examine(store: Store, config: Config, home: string): Promise<readonly Finding[]> {
  const hide = scrub(config.secrets)
  const found = await Promise.all((await checksOf(config, home, store)).map(lookAt))
  return found.map(finding => ({ ...finding, told: hide(finding.told) }))
}
