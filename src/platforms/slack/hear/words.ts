/**
 * What a person typed, out of what Slack sends: links as their addresses, channels by name, mentions of people and
 * groups left out, the three escaped characters as they were.
 */
export function typedWords(text: string): string {
  return text
    .replaceAll(/<(?:@|!)[^<>]*>/g, ' ')
    .replaceAll(/<#[^<|>]*(?:\|([^<>]*))?>/g, '#$1')
    .replaceAll(/<([^<|>]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

const PERSON = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g

/** The same of a slash command, where people stand as `@U012AB3CD`: a command may be about somebody. */
export function commandWords(text: string): string {
  return typedWords(text.replaceAll(PERSON, '@$1'))
}

/** The ids of the people that a command names. */
export function peopleIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PERSON)].map(([, id]) => id ?? ''))]
}
