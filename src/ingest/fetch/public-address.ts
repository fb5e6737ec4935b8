import ipaddr from 'ipaddr.js'

/** A cloud's metadata service at an address that looks public. */
const NOT_PUBLIC = new Set(['168.63.129.16'])
/**
 * All allocated unicast space of IPv6; anything outside is special or unassigned, such as `::127.0.0.1`. RFC 4291, 2.4.
 */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** Markers of an embedded IPv4 address reached through a tunnel (ISATAP, RFC 5214). */
const ISATAP = new Set([0x0, 0x200])

/** Is it a unicast address on the public internet? Every notation is understood (mapped, hexadecimal). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || NOT_PUBLIC.has(parsed.toString())) return false
  if (parsed instanceof ipaddr.IPv4) return true
  const [, , , , flags = 0, marker = 0] = parsed.parts
  return parsed.match(GLOBAL_UNICAST) && !(ISATAP.has(flags) && marker === 0x5efe)
}
