/** The store ignores the case of employee numbers too. */
export const numberKey = (employeeNumber: string) => employeeNumber.normalize('NFC').toLowerCase()
