/** The date this many days from now, by the system's clock, which separate processes use. */
export const comingDay = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
