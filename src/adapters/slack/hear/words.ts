/**
 * What a person typed, out of what Slack sends: links as their addresses, channels by name, mentions of people and
 * groups left out, the three escaped characters as they were.
 */
export function typedWords(text: string): string {
  return text
    .replaceAll(/<(?:@|!)[^>]*>/g, ' ')
    .replaceAll(/<#[^|>]*\|?([^>]*)>/g, '#$1')
    .replaceAll(/<([^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
