import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const report = process.env['CRIER_TEST_REPORT']

/**
 * Milliseconds. A busy machine takes several times as long, so only a test that hangs should reach these limits. CI
 * retries a failed test once, and names it if it then passes (`.ci/tell.js`).
 */
const patience = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
  retry: process.env['CI'] === undefined ? 0 : 1,
}

/**
 * `quick` is `npm test`: its files share a few processes, so that common imports are loaded once. `slow` is `npm run
 * test:slow`: kills, whole processes, long schedules, and tests that depend on the wall clock.
 */
export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        test: {
          ...patience,
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts'],
          isolate: false,
          // One more than there are cores, because many tests wait for a database or for an SDK's timers.
          maxWorkers: availableParallelism() + 1,
        },
      },
      { test: { ...patience, name: 'slow', include: ['tests/**/*.slow.test.ts'] } },
    ],
  },
})
