/** HTML with the elements that every page has and nobody has to write: `html` around all, `body` around what is seen. */
export function wholePage(html: string): string {
  const bare = html.replace(/^\s*<!doctype[^>]*>/iu, '')
  const rooted = /<html[\s>]/iu.test(bare) ? bare : `<html>${bare}</html>`
  if (/<body[\s>]/iu.test(rooted)) return rooted
  return /<\/head\s*>/iu.test(rooted)
    ? rooted.replace(/<\/head\s*>/iu, '</head><body>')
    : rooted.replace(/<html(?=[\s>])[^<>]*>/iu, '$&<head></head><body>')
}
