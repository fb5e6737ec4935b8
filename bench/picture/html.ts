export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text with its line breaks. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

/** A picture, or a placeholder if it was not given. */
export function pictureHtml(png: string, alt: string): string {
  if (png === '') return `<div class="picture">${escapeHtml(alt)}</div>`
  return `<img src="data:image/png;base64,${escapeHtml(png)}" alt="${escapeHtml(alt)}">`
}
