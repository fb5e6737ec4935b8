import { parentPort, threadId } from 'node:worker_threads'

/** Answers with its thread, after so many milliseconds. */
parentPort?.on('message', (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
  parentPort?.postMessage(threadId)
})
