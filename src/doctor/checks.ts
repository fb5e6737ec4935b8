import type { Config } from '#src/config/config.ts'
import type { Check } from '#platforms/kit/check.ts'
import { PLATFORMS } from '#platforms/index.ts'
import type { Store } from '#store/database/open.ts'
import { postedPlaces } from '#store/posting/places.ts'
import { fileChecks } from './files.ts'
import { machineChecks } from './machine.ts'
import { modelChecks } from './model.ts'
import { postgresChecks } from './postgres.ts'
import { runningChecks } from './running.ts'
import { storedChecks } from './stored.ts'
import { tenantChecks } from './tenants.ts'

/** The result of one check. */
export interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly told: string
}

export async function lookAt({ name, look }: Check): Promise<Finding> {
  try {
    return { name, ok: true, told: await look() }
  } catch (error) {
    return { name, ok: false, told: error instanceof Error ? error.message : String(error) }
  }
}

/** All checks; without a store, only those that need none. */
export async function checksOf(config: Config, home: string, store: Store | undefined): Promise<readonly Check[]> {
  const places = store ? await postedPlaces(store) : []
  const platforms = await Promise.all(
    PLATFORMS.map(each =>
      each.checks(
        config.variables,
        places.filter(({ platform }) => platform === each.name),
      ),
    ),
  )
  return [
    ...runningChecks(config),
    ...(store ? [...postgresChecks(store), ...storedChecks(store), ...tenantChecks(store)] : []),
    ...memoryChecks(config),
    ...machineChecks(config),
    ...fileChecks(config, home),
    ...modelChecks(config.model),
    ...platforms.flat(),
  ]
}

/** Whether Redis answers, if it is used for expendable data. */
function memoryChecks({ keyvUrl }: Pick<Config, 'keyvUrl'>): readonly Check[] {
  if (keyvUrl === undefined) return []
  const look = async (): Promise<string> => {
    const { openRedisMemory } = await import('#store/memory/redis-memory.ts')
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
    await (await openRedisMemory(keyvUrl, quiet)).close()
    return 'Redis answers'
  }
  return [{ name: 'memory', look }]
}
