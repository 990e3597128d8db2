/**
 * What an invitation may hold in braces. One meeting goes to everyone, so nothing here is about a single participant.
 */
export const PLACEHOLDERS = ['training', 'session', 'date', 'time', 'location', 'trainer'] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]
