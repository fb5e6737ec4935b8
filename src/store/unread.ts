/** Called with the key of a row that cannot be read, and why: it is from another version, or damaged. */
export type Unread<Key> = (key: Key, error: unknown) => void

/** For callers to whom every row matters. */
export function raise(_key: unknown, error: unknown): never {
  throw error
}

/** The parsed row as a list, or an empty one after reporting it to `unread`. */
export function readOr<Key, T>(key: Key, unread: Unread<Key>, read: () => T): readonly T[] {
  try {
    return [read()]
  } catch (error) {
    unread(key, error)
    return []
  }
}
