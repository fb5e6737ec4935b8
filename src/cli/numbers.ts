import { InvalidArgumentError } from 'commander'

/** Parses a whole number, at least 1, from the command line. */
export function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 1 or more.')
  return Number(text)
}
