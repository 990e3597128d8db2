/** The date so many days from now: a process of its own has the system's clock, so its tests go by that one too. */
export const comingDay = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
