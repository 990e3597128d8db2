/** The moment every clock of the tests starts at, a Tuesday, so that a test says the same on whatever day it runs. */
export const TEST_TIME = new Date('2027-01-05T10:00:00Z')

/** The date so many days after that moment (before it, where negative), as a session has it. */
export const dayOf = (offset: number) => new Date(TEST_TIME.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
