/** Upper and lower case of an employee number are the same to the store as well. */
export const numberKey = (employeeNumber: string) => employeeNumber.normalize('NFC').toLowerCase()
