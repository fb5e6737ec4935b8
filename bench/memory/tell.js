// Within the process that is measured: at SIGUSR2 it writes what it uses to the file that CRIER_MEMORY_TOLD names.
import { renameSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const { CRIER_MEMORY_TOLD: file } = process.env
if (isMainThread && file !== undefined)
  process.on('SIGUSR2', () => {
    writeFileSync(`${file}.part`, JSON.stringify(process.memoryUsage()))
    renameSync(`${file}.part`, file)
  })
