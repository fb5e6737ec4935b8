import { z } from 'zod'

/**
 * What is kept of a slot. `all`; `told`: not its words any more, but which articles it told; `slot`: only that it was,
 * and what became of it, so that it is never posted again.
 */
export const Kept = z.enum(['all', 'told', 'slot'])
export type Kept = z.infer<typeof Kept>
