import { z } from 'zod'
import type { Forest } from './trees.ts'

/** A forest in JSON: base64 of the features (8 bits) and of the thresholds (32-bit floats, little-endian). */
export const ForestCode = z.object({ features: z.base64(), thresholds: z.base64() })
export type ForestCode = z.infer<typeof ForestCode>

export function encodeForest({ feature, threshold }: Forest): ForestCode {
  const thresholds = Buffer.alloc(threshold.length * 4)
  for (const [node, value] of threshold.entries()) thresholds.writeFloatLE(value, node * 4)
  return {
    features: Buffer.from(Int8Array.from(feature).buffer).toString('base64'),
    thresholds: thresholds.toString('base64'),
  }
}

/** Roots and right branches are not stored: nodes are in pre-order, so a tree ends at its last leaf. */
export function decodeForest(code: ForestCode): Forest {
  const feature = Int16Array.from(new Int8Array(Buffer.from(code.features, 'base64')))
  const thresholds = Buffer.from(code.thresholds, 'base64')
  const threshold = Float32Array.from(feature, (_, node) => thresholds.readFloatLE(node * 4))
  const right = new Uint32Array(feature.length)
  const roots: number[] = []
  const open: number[] = []
  for (const [node, at] of feature.entries()) {
    if (open.length === 0) roots.push(node)
    if (at >= 0) {
      open.push(node)
      continue
    }
    let split = open.at(-1)
    while (split !== undefined && right[split] !== 0) {
      open.pop()
      split = open.at(-1)
    }
    if (split !== undefined) right[split] = node + 1
  }
  return { roots: Uint32Array.from(roots), feature, threshold, right }
}
