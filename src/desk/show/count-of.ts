/** "7 outlets", which stay on one line. */
export function countOf(count: number, one: string, more: string): string {
  return `${count}\u00a0${count === 1 ? one : more}`
}
