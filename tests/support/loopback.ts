import { z } from 'zod'
import type { ChatAdapter, Connection } from '#core/asking/adapter.ts'
import type { DeliveryKey, Found, LockedOut, Outcome, Receipt } from '#core/posting/delivery.ts'
import type { Reply } from '#core/asking/reply.ts'

const Cursor = z.int()
const SHUT: LockedOut = { kind: 'locked out', reason: 'the token is not valid' }

/** How the platform treats one attempt: accepts it, accepts it but hides that, or does not accept it. */
export type Mood =
  | 'take'
  | 'take and drop the answer'
  | 'drop'
  | 'refuse'
  | 'ask to wait'
  | 'lock out'
  | 'lock out everywhere'

export interface Post {
  readonly channel: string
  readonly key: DeliveryKey
  readonly payload: unknown
  readonly first?: Receipt
}

/** A platform in memory: `posts` is what people see. */
export interface Loopback extends ChatAdapter {
  posts: Post[]
  /** The mood of each attempt; by default `take`. */
  mood: (channel: string, attempt: number) => Mood
  /** Can the history of channels be read? */
  readable: boolean
  /** How each look-up fares: it reads everything, or one message before a pause, or gets no answer, or is refused. */
  lookMood: (look: number) => 'read' | 'one message' | 'no answer' | 'lock out'
  /** Whether Crier is installed; rejects if that is unknown. */
  installed: () => Promise<boolean>
  looks: number
  /** Milliseconds of pause after a look-up has read one message. */
  lookPauseMs: number
  /** Messages per digest. */
  parts: number
  attempts: number
  /** The mood of each edit; by default `take`. */
  editMood: (edit: number) => Mood
  edits: number
  link: Connection
  /** Characters that every message has besides its text. */
  padding: number
  /** Milliseconds it asks to be left alone. */
  waitMs: number
}

export function loopback(): Loopback {
  const platform: Loopback = {
    platform: 'loopback',
    posts: [],
    mood: () => 'take',
    readable: true,
    lookMood: () => 'read',
    installed: () => Promise.resolve(false),
    lives: () => platform.installed(),
    looks: 0,
    lookPauseMs: 60_000,
    parts: 1,
    attempts: 0,
    editMood: () => 'take',
    edits: 0,
    link: { kind: 'connected' },
    padding: 0,
    waitMs: 3000,
    start: () => Promise.resolve('Loopback: up'),
    stop: () => Promise.resolve(),
    connection: () => Promise.resolve(platform.link),
    compose: (reply: Reply) =>
      Array.from({ length: platform.parts }, (_, part) => ({
        payload: {
          text:
            JSON.stringify([...(reply.title === undefined ? [] : [reply.title]), ...reply.blocks]) +
            ' '.repeat(platform.padding),
          part,
        },
      })),
    send(to, part, key, first): Promise<Outcome> {
      platform.attempts += 1
      const mood = platform.mood(to.channel, platform.attempts)
      if (mood === 'take' || mood === 'take and drop the answer') {
        platform.posts.push({ channel: to.channel, key, payload: part.payload, ...(first ? { first } : {}) })
      }
      return Promise.resolve(answerTo(mood, receiptOf(to.channel, platform.posts.length - 1), platform.waitMs))
    },
    find(to, key, { cursor, except }): Promise<Found> {
      platform.looks += 1
      if (!platform.readable) return Promise.resolve({ kind: 'cannot tell', reason: 'no access to history' })
      const mood = platform.lookMood(platform.looks)
      if (mood === 'lock out') return Promise.resolve(SHUT)
      if (mood === 'no answer') return Promise.reject(new Error('the connection broke'))
      const from = Cursor.parse(cursor ?? 0)
      const until = mood === 'read' ? platform.posts.length : Math.min(from + 1, platform.posts.length)
      const index = platform.posts
        .slice(from, until)
        .findIndex((post, at) => post.key === key && receiptOf(to.channel, from + at).message !== except?.message)
      if (index !== -1) return Promise.resolve({ kind: 'yes', receipt: receiptOf(to.channel, from + index) })
      return Promise.resolve(
        until < platform.posts.length
          ? { kind: 'unfinished', reason: 'one message at a time', cursor: until, afterMs: platform.lookPauseMs }
          : { kind: 'no' },
      )
    },
    amend(_to, receipt, { payload }) {
      platform.edits += 1
      const mood = platform.editMood(platform.edits)
      const index = Number(receipt.message)
      const post = platform.posts[index]
      if (!post) throw new RangeError(`there is no message ${receipt.message}`)
      if (mood === 'take' || mood === 'take and drop the answer') platform.posts[index] = { ...post, payload }
      return Promise.resolve(answerTo(mood, receipt, platform.waitMs))
    },
  }
  return platform
}

function answerTo(mood: Mood, receipt: Receipt, waitMs: number): Outcome {
  switch (mood) {
    case 'take':
      return { kind: 'sent', receipt }
    case 'refuse':
      return { kind: 'gone', reason: 'no such channel' }
    case 'ask to wait':
      return { kind: 'later', reason: 'too fast', afterMs: waitMs }
    case 'lock out':
      return SHUT
    case 'lock out everywhere':
      return { ...SHUT, everywhere: true }
    case 'take and drop the answer':
    case 'drop':
      return { kind: 'unclear', reason: 'the connection broke' }
  }
}

function receiptOf(channel: string, index: number): Receipt {
  return { channel, message: String(index) }
}
