import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Corrections } from '#store/posting/corrections.ts'
import type { Deliveries } from '#store/posting/deliveries.ts'
import type { Inputs } from '#schedule/inputs.ts'
import type { Ledger } from '#store/posting/ledger.ts'

/** A process that dies at a given point: before or after one of its calls to the ledger or a platform. */
export interface Crash {
  readonly inputs: Inputs
  /** Resolves when the process has died; what it was doing never continues. */
  readonly died: Promise<void>
}

/** Counts the points of one life, two per call (before and after), and dies at the given one, from 0. */
export function crashAt(point: number, inputs: Inputs): Crash {
  let passed = 0
  const death = new EventTarget()
  const died = new Promise<void>(resolve => death.addEventListener('died', () => resolve(), { once: true }))
  const pass = (): Promise<void> => {
    passed += 1
    if (passed <= point) return Promise.resolve()
    death.dispatchEvent(new Event('died'))
    return new Promise(() => undefined)
  }
  const mortal =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await pass()
      const result = await call(...args)
      await pass()
      return result
    }
  const { ledger, deliveries, corrections } = inputs
  const adapter = (each: ChatAdapter): ChatAdapter => ({
    ...each,
    send: mortal((...args: Parameters<ChatAdapter['send']>) => each.send(...args)),
    find: mortal((...args: Parameters<ChatAdapter['find']>) => each.find(...args)),
    amend: mortal((...args: Parameters<ChatAdapter['amend']>) => each.amend(...args)),
  })
  return {
    died,
    inputs: {
      ...inputs,
      ledger: { ...ledger, freeze: mortal((...args: Parameters<Ledger['freeze']>) => ledger.freeze(...args)) },
      deliveries: {
        ...deliveries,
        move: mortal((...args: Parameters<Deliveries['move']>) => deliveries.move(...args)),
        postpone: mortal((...args: Parameters<Deliveries['postpone']>) => deliveries.postpone(...args)),
      },
      corrections: {
        ...corrections,
        claim: mortal((...args: Parameters<Corrections['claim']>) => corrections.claim(...args)),
        settle: mortal((...args: Parameters<Corrections['settle']>) => corrections.settle(...args)),
      },
      adapters: new Map([...inputs.adapters].map(([name, each]) => [name, adapter(each)])),
    },
  }
}
