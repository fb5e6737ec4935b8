const HIDDEN = '[hidden]'
/** Slack's and Discord's tokens by their format, should one come from elsewhere than the settings. */
const TOKENS = /\b(?:xox[a-z](?:\.xox[a-z])?|xapp|xoxe)-[\w.-]+|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/gu
const USERINFO = /:\/\/[^\s/@"']+@/gu
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]+/giu

/**
 * Removes secrets from a line: the given values, anything that looks like a token, user and password in URLs, and the
 * query of web URLs. Logs are passed on to others, who could use them.
 */
export function scrub(secrets: readonly string[]): (line: string) => string {
  const spellings = secrets.flatMap(secret => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
  const known = [...new Set(spellings)].sort((a, b) => b.length - a.length)
  return line =>
    known
      .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), line)
      .replace(TOKENS, HIDDEN)
      .replace(USERINFO, `://${HIDDEN}@`)
      .replace(ADDRESS, address => address.replace(/\?.+$/su, `?${HIDDEN}`))
}
