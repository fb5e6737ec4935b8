import type { Logger } from 'pino'
import type { BotParts } from '#src/bot/bot.ts'
import { readConfig, readVariables, type Config } from '#src/config/config.ts'
import { openCrier, type Crier } from '#src/app/crier.ts'
import { bringFirstArticles } from '#src/app/first-articles.ts'
import { PLATFORM_SETTINGS } from '#platforms/index.ts'
import { makeLog } from '#src/log/log.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'

export interface OpenedCrier {
  readonly crier: Crier
  readonly config: Config
  readonly log: Logger
}

/** Opens Crier for one verb, with the articles it ships if the store is empty, and closes it again. */
export async function withCrier(shell: Shell, use: (opened: OpenedCrier) => Promise<Exit>): Promise<Exit> {
  const config = readConfig(await readVariables(shell.home, shell.env), shell.home, PLATFORM_SETTINGS)
  const log = makeLog({ level: config.logLevel ?? 'warn', secrets: config.secrets, output: shell.stderr })
  let failed = false
  const fault: BotParts['fault'] = (err, reference, command) => {
    failed = true
    log.error({ err, reference, command }, 'a command failed')
  }
  const crier = await openCrier(config, fault, log)
  try {
    await bringFirstArticles(crier.store, shell.articles, shell.stderr)
    const exit = await use({ crier, config, log })
    return failed ? EXIT.bug : exit
  } finally {
    await crier.close()
  }
}
