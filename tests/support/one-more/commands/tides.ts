import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'

export default defineCommand({
  name: 'tides',
  description: 'When the water is high',
  access: 'anyone',
  sharing: 'private',
  examples: ['tides Velsund'],
  input: z.object({
    harbour: z.string().min(1).max(40).describe('the name of a harbour').meta({ positional: true }),
  }),
  run: ({ input }) =>
    Promise.resolve({ blocks: [{ kind: 'paragraph', text: [`High water at ${input.harbour} at noon.`] }] }),
})
