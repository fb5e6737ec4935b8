import { clearScreenDown, cursorTo } from 'node:readline'
import { createInterface, type Interface } from 'node:readline/promises'
import type { ReadStream } from 'node:tty'
import type { Drawn, Outlet } from '#core/outlet.ts'
import type { Completion } from './complete.ts'
import { HISTORY_LINES, keepHistory, readHistory } from './history.ts'
import { padColumns } from './lines.ts'

export interface PromptParts {
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>
  readonly output: Outlet
  /** Shown before the input; may contain colours. */
  readonly mark: string
  readonly historyFile: string
  readonly complete: (line: string) => Promise<Completion>
}

/**
 * A prompt at a terminal: line editing, history, completion. Lines come in order; Ctrl-C, Ctrl-D or `leave` ends them.
 */
export interface Prompt {
  readonly lines: AsyncIterable<string>
  ask(): void
  /** Shows output above the line being typed, set off from what is there. */
  show(text: Drawn): void
  leave(): void
}

export function openPrompt({ input, output, mark, historyFile, complete }: PromptParts): Prompt {
  const reading = createInterface({
    input,
    output: output.screen,
    terminal: true,
    prompt: mark,
    history: readHistory(historyFile),
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: async (line: string) => finish(await complete(line)),
  })
  reading.on('history', lines => keepHistory(historyFile, lines))
  reading.on('SIGINT', () => {
    if (reading.line === '') reading.close()
    else clearLine(reading)
  })
  let open = true
  reading.on('close', () => {
    open = false
    output.write('\n')
  })

  function above(print: () => void): void {
    cursorTo(output.screen, 0)
    clearScreenDown(output.screen)
    print()
    if (open) reading.prompt(true)
  }

  /** Inserts the only completion, or the common prefix of several; if that adds nothing, they are listed. */
  function finish({ endings, typed }: Completion): [string[], string] {
    const common = commonBeginning(endings.map(({ text }) => text))
    if (endings.length === 1 || (common.length > typed.length && common.startsWith(typed))) return [[common], typed]
    if (endings.length > 1) {
      const column = Math.max(...endings.map(({ text }) => text.length))
      above(() => {
        for (const { text, about } of endings) output.line(`  ${padColumns(text, column)} ${about}`.trimEnd())
      })
    }
    return [[], typed]
  }

  return {
    lines: reading,
    ask: () => {
      if (open) reading.prompt()
    },
    show: text => above(() => output.draw('\n', text, '\n', '\n')),
    leave: () => {
      if (open) reading.close()
    },
  }
}

function clearLine(reading: Interface): void {
  reading.write(null, { ctrl: true, name: 'e' })
  reading.write(null, { ctrl: true, name: 'u' })
}

function commonBeginning(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = first.length
  for (const text of rest) while (!text.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}
