/** A text with the digits of any script as 0 to 9: `٢٠٢٦` is `2026`. Characters stay at their places but in the oldest scripts. */
export function usualDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, digit => String(valueOf(digit.codePointAt(0) ?? 0)))
}

/** Digits come in tens, from a code that ends in 0 or in 6 on. */
function valueOf(code: number): number {
  const row = code & ~0xf
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6
}
