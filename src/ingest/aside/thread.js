import { register } from 'tsx/esm/api'

// Threads do not inherit the loader that runs TypeScript.
register()
await import('./worker.ts')
