import { setTimeout } from 'node:timers/promises'
import { askedOf } from '#platforms/terminal/asked.ts'
import { DESK } from '#platforms/terminal/adapter.ts'
import type { Crier } from '#src/app/crier.ts'
import { newId } from '#src/app/new-id.ts'
import { generated } from '../store/generated.ts'

const ALONE = 200
const PAUSE_MS = 5

export interface Asking {
  /** Answers one line; resolves with the milliseconds it took. */
  ask(line: string): Promise<number>
  /** The longest of many ordinary answers while nothing else runs, in milliseconds. */
  alone(): Promise<number>
  /** Asks ordinary questions one after another until `work` is done. */
  during<T>(work: Promise<T>): Promise<T>
  ended(): { readonly longest: number; readonly answers: number; readonly what: string }
}

/** Asks ordinary questions, and records the longest answer time. */
export function asking({ bot }: Pick<Crier, 'bot'>): Asking {
  let [longest, answers, what] = [0, 0, '']
  let number = 0

  const ordinary = (): string => {
    number += 1
    const [one = '', two = ''] = (generated(number % 100).draft.title ?? '').split(' ')
    return number % 2 === 0 ? `/find ${one}` : `/summary ${one} ${two}`
  }
  async function ask(line: string): Promise<number> {
    const asked = askedOf(line)
    if (!asked) throw new Error(`expected a question, not ${JSON.stringify(line)}`)
    const began = performance.now()
    await bot.answer({ id: newId(), asked, asker: { id: 'bench', manager: true }, place: DESK, direct: true })
    const took = performance.now() - began
    answers += 1
    if (took > longest) [longest, what] = [took, line]
    return took
  }

  return {
    ask,
    async alone() {
      for (let count = 0; count < ALONE; count += 1) await ask(ordinary())
      const most = longest
      ;[longest, answers, what] = [0, 0, '']
      return most
    },
    async during(work) {
      const ended = Promise.allSettled([work]).then(() => true)
      do await ask(ordinary())
      while (!(await Promise.race([ended, setTimeout(PAUSE_MS, false)])))
      return work
    },
    ended: () => ({ longest, answers, what }),
  }
}
