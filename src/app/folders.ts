import { resolve } from 'node:path'

/** The folder of the commands: one file each. */
export const COMMANDS = resolve(import.meta.dirname, '../../commands')
/** The folder of the kinds of digest: one file each. */
export const DIGESTS = resolve(import.meta.dirname, '../../digests')
