// Preloaded in the measured process: on SIGUSR2 it writes its memory usage to the file named by CRIER_MEMORY_TOLD,
// on SIGHUP a heap snapshot to the one named by CRIER_MEMORY_SNAPSHOT.
import { renameSync, writeFileSync } from 'node:fs'
import { writeHeapSnapshot } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

const { CRIER_MEMORY_TOLD: file, CRIER_MEMORY_SNAPSHOT: snapshot } = process.env
if (isMainThread && file !== undefined)
  process.on('SIGUSR2', () => {
    writeFileSync(`${file}.part`, JSON.stringify(process.memoryUsage()))
    renameSync(`${file}.part`, file)
  })
if (isMainThread && snapshot !== undefined)
  process.on('SIGHUP', () => {
    writeHeapSnapshot(`${snapshot}.part`)
    renameSync(`${snapshot}.part`, snapshot)
  })
