/** What `make` makes, made when it is first asked for and then kept: for tables that a start does without. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
