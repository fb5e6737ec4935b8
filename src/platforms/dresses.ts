import type { Dress } from '#core/asking/dress.ts'
import type { Config } from '#src/config/config.ts'
import { PLATFORMS } from './index.ts'

/** Every platform's dress, connected or not; what they need is loaded when it is first asked for. */
export function dressesOf(config: Config): Promise<readonly Dress[]> {
  return Promise.all(PLATFORMS.map(platform => platform.dress(config)))
}
