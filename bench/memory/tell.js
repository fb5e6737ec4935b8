// Within the process that is measured: at SIGUSR2 it writes what it uses to the file that CRIER_MEMORY_TOLD names,
// at SIGHUP what its heap holds to the one that CRIER_MEMORY_SNAPSHOT names.
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
