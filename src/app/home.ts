import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { ROOT } from './folders.ts'

type Here = Pick<NodeJS.Process, 'env' | 'platform'>

/**
 * The folder of `.env` and `data/`: CRIER_HOME; else the checkout that Crier runs from; else, for an installed package
 * (whose folder an upgrade empties), the working directory if it has an `.env` or a `data/`, or the user's data folder.
 */
export function homeOf({ env, platform }: Here, here: string, root = ROOT): string {
  const { CRIER_HOME: named = '' } = env
  if (named.trim() !== '') return resolve(named.trim())
  if (!root.split(sep).includes('node_modules')) return root
  return ['.env', 'data'].some(name => existsSync(join(here, name))) ? here : join(dataFolder(env, platform), 'crier')
}

/** The user's data folder, by the system's convention. */
function dataFolder(env: Here['env'], platform: Here['platform']): string {
  const home = homedir()
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  const { XDG_DATA_HOME: named = '' } = env
  return named === '' ? join(home, '.local', 'share') : named
}
