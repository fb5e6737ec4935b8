/**
 * What is logged of an error: what it says and where it came from. Not its other fields: discord.js puts the address
 * asked for and the whole payload there, and an interaction's address is as good as a token.
 */
export function faultForLog(error: unknown): { readonly fault: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { fault: String(error) }
  return { fault: `${error.name}: ${error.message}`, ...(error.stack === undefined ? {} : { stack: error.stack }) }
}
