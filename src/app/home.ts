import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { ROOT } from './folders.ts'

type Here = Pick<NodeJS.Process, 'env' | 'platform'>

/**
 * The folder of `.env` and `data/`: CRIER_HOME; or the checkout that Crier runs from; or, where it was installed as a package
 * (an upgrade empties that folder), the one that it is called in if it has an `.env` or a `data/`, else the user's own for data.
 */
export function homeOf({ env, platform }: Here, here: string, root = ROOT): string {
  const { CRIER_HOME: named = '' } = env
  if (named.trim() !== '') return resolve(named.trim())
  if (!root.split(sep).includes('node_modules')) return root
  return ['.env', 'data'].some(name => existsSync(join(here, name))) ? here : join(dataFolder(env, platform), 'crier')
}

/** By the convention of the system. */
function dataFolder(env: Here['env'], platform: Here['platform']): string {
  const home = homedir()
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  const { XDG_DATA_HOME: named = '' } = env
  return named === '' ? join(home, '.local', 'share') : named
}
