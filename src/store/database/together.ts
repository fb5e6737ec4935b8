import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Small writes that need not be committed each on its own: those of `withinMs` go into one, which every caller waits for.
 * Where it fails, all of them fail.
 */
export function together<T>(write: (all: readonly T[]) => Promise<void>, withinMs: number): (one: T) => Promise<void> {
  let gathering: { readonly all: T[]; readonly done: Promise<void> } | undefined

  async function writeAfterAWhile(all: readonly T[]): Promise<void> {
    await sleep(withinMs)
    gathering = undefined
    await write(all)
  }

  return one => {
    if (!gathering) {
      const all: T[] = []
      gathering = { all, done: writeAfterAWhile(all) }
    }
    gathering.all.push(one)
    return gathering.done
  }
}
