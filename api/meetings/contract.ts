/** The placeholders of an invitation. One meeting goes to everyone, so none is about a single participant. */
export const PLACEHOLDERS = ['training', 'session', 'date', 'time', 'location', 'trainer'] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]
