/** The immediate dominator of each node: the nearest node on every path to it from the first node. */
export interface Dominators {
  /** The nodes reachable from the first one, dominators before what they dominate. */
  readonly order: Int32Array
  readonly dominator: Int32Array
}

/** After Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm" (2001). */
export function dominatorsOf(count: number, next: (node: number) => readonly number[]): Dominators {
  const { order, place, before } = inOrder(count, next)
  const dominator = new Int32Array(count).fill(-1)
  dominator[0] = 0
  const at = (list: Int32Array, node: number): number => list[node] ?? -1
  const meet = (one: number, other: number): number => {
    let [a, b] = [one, other]
    while (a !== b) {
      while (at(place, a) > at(place, b)) a = at(dominator, a)
      while (at(place, b) > at(place, a)) b = at(dominator, b)
    }
    return a
  }
  for (let changed = true; changed;) {
    changed = false
    for (const node of order) {
      if (node === 0) continue
      let found = -1
      for (const from of before[node] ?? []) if (at(dominator, from) >= 0) found = found < 0 ? from : meet(found, from)
      if (dominator[node] === found) continue
      dominator[node] = found
      changed = true
    }
  }
  return { order, dominator }
}

/** Reverse postorder, without recursion: graphs are deep. */
function inOrder(count: number, next: (node: number) => readonly number[]) {
  const before: number[][] = Array.from({ length: count }, () => [])
  const seen = new Uint8Array(count)
  const done: number[] = []
  const open = [{ node: 0, ways: next(0), at: 0 }]
  seen[0] = 1
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const to = top.ways[top.at]
    top.at += 1
    if (to === undefined) {
      done.push(top.node)
      open.pop()
      continue
    }
    before[to]?.push(top.node)
    if (seen[to] === 1) continue
    seen[to] = 1
    open.push({ node: to, ways: next(to), at: 0 })
  }
  const order = Int32Array.from(done.toReversed())
  const place = new Int32Array(count).fill(-1)
  order.forEach((node, index) => void (place[node] = index))
  return { order, place, before }
}
