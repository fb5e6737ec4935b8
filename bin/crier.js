#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { isFresh, ROOT } from './fresh.js'

if (isFresh()) {
  // Since Node 22.1; without a writable folder, Node compiles as usual.
  module.enableCompileCache?.(join(ROOT, 'dist', 'compiled'))
  await import('../dist/entry.js')
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('#src/cli/entry.ts')
}
