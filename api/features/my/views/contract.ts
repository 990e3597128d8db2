import { z } from 'zod'

export const MySession = z.object({
  id: z.string(),
  title: z.string(),
  training: z.object({
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    categories: z.array(z.string()).optional(),
    /** A signed address; may be followed by "?size=48|96|240|648". */
    picture: z.string().optional(),
  }),
  trainers: z.array(z.string()),
})

export const MyDate = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  location: z.string().optional(),
  joinUrl: z.string().optional(),
})

export type MySession = z.infer<typeof MySession>
export type MyDate = z.infer<typeof MyDate>
