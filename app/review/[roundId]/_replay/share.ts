/** How far along the whole something is, as a length of an SVG. */
export function share(partMs: number, wholeMs: number): string {
  return wholeMs <= 0 ? '0%' : `${((100 * partMs) / wholeMs).toFixed(3)}%`
}
