/** A text with its first letter capitalised, to begin a sentence. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}
