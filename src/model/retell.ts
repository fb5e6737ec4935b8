import { createHash } from 'node:crypto'
import type { Log } from '#core/log.ts'
import type { MemoryKey } from '#core/memory-key.ts'
import { memoryKey } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import type { Retell } from '#core/news/retelling.ts'
import { ask, type Model } from './ask.ts'
import { check } from './check.ts'
import { type PromptMessage, promptFor } from './prompt.ts'

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000

/**
 * A daily budget (UTC): returns whether one more request is allowed, and counts it. Exact within one process; replicas
 * that count in the same instant may count one for two.
 */
function dailyBudget(memory: Memory, most: number, now: () => Date): () => Promise<boolean> {
  let line: Promise<unknown> = Promise.resolve()
  /** Counted locally too, since the memory may be lost and requests cost money. */
  let mine = { day: '', made: 0 }

  async function take(): Promise<boolean> {
    const day = now().toISOString().slice(0, 10)
    const key = memoryKey('retellings asked for', {}, day)
    const before = await memory.get(key)
    const made = Math.max(typeof before === 'number' ? before : 0, mine.day === day ? mine.made : 0)
    if (made >= most) return false
    mine = { day, made: made + 1 }
    await memory.set(key, made + 1, TWO_DAYS_MS)
    return true
  }

  return () => {
    const mine = line.then(take)
    line = mine.catch(() => undefined)
    return mine
  }
}

export interface RetellParts {
  readonly model: Model & { readonly dailyRequests: number }
  readonly memory: Memory
  readonly log: Log
  readonly now: () => Date
  /** Milliseconds an answer may take. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 20_000
/** Milliseconds for which an unresponsive model is left alone, so that people do not wait for it again and again. */
const REST_MS = 60_000
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const TOKENS_A_SENTENCE = 120

/**
 * Retells articles with a language model, one request each, and releases only what passes the check. Answers are cached
 * by the whole prompt, so neither a changed article nor another model finds an old one; they are checked again each
 * time.
 */
export function retellBy({ model, memory, log, now, patienceMs = PATIENCE_MS }: RetellParts): Retell {
  const take = dailyBudget(memory, model.dailyRequests, now)
  const asking = new Map<string, Promise<string | undefined>>()
  let restsUntil = 0

  async function answerTo(
    key: MemoryKey,
    messages: readonly PromptMessage[],
    sentences: number,
  ): Promise<string | undefined> {
    const known = await memory.get(key)
    if (typeof known === 'string') return known
    if (now().getTime() < restsUntil) return undefined
    if (!(await take())) {
      log.info({ model: model.name }, 'the language model has reached its daily limit of requests')
      return undefined
    }
    try {
      const text = await ask(model, messages, sentences * TOKENS_A_SENTENCE, patienceMs)
      await memory.set(key, text, KEPT_MS)
      return text
    } catch (error) {
      restsUntil = now().getTime() + REST_MS
      throw error
    }
  }

  /** Concurrent identical requests share one answer. */
  function together(
    key: MemoryKey,
    messages: readonly PromptMessage[],
    sentences: number,
  ): Promise<string | undefined> {
    const running = asking.get(key)
    if (running) return running
    const mine = answerTo(key, messages, sentences).finally(() => asking.delete(key))
    asking.set(key, mine)
    return mine
  }

  return async (article, language, sentences) => {
    if (language !== 'en') return undefined
    const messages = promptFor(article, sentences)
    const asked = createHash('sha256').update(JSON.stringify([model.url, model.name, messages]))
    const key = memoryKey('retelling', { article: article.id }, asked.digest('base64url'))
    try {
      const text = await together(key, messages, sentences)
      if (text === undefined) return undefined
      const checked = check(text, article, sentences)
      if (checked.ok) return { sentences: checked.sentences, model: model.name }
      log.info({ article: article.id, model: model.name, reason: checked.reason }, 'a retelling was not shown')
    } catch (err) {
      log.warn({ err, article: article.id, model: model.name }, 'the language model gave no retelling')
    }
    return undefined
  }
}
