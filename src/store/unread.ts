/** Takes what cannot be read of a table, and why: a row of another version, or a damaged one. */
export type Unread<Key> = (key: Key, error: unknown) => void

/** For callers to whom every row matters. */
export function raise(_key: unknown, error: unknown): never {
  throw error
}

/** What a row says, or nothing where it cannot be read; `unread` takes that. */
export function readOr<Key, T>(key: Key, unread: Unread<Key>, read: () => T): readonly T[] {
  try {
    return [read()]
  } catch (error) {
    unread(key, error)
    return []
  }
}
