import { createHash } from 'node:crypto'

/** A deterministic short name of lower-case letters and digits, derived from the parts. */
export function shortNameOf(length: number, ...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest()
  return BigInt(`0x${hash.toString('hex')}`)
    .toString(36)
    .padStart(length, '0')
    .slice(-length)
}

/** The first name made from these parts that is free; 8 characters do collide among 300,000. */
export async function freeName(
  make: (attempt: string) => string,
  taken: (name: string) => Promise<boolean>,
): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const name = make(String(attempt))
    if (!(await taken(name))) return name
  }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
