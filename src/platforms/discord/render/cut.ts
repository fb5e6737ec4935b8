const SEGMENTERS = (['sentence', 'word', 'grapheme'] as const).map(
  granularity => new Intl.Segmenter(undefined, { granularity }),
)

/**
 * The last of the ascending offsets at which the beginning of a text fits. `fits` must be monotonic: whatever is
 * shorter fits too.
 */
function lastFitting(places: readonly number[], fits: (place: number) => boolean): number | undefined {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (fits(places[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return places[low - 1]
}

/**
 * Splits off the longest beginning that `fits`: at a sentence end, else at a word, else at a character. `room` is an
 * upper bound on its length. The two pieces concatenate to the text.
 */
export function cut(text: string, room: number, fits: (piece: string) => boolean): readonly [string, string] {
  if (text.length <= room && fits(text)) return [text, '']
  const seen = text.slice(0, room + 1)
  for (const segmenter of SEGMENTERS) {
    const places = Array.from(segmenter.segment(seen), ({ index }) => index).slice(1)
    const place = lastFitting(places, place => fits(text.slice(0, place)))
    if (place !== undefined) return [text.slice(0, place), text.slice(place)]
  }
  const [first = ''] = text
  return [first, text.slice(first.length)]
}
