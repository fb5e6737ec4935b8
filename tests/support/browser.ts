import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Makes no requests of its own, and needs no graphics card. */
const ALONE = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']

/**
 * This machine's browser: the one named by CHROMIUM, else Debian's. Without one it reports that on standard error and
 * returns `undefined`; under CI that is a failure.
 */
export async function findBrowser(): Promise<Browser | undefined> {
  const path = [process.env['CHROMIUM'] ?? '', ...NAMES].find(name => name !== '' && existsSync(name))
  if (path !== undefined) return chromium.launch({ executablePath: path, args: ALONE })
  const missing = 'Browser tests NOT RUN: CHROMIUM is not set and no Chromium is installed (apt: chromium)'
  if (process.env['CI'] !== undefined) throw new Error(missing)
  process.stderr.write(`\n${missing}\n`)
  return undefined
}
