import { expect, it } from 'vitest'
import type { Inputs } from '#schedule/inputs.ts'
import { sweep } from '#schedule/sweep.ts'
import { house } from '#tests/support/house.ts'

/** More than the places posted to concurrently. */
const BROKEN = 12
const never = new AbortController().signal

it('failing parts block no other place, and are posted once they can be', async () => {
  const home = await house('2026-11-24T07:00:00Z', 'file::memory:')
  const broken = new Set<string>()
  for (let number = 0; number < BROKEN; number += 1) broken.add((await home.subscribe('daily 08:00')).id)
  const sound = await home.subscribe('daily 08:01')
  home.now = new Date('2026-11-24T08:01:00Z')
  const breaking = (inputs: Inputs): Inputs => ({
    ...inputs,
    deliveries: {
      ...inputs.deliveries,
      move: (seen, move) =>
        broken.has(seen.subscription)
          ? Promise.reject(new Error('the disk is full'))
          : inputs.deliveries.move(seen, move),
    },
  })
  const inputs = home.replica('one', breaking)
  await sweep(inputs, never)
  expect(home.platform.posts.map(({ channel }) => channel)).toEqual([sound.place.channel])
  const { values } = await inputs.counters.failures.get()
  expect(values[0]?.value).toBe(BROKEN)
  broken.clear()
  home.now = new Date('2026-11-24T08:01:10Z')
  await home.settle(inputs)
  expect(home.platform.posts).toHaveLength(BROKEN + 1)
  await home.store.close()
})
