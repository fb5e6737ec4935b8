#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { isFresh, ROOT } from './fresh.js'

if (isFresh()) {
  // Node has this from 22.1 on; where the folder cannot be written to, it compiles as ever.
  module.enableCompileCache?.(join(ROOT, 'dist', 'compiled'))
  await import('../dist/entry.js')
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('#src/cli/entry.ts')
}
