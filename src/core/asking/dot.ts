/** Between two parts of one line of small print: where the line breaks, the dot stays with what stands before it. */
export const DOT = '\u00a0· '
