import { readConfig, readVariables, type Config } from '#src/config/config.ts'
import { PLATFORM_SETTINGS } from '#platforms/index.ts'
import { openDatabase } from '#src/app/database.ts'
import type { Store } from '#store/database/open.ts'
import type { Exit, Shell } from '#src/app/shell.ts'

/** Opens only the store for one verb, and closes it again. */
export async function withStore(shell: Shell, use: (store: Store, config: Config) => Promise<Exit>): Promise<Exit> {
  const config = await settingsAt(shell)
  const store = await openDatabase(config.databaseUrl)
  try {
    return await use(store, config)
  } finally {
    await store.close()
  }
}

export async function settingsAt({ env, home }: Shell): Promise<Config> {
  return readConfig(await readVariables(home, env), home, PLATFORM_SETTINGS)
}
