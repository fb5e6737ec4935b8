import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// Threads do not inherit the loader that runs TypeScript.
register()
await import(workerData)
parentPort?.postMessage('ready')
