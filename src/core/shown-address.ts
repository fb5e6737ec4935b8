/**
 * A web address as people may see it: without user, password, query and fragment, any of which may be a key. What is no address stays as it is.
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  return url.href
}
