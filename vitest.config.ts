import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const report = process.env['CRIER_TEST_REPORT']

/**
 * A busy machine takes several times as long, so that only what hangs may come to these ends. CI tries a failed test a second
 * time, and names it if it then passes (`.ci/tell.js`).
 */
const patience = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
  retry: process.env['CI'] === undefined ? 0 : 1,
}

/**
 * `quick` is `npm test`: its files share a few processes, so that what they all import is loaded once. `slow`
 * is `npm run test:slow`: kills, whole processes, long schedules, and what goes by the wall clock.
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
          // One more than cores: many wait for a database, or as long as an SDK wants.
          maxWorkers: availableParallelism() + 1,
        },
      },
      { test: { ...patience, name: 'slow', include: ['tests/**/*.slow.test.ts'] } },
    ],
  },
})
