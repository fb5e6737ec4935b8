import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import type { Stage } from './stage.ts'

/** One way for things to go wrong. The outcome is counted by what people see, once `run` resolves. */
export interface Scenario {
  readonly name: string
  /** Some bulletins may end as unknown, as where history is refused; elsewhere that is a failure. */
  readonly mayBeUnknown?: true
  run(stage: Stage): Promise<void>
}

const Module = z.object({
  default: z.array(
    z.object({
      name: z.string(),
      mayBeUnknown: z.literal(true).optional(),
      run: z.custom<Scenario['run']>(value => typeof value === 'function'),
    }),
  ),
})

/** All scenarios: the default export of each file in `scenarios/`, in file order. */
export async function scenarios(): Promise<readonly Scenario[]> {
  const folder = new URL('scenarios/', import.meta.url)
  const files = (await readdir(folder)).filter(file => file.endsWith('.ts')).sort()
  const found: Scenario[] = []
  for (const file of files) {
    const { default: some } = Module.parse(await import(new URL(file, folder).href))
    for (const { mayBeUnknown, ...scenario } of some) found.push({ ...scenario, ...(mayBeUnknown && { mayBeUnknown }) })
  }
  return found
}
