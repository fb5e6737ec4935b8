const TRACKING = /^utm_|^(?:fbclid|gclid|mc_cid|mc_eid)$/u

/** An article's address in the one form it is looked up by: no scheme, fragment or tracking, no slash at the end. */
export function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { host, pathname, searchParams } = new URL(url)
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)))
  const query = kept.size > 0 ? `?${kept.toString()}` : ''
  return `${host.replace(/^www\./u, '')}${pathname.replace(/(?<!\/)\/+$/u, '')}${query}`
}
