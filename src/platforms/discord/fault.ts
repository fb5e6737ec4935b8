/**
 * The message and stack of an error, for the log. The other fields are left out: discord.js puts the URL and the whole
 * payload there, and an interaction's URL is as good as a token.
 */
export function faultForLog(error: unknown): { readonly fault: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { fault: String(error) }
  return { fault: `${error.name}: ${error.message}`, ...(error.stack === undefined ? {} : { stack: error.stack }) }
}
