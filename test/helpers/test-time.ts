/** The moment every clock of the tests starts at, a Tuesday, so that results don't depend on the day. */
export const TEST_TIME = new Date('2027-01-05T10:00:00Z')

/** The date this many days after that moment; negative numbers are before it. */
export const dayOf = (offset: number) => new Date(TEST_TIME.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
