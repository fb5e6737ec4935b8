#!/usr/bin/env node
import { isFresh } from './fresh.js'

if (isFresh()) {
  await import('../dist/entry.js')
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('#src/cli/entry.ts')
}
