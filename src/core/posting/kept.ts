import { z } from 'zod'

/**
 * How much is kept of a slot. `all`; `told`: no longer its words, but which articles it told; `slot`: only its outcome,
 * so that it is never posted again.
 */
export const Kept = z.enum(['all', 'told', 'slot'])
export type Kept = z.infer<typeof Kept>
