import { parentPort, workerData } from 'node:worker_threads'

// Threads do not inherit the loader that runs TypeScript.
if (workerData.endsWith('.ts')) (await import('tsx/esm/api')).register()
await import(workerData)
parentPort?.postMessage('ready')
