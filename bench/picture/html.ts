export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text with its line ends. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
