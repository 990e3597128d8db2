import { texts } from './table.ts'

/** Who may enrol in a session by themselves, as the trainer sets it. */
export const enrolmentTexts = texts({
  en: {
    who: 'Who can enrol on My page?',
    whoHint: 'People read the description of the training before they enrol.',
    nobody: 'No one, only trainers add people',
    everyone: 'Everyone',
    departments: 'Certain departments',
    whichDepartments: 'Which departments?',
    departmentsMissing: 'Choose at least one department.',
    until: 'Enrolment deadline',
    untilHint: (zone: string) => `Optional. If empty, people can enrol until the session starts. Time in ${zone}.`,
    leaveUntil: 'Deadline for giving up a seat',
    leaveUntilHint: (zone: string) =>
      `Optional. If empty, people can leave until the session starts. After the deadline, they are asked to contact the trainer. Time in ${zone}.`,
    open: 'Open for enrolment',
    openUntil: (moment: string) => `Open for enrolment until ${moment}`,
    leftBecause: (reason: string) => `Gave up the seat: ${reason}`,
  },
  nl: {
    who: 'Wie kan zich inschrijven op Mijn pagina?',
    whoHint: 'Mensen lezen de omschrijving van de opleiding voor ze zich inschrijven.',
    nobody: 'Niemand, alleen opleiders voegen mensen toe',
    everyone: 'Iedereen',
    departments: 'Bepaalde afdelingen',
    whichDepartments: 'Welke afdelingen?',
    departmentsMissing: 'Kies minstens één afdeling.',
    until: 'Uiterste moment om in te schrijven',
    untilHint: (zone) => `Niet verplicht. Laat leeg om inschrijven toe te laten tot de sessie begint. Tijd in ${zone}.`,
    leaveUntil: 'Uiterste moment om af te melden',
    leaveUntilHint: (zone) =>
      `Niet verplicht. Laat leeg om afmelden toe te laten tot de sessie begint. Daarna worden mensen naar de opleider verwezen. Tijd in ${zone}.`,
    open: 'Inschrijven kan',
    openUntil: (moment) => `Inschrijven kan tot ${moment}`,
    leftBecause: (reason) => `Heeft zich afgemeld: ${reason}`,
  },
  fr: {
    who: 'Qui peut s’inscrire sur Ma page ?',
    whoHint: 'On lit la description de la formation avant de s’inscrire.',
    nobody: 'Personne, seuls les formateurs ajoutent des participants',
    everyone: 'Tout le monde',
    departments: 'Certains services',
    whichDepartments: 'Quels services ?',
    departmentsMissing: 'Choisissez au moins un service.',
    until: 'Date limite d’inscription',
    untilHint: (zone) =>
      `Facultatif. Si vide, on peut s’inscrire jusqu’au début de la session. Fuseau horaire : ${zone}.`,
    leaveUntil: 'Date limite de désistement',
    leaveUntilHint: (zone) =>
      `Facultatif. Si vide, on peut se désister jusqu’au début de la session. Ensuite, on est renvoyé vers le formateur. Fuseau horaire : ${zone}.`,
    open: 'Inscriptions ouvertes',
    openUntil: (moment) => `Inscriptions ouvertes jusqu’au ${moment}`,
    leftBecause: (reason) => `S’est désisté : ${reason}`,
  },
  de: {
    who: 'Wer kann sich auf „Meine Seite“ anmelden?',
    whoHint: 'Vor der Anmeldung lesen Interessierte die Beschreibung der Schulung.',
    nobody: 'Niemand, nur die Schulungsleitung fügt Personen hinzu',
    everyone: 'Alle',
    departments: 'Bestimmte Abteilungen',
    whichDepartments: 'Welche Abteilungen?',
    departmentsMissing: 'Wählen Sie mindestens eine Abteilung.',
    until: 'Anmeldeschluss',
    untilHint: (zone) => `Optional. Wenn leer, kann man sich anmelden, bis der Termin beginnt. Zeitzone: ${zone}.`,
    leaveUntil: 'Abmeldeschluss',
    leaveUntilHint: (zone) =>
      `Optional. Wenn leer, kann man sich abmelden, bis der Termin beginnt. Danach werden die Angemeldeten an die Schulungsleitung verwiesen. Zeitzone: ${zone}.`,
    open: 'Offen für Anmeldungen',
    openUntil: (moment) => `Offen für Anmeldungen bis ${moment}`,
    leftBecause: (reason) => `Hat sich abgemeldet: ${reason}`,
  },
})
