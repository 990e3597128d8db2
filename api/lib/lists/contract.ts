/** The codes of notes about a cell or line. A refused session also has the code of its error. */
export const NOTE_CODES = [
  // How a cell was cleaned
  'invisible',
  'blanks',
  'fullWidth',
  'textFormula',
  'apostrophe',
  'addressForm',
  // Why a cell can't be read
  'numberRounded',
  'cellTooNarrow',
  'cellError',
  'lettersLost',
  'lookalikes',
  // Why a line doesn't fit
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

/** Why a list can't be read at all: `details.reason` of `csv_unreadable`. */
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
