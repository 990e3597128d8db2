import { z } from 'zod'

/** A failure as it is kept and shown: an account's `attention`, a run's `error`. */
export const Attention = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  /** The facts of the message, so that it can be said in another language. */
  details: z.record(z.string(), z.unknown()).optional(),
})
