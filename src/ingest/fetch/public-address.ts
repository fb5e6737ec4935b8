import ipaddr from 'ipaddr.js'

/** The host's own services at a large cloud, in a range that is public by its number. */
const NOT_PUBLIC = new Set(['168.63.129.16'])
/** All that is given out for hosts in IPv6; what lies outside is special or nobody's, `::127.0.0.1` among it. RFC 4291, 2.4. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** An address of IPv4 within one of a network that is reached through a tunnel (ISATAP, RFC 5214). */
const ISATAP = new Set([0x0, 0x200])

/** Is it an address of the public internet that one host has? Every form of writing it is read (mapped, hexadecimal). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || NOT_PUBLIC.has(parsed.toString())) return false
  if (parsed instanceof ipaddr.IPv4) return true
  const [, , , , flags = 0, marker = 0] = parsed.parts
  return parsed.match(GLOBAL_UNICAST) && !(ISATAP.has(flags) && marker === 0x5efe)
}
