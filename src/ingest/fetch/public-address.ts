import ipaddr from 'ipaddr.js'

/** The host's own services at a large cloud, in a range that is public by its number. RELIABILITY "Fetching". */
const NOT_PUBLIC = new Set(['168.63.129.16'])

/** Is it an address of the public internet that one host has? Every form of writing it is read (mapped, hexadecimal). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && !NOT_PUBLIC.has(parsed.toString())
}
