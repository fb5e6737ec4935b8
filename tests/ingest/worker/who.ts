import { parentPort, threadId } from 'node:worker_threads'

/** Answers with its thread id after that many milliseconds. */
parentPort?.on('message', (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
  parentPort?.postMessage(threadId)
})
