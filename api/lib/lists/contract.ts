/** What a report may say of one cell or line. A session that is refused has the code of the error as well. */
export const NOTE_CODES = [
  // How a cell was cleaned
  'invisible',
  'blanks',
  'fullWidth',
  'textFormula',
  'apostrophe',
  'addressForm',
  // Why a cell cannot be read
  'numberRounded',
  'cellTooNarrow',
  'cellError',
  'lettersLost',
  'lookalikes',
  // Why a line does not fit
  'cellCount',
  'lineTooLarge',
  'unknownField',
  'tooLong',
  'tooLarge',
  'empty',
  'tooSmall',
  'notAnAddress',
  'controlCharacters',
  'notATime',
  'notADay',
  'notUnderstood',
  // Employees
  'newPersonIncomplete',
  'sharedNumber',
  'sharedAddress',
  'lastNameFirst',
  'signInNameUsed',
  'moreAbsences',
  // Sessions
  'otherLineWrong',
  'contradiction',
  'tooManyForSession',
  'nobodyKnown',
  'personUnknown',
  'personAmbiguous',
  'moreUnknown',
  'date_order_unknown',
  'overnight',
  'instantRead',
  'zoneRead',
  'zoneUnknown',
  'timeSkipped',
  'endBeforeStart',
  'refused',
] as const

/** Why a list cannot be read as a whole: `details.reason` of `csv_unreadable`. */
export const LIST_FAULTS = [
  'nothingSent',
  'emptyFile',
  'workbook',
  'pdf',
  'notText',
  'wrongCharset',
  'quoteOpen',
  'quoteStray',
  'rowTooLong',
  'tooManyColumns',
  'columnTwice',
  'columnsMissing',
] as const

export type NoteCode = (typeof NOTE_CODES)[number]
export type ListFault = (typeof LIST_FAULTS)[number]
