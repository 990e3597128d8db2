import type { ListFault, NoteCode } from '../../api/lib/lists/contract.ts'
import { texts } from './table.ts'

/** What a note names, ready to be said: numbers and dates as the person's language writes them. */
export interface NoteFacts {
  name: string
  cells: string
  columns: string
  letters: string
  most: string
  least: string
  /** Lines of the file, "3, 8", with "and 12 more" behind. */
  lines: string
  line: string
  numbers: string
  count: string
  more: string
  zone: string
  wall: string
}

/** What a fault of the file as a whole names. */
export interface FaultFacts {
  line: string
  field: string
  first: string
  second: string
  missing: string
}

type Sentences = Readonly<Record<NoteCode, (facts: NoteFacts) => string>>
type Faults = Readonly<Record<ListFault, (facts: FaultFacts) => string>>

const en: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Invisible characters were removed.',
    blanks: () => 'Unusual spaces were removed or replaced.',
    fullWidth: () => 'Full-width characters were read as ordinary ones.',
    textFormula: () => 'The formula around the text was removed.',
    apostrophe: () => 'The apostrophe in front was removed.',
    addressForm: () => 'Only the address was used.',
    numberRounded: () =>
      'A spreadsheet rounded this number and its digits are lost. Format the column as text in the source and export it again.',
    cellTooNarrow: () =>
      'The spreadsheet saved ### because the column was too narrow. Widen it and save the list again.',
    cellError: () => 'The spreadsheet saved an error here. Correct the formula in the source.',
    lettersLost: () => 'A letter got lost on the way (�). Save the list as CSV UTF-8 from its source.',
    lookalikes: ({ letters }) => `${letters} only looks like a Latin letter. Type the address again.`,
    cellCount: ({ cells, columns }) =>
      `This line has ${cells} cells, the header has ${columns}. Look for a separator too many or too few.`,
    lineTooLarge: () => 'This line is larger than a line may be. Shorten it.',
    unknownField: () => 'This line has a field that Rollcall doesn’t know. Remove it or correct its name.',
    tooLong: ({ most }) => `This is too long. Use at most ${most} characters.`,
    tooLarge: ({ most }) => `This is too much. At most ${most} is possible.`,
    empty: () => 'Nothing is filled in here. Fill it in.',
    tooSmall: ({ least }) => `This is too little. At least ${least} is needed.`,
    notAnAddress: () => 'This isn’t an e-mail address. Correct it.',
    controlCharacters: () => 'This has control characters in it. Type it again.',
    notATime: () => 'This isn’t a date with a time. Write it like 2027-03-10 09:00.',
    notADay: () => 'This isn’t a day. Write it like 2027-03-10.',
    notUnderstood: () => 'This wasn’t understood. Correct it.',
    newPersonIncomplete: () => 'A new employee needs a name and an e-mail address. Add what is missing.',
    sharedNumber: ({ lines }) =>
      `This employee number is also in line ${lines}. Give each person a number of their own.`,
    sharedAddress: ({ numbers, lines }) =>
      `Another employee has this address: ${numbers}. If it’s the same person, the number changed on the way, for example because a spreadsheet dropped leading zeros.${lines && ` In this list it is also in line ${lines}.`}`,
    lastNameFirst: ({ name }) => `The name was read as ${name}.`,
    signInNameUsed: () => 'There is no e-mail address, so the sign-in name was used.',
    moreAbsences: ({ lines }) => `Further absences come from line ${lines}.`,
    otherLineWrong: () => 'Another line of this session is wrong, so none of it is imported. Correct that line.',
    contradiction: ({ line }) =>
      `This is different in line ${line}. It has to be the same for all dates of a session: correct one of the lines.`,
    tooManyForSession: () => 'This is more than a session may have: 50 dates and 2,000 participants. Divide it up.',
    nobodyKnown: ({ count }) =>
      `None of the ${count} participants is known, so the session stays as it is. Check their numbers or addresses.`,
    personUnknown: () => 'No employee is called that, so the entry is left out. Correct it or add the employee first.',
    personAmbiguous: () => 'This names several employees, so the entry is left out. Use the employee number.',
    moreUnknown: ({ more }) => `${more} more are no employees and are left out.`,
    date_order_unknown: () =>
      'Day and month can be mixed up here. Choose above which comes first, or write the date like 2027-03-10.',
    overnight: () => 'The end was read as on the following day.',
    instantRead: ({ wall, zone }) => `This was read as ${wall} in ${zone}.`,
    zoneRead: ({ zone }) => `The time zone was read as ${zone}.`,
    zoneUnknown: () => 'This time zone isn’t known. Use a name such as Europe/Brussels.',
    timeSkipped: () => 'This time doesn’t exist, because the clocks go forward then. Choose another one.',
    endBeforeStart: () => 'The end must be after the start. Correct one of them.',
    refused: () => 'This can’t be used. Correct it.',
  },
  faults: {
    nothingSent: () => 'No list was sent. Choose the file again.',
    emptyFile: () => 'The file is empty.',
    workbook: () => 'This is an Excel workbook. In Excel, choose Save as > CSV UTF-8, then choose that file here.',
    pdf: () => 'This is a PDF. Export the list as CSV.',
    notText: () => 'This isn’t a text file. Export the list as CSV (UTF-8).',
    wrongCharset: () => 'The characters of this file can’t be read. Save it as CSV UTF-8.',
    quoteOpen: ({ line }) => `A quotation mark is opened in line ${line} and never closed. Close it.`,
    quoteStray: ({ line }) =>
      `A quotation mark is in the wrong place in line ${line}. Inside a quoted cell it has to be written twice.`,
    rowTooLong: ({ line }) => `Line ${line} is longer than 64 KB. Maybe a quotation mark before it is not closed.`,
    tooManyColumns: ({ line }) => `Line ${line} has more than 1,000 columns. Remove those you don’t need.`,
    columnTwice: ({ field, first, second }) =>
      `Columns ${first} and ${second} both look like “${field}”. Say below which one to use.`,
    columnsMissing: ({ missing }) => `Not recognised: ${missing}. Say below which columns these are.`,
  },
}

const nl: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Onzichtbare tekens zijn verwijderd.',
    blanks: () => 'Ongewone spaties zijn verwijderd of vervangen.',
    fullWidth: () => 'Tekens op volle breedte zijn als gewone tekens gelezen.',
    textFormula: () => 'De formule rond de tekst is verwijderd.',
    apostrophe: () => 'De apostrof ervoor is verwijderd.',
    addressForm: () => 'Alleen het adres is gebruikt.',
    numberRounded: () =>
      'Een rekenblad heeft dit nummer afgerond en de cijfers zijn verloren. Maak van de kolom in de bron een tekstkolom en exporteer opnieuw.',
    cellTooNarrow: () => 'Het rekenblad bewaarde ### omdat de kolom te smal was. Maak ze breder en bewaar opnieuw.',
    cellError: () => 'Het rekenblad bewaarde hier een fout. Verbeter de formule in de bron.',
    lettersLost: () => 'Onderweg ging een letter verloren (�). Bewaar de lijst vanuit de bron als CSV UTF-8.',
    lookalikes: ({ letters }) => `${letters} lijkt alleen op een Latijnse letter. Typ het adres opnieuw.`,
    cellCount: ({ cells, columns }) =>
      `Deze regel heeft ${cells} cellen, de kopregel ${columns}. Zoek een scheidingsteken te veel of te weinig.`,
    lineTooLarge: () => 'Deze regel is groter dan een regel mag zijn. Maak hem korter.',
    unknownField: () => 'Deze regel heeft een veld dat Rollcall niet kent. Verwijder het of verbeter de naam.',
    tooLong: ({ most }) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`,
    tooLarge: ({ most }) => `Dit is te veel. Hoogstens ${most} is mogelijk.`,
    empty: () => 'Hier is niets ingevuld. Vul het in.',
    tooSmall: ({ least }) => `Dit is te weinig. Minstens ${least} is nodig.`,
    notAnAddress: () => 'Dit is geen e-mailadres. Verbeter het.',
    controlCharacters: () => 'Hier staan stuurtekens in. Typ het opnieuw.',
    notATime: () => 'Dit is geen datum met uur. Schrijf ze zoals 2027-03-10 09:00.',
    notADay: () => 'Dit is geen dag. Schrijf hem zoals 2027-03-10.',
    notUnderstood: () => 'Dit is niet begrepen. Verbeter het.',
    newPersonIncomplete: () => 'Een nieuwe medewerker heeft een naam en een e-mailadres nodig. Vul aan wat ontbreekt.',
    sharedNumber: ({ lines }) => `Dit personeelsnummer staat ook in regel ${lines}. Geef iedereen een eigen nummer.`,
    sharedAddress: ({ numbers, lines }) =>
      `Een andere medewerker heeft dit adres: ${numbers}. Is het dezelfde persoon, dan is het nummer onderweg veranderd, bijvoorbeeld doordat een rekenblad de voorloopnullen wegliet.${lines && ` In deze lijst staat het ook in regel ${lines}.`}`,
    lastNameFirst: ({ name }) => `De naam is gelezen als ${name}.`,
    signInNameUsed: () => 'Er is geen e-mailadres; de aanmeldnaam is gebruikt.',
    moreAbsences: ({ lines }) => `Verdere afwezigheden komen uit regel ${lines}.`,
    otherLineWrong: () =>
      'Een andere regel van deze sessie is fout, dus niets ervan wordt geïmporteerd. Verbeter die regel.',
    contradiction: ({ line }) =>
      `Dit staat anders in regel ${line}. Het moet voor alle data van een sessie hetzelfde zijn: verbeter een van de regels.`,
    tooManyForSession: () => 'Dit is meer dan een sessie mag hebben: 50 data en 2.000 deelnemers. Verdeel ze.',
    nobodyKnown: ({ count }) =>
      `Geen van de ${count} deelnemers is bekend, dus de sessie blijft zoals ze is. Controleer de nummers of adressen.`,
    personUnknown: () =>
      'Geen medewerker heet zo, dus dit wordt weggelaten. Verbeter het of voeg de medewerker eerst toe.',
    personAmbiguous: () =>
      'Hiermee kunnen meerdere medewerkers bedoeld zijn; het wordt weggelaten. Gebruik het personeelsnummer.',
    moreUnknown: ({ more }) => `Nog ${more} zijn geen medewerkers en worden weggelaten.`,
    date_order_unknown: () =>
      'Dag en maand zijn hier te verwisselen. Kies hierboven wat eerst komt, of schrijf de datum zoals 2027-03-10.',
    overnight: () => 'Het einde is gelezen als op de volgende dag.',
    instantRead: ({ wall, zone }) => `Dit is gelezen als ${wall} in ${zone}.`,
    zoneRead: ({ zone }) => `De tijdzone is gelezen als ${zone}.`,
    zoneUnknown: () => 'Deze tijdzone is niet bekend. Gebruik een naam zoals Europe/Brussels.',
    timeSkipped: () => 'Dit uur bestaat niet, want de klok gaat dan vooruit. Kies een ander.',
    endBeforeStart: () => 'Het einde moet na het begin liggen. Verbeter een van beide.',
    refused: () => 'Dit kan niet worden gebruikt. Verbeter het.',
  },
  faults: {
    nothingSent: () => 'Er is geen lijst verzonden. Kies het bestand opnieuw.',
    emptyFile: () => 'Het bestand is leeg.',
    workbook: () => 'Dit is een Excel-werkmap. Kies in Excel Opslaan als > CSV UTF-8 en kies hier dat bestand.',
    pdf: () => 'Dit is een pdf. Exporteer de lijst als CSV.',
    notText: () => 'Dit is geen tekstbestand. Exporteer de lijst als CSV (UTF-8).',
    wrongCharset: () => 'De tekens van dit bestand zijn niet leesbaar. Bewaar het als CSV UTF-8.',
    quoteOpen: ({ line }) => `In regel ${line} wordt een aanhalingsteken geopend en nooit gesloten. Sluit het.`,
    quoteStray: ({ line }) =>
      `In regel ${line} staat een aanhalingsteken op de verkeerde plaats. Binnen een cel met aanhalingstekens schrijft u het twee keer.`,
    rowTooLong: ({ line }) =>
      `Regel ${line} is langer dan 64 KB. Misschien is een aanhalingsteken ervoor niet gesloten.`,
    tooManyColumns: ({ line }) => `Regel ${line} heeft meer dan 1.000 kolommen. Verwijder wat u niet nodig hebt.`,
    columnTwice: ({ field, first, second }) =>
      `De kolommen ${first} en ${second} lijken allebei “${field}” te zijn. Zeg hieronder welke telt.`,
    columnsMissing: ({ missing }) => `Niet herkend: ${missing}. Zeg hieronder welke kolommen dit zijn.`,
  },
}

const fr: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Des caractères invisibles ont été retirés.',
    blanks: () => 'Des espaces inhabituels ont été retirés ou remplacés.',
    fullWidth: () => 'Des caractères pleine chasse ont été lus comme des caractères ordinaires.',
    textFormula: () => 'La formule autour du texte a été retirée.',
    apostrophe: () => 'L’apostrophe placée devant a été retirée.',
    addressForm: () => 'Seule l’adresse a été retenue.',
    numberRounded: () =>
      'Un tableur a arrondi ce numéro et ses chiffres sont perdus. Mettez la colonne au format texte dans la source et exportez de nouveau.',
    cellTooNarrow: () =>
      'Le tableur a enregistré ### parce que la colonne était trop étroite. Élargissez-la et enregistrez de nouveau.',
    cellError: () => 'Le tableur a enregistré une erreur ici. Corrigez la formule dans la source.',
    lettersLost: () => 'Une lettre s’est perdue en route (�). Enregistrez la liste depuis sa source en CSV UTF-8.',
    lookalikes: ({ letters }) => `${letters} ne fait que ressembler à une lettre latine. Retapez l’adresse.`,
    cellCount: ({ cells, columns }) =>
      `Cette ligne a ${cells} cellules, l’en-tête en a ${columns}. Cherchez un séparateur en trop ou en moins.`,
    lineTooLarge: () => 'Cette ligne dépasse la taille permise. Raccourcissez-la.',
    unknownField: () => 'Cette ligne a un champ que Rollcall ne connaît pas. Retirez-le ou corrigez son nom.',
    tooLong: ({ most }) => `C’est trop long. ${most} caractères au plus.`,
    tooLarge: ({ most }) => `C’est trop. ${most} au plus.`,
    empty: () => 'Rien n’est indiqué ici. Complétez.',
    tooSmall: ({ least }) => `C’est trop peu. Il faut au moins ${least}.`,
    notAnAddress: () => 'Ce n’est pas une adresse e-mail. Corrigez-la.',
    controlCharacters: () => 'Il y a des caractères de contrôle ici. Retapez le texte.',
    notATime: () => 'Ce n’est pas une date avec une heure. Écrivez-la comme 2027-03-10 09:00.',
    notADay: () => 'Ce n’est pas un jour. Écrivez-le comme 2027-03-10.',
    notUnderstood: () => 'Ceci n’a pas été compris. Corrigez-le.',
    newPersonIncomplete: () =>
      'Un nouveau collaborateur a besoin d’un nom et d’une adresse e-mail. Ajoutez ce qui manque.',
    sharedNumber: ({ lines }) => `Ce matricule figure aussi à la ligne ${lines}. Donnez à chacun son propre matricule.`,
    sharedAddress: ({ numbers, lines }) =>
      `Un autre collaborateur a cette adresse : ${numbers}. S’il s’agit de la même personne, le matricule a changé en route, par exemple parce qu’un tableur a supprimé les zéros de tête.${lines && ` Dans cette liste, elle figure aussi à la ligne ${lines}.`}`,
    lastNameFirst: ({ name }) => `Le nom a été lu comme ${name}.`,
    signInNameUsed: () => 'Il n’y a pas d’adresse e-mail ; le nom de connexion a été utilisé.',
    moreAbsences: ({ lines }) => `D’autres absences viennent de la ligne ${lines}.`,
    otherLineWrong: () =>
      'Une autre ligne de cette session est erronée, donc rien n’en est importé. Corrigez cette ligne.',
    contradiction: ({ line }) =>
      `C’est différent à la ligne ${line}. La valeur doit être la même pour toutes les dates d’une session : corrigez l’une des lignes.`,
    tooManyForSession: () => 'C’est plus qu’une session ne peut avoir : 50 dates et 2 000 participants. Répartissez.',
    nobodyKnown: ({ count }) =>
      `Aucun des ${count} participants n’est connu, la session reste donc inchangée. Vérifiez leurs matricules ou adresses.`,
    personUnknown: () =>
      'Aucun collaborateur ne porte ce nom ; l’entrée est ignorée. Corrigez-la ou ajoutez d’abord le collaborateur.',
    personAmbiguous: () => 'Plusieurs collaborateurs correspondent ; l’entrée est ignorée. Utilisez le matricule.',
    moreUnknown: ({ more }) => `${more} autres ne sont pas des collaborateurs et sont ignorés.`,
    date_order_unknown: () =>
      'Le jour et le mois peuvent être confondus ici. Choisissez ci-dessus lequel vient d’abord, ou écrivez la date comme 2027-03-10.',
    overnight: () => 'La fin a été lue comme étant le lendemain.',
    instantRead: ({ wall, zone }) => `Lu comme ${wall} à ${zone}.`,
    zoneRead: ({ zone }) => `Le fuseau horaire a été lu comme ${zone}.`,
    zoneUnknown: () => 'Ce fuseau horaire est inconnu. Utilisez un nom comme Europe/Brussels.',
    timeSkipped: () => 'Cette heure n’existe pas, car l’horloge avance alors. Choisissez-en une autre.',
    endBeforeStart: () => 'La fin doit suivre le début. Corrigez l’un des deux.',
    refused: () => 'Ceci ne peut pas être utilisé. Corrigez-le.',
  },
  faults: {
    nothingSent: () => 'Aucune liste n’a été envoyée. Choisissez de nouveau le fichier.',
    emptyFile: () => 'Le fichier est vide.',
    workbook: () =>
      'C’est un classeur Excel. Dans Excel, choisissez Enregistrer sous > CSV UTF-8, puis choisissez ce fichier ici.',
    pdf: () => 'C’est un PDF. Exportez la liste en CSV.',
    notText: () => 'Ce n’est pas un fichier texte. Exportez la liste en CSV (UTF-8).',
    wrongCharset: () => 'Les caractères de ce fichier sont illisibles. Enregistrez-le en CSV UTF-8.',
    quoteOpen: ({ line }) => `Un guillemet est ouvert à la ligne ${line} et jamais fermé. Fermez-le.`,
    quoteStray: ({ line }) =>
      `Un guillemet est mal placé à la ligne ${line}. Dans une cellule entre guillemets, il s’écrit deux fois.`,
    rowTooLong: ({ line }) => `La ligne ${line} dépasse 64 Ko. Un guillemet n’est peut-être pas fermé avant elle.`,
    tooManyColumns: ({ line }) => `La ligne ${line} a plus de 1 000 colonnes. Retirez celles qui sont inutiles.`,
    columnTwice: ({ field, first, second }) =>
      `Les colonnes ${first} et ${second} ressemblent toutes deux à « ${field} ». Indiquez ci-dessous laquelle compte.`,
    columnsMissing: ({ missing }) => `Non reconnu : ${missing}. Indiquez ci-dessous de quelles colonnes il s’agit.`,
  },
}

const de: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Unsichtbare Zeichen wurden entfernt.',
    blanks: () => 'Ungewöhnliche Leerzeichen wurden entfernt oder ersetzt.',
    fullWidth: () => 'Zeichen voller Breite wurden als gewöhnliche gelesen.',
    textFormula: () => 'Die Formel um den Text wurde entfernt.',
    apostrophe: () => 'Der Apostroph davor wurde entfernt.',
    addressForm: () => 'Nur die Adresse wurde übernommen.',
    numberRounded: () =>
      'Eine Tabellenkalkulation hat diese Nummer gerundet, ihre Ziffern sind verloren. Formatieren Sie die Spalte in der Quelle als Text und exportieren Sie neu.',
    cellTooNarrow: () =>
      'Die Tabelle hat ### gespeichert, weil die Spalte zu schmal war. Machen Sie sie breiter und speichern Sie neu.',
    cellError: () => 'Die Tabelle hat hier einen Fehler gespeichert. Berichtigen Sie die Formel in der Quelle.',
    lettersLost: () =>
      'Unterwegs ging ein Buchstabe verloren (�). Speichern Sie die Liste aus ihrer Quelle als CSV UTF-8.',
    lookalikes: ({ letters }) =>
      `${letters} sieht nur aus wie ein lateinischer Buchstabe. Tippen Sie die Adresse neu ein.`,
    cellCount: ({ cells, columns }) =>
      `Diese Zeile hat ${cells} Zellen, die Kopfzeile ${columns}. Suchen Sie ein Trennzeichen zu viel oder zu wenig.`,
    lineTooLarge: () => 'Diese Zeile ist größer, als eine Zeile sein darf. Kürzen Sie sie.',
    unknownField: () => 'Diese Zeile hat ein Feld, das Rollcall nicht kennt. Entfernen oder berichtigen Sie es.',
    tooLong: ({ most }) => `Das ist zu lang. Höchstens ${most} Zeichen sind möglich.`,
    tooLarge: ({ most }) => `Das ist zu viel. Höchstens ${most} ist möglich.`,
    empty: () => 'Hier steht nichts. Ergänzen Sie es.',
    tooSmall: ({ least }) => `Das ist zu wenig. Mindestens ${least} ist nötig.`,
    notAnAddress: () => 'Das ist keine E-Mail-Adresse. Berichtigen Sie sie.',
    controlCharacters: () => 'Hier stehen Steuerzeichen. Tippen Sie es neu ein.',
    notATime: () => 'Das ist kein Datum mit Uhrzeit. Schreiben Sie es wie 2027-03-10 09:00.',
    notADay: () => 'Das ist kein Tag. Schreiben Sie ihn wie 2027-03-10.',
    notUnderstood: () => 'Das wurde nicht verstanden. Berichtigen Sie es.',
    newPersonIncomplete: () =>
      'Neue Mitarbeitende brauchen einen Namen und eine E-Mail-Adresse. Ergänzen Sie, was fehlt.',
    sharedNumber: ({ lines }) =>
      `Diese Personalnummer steht auch in Zeile ${lines}. Geben Sie jeder Person eine eigene Nummer.`,
    sharedAddress: ({ numbers, lines }) =>
      `Jemand anderes hat diese Adresse: ${numbers}. Ist es dieselbe Person, hat sich die Nummer unterwegs geändert, etwa weil eine Tabellenkalkulation führende Nullen weglässt.${lines && ` In dieser Liste steht sie auch in Zeile ${lines}.`}`,
    lastNameFirst: ({ name }) => `Der Name wurde als ${name} gelesen.`,
    signInNameUsed: () => 'Eine E-Mail-Adresse fehlt, daher wurde der Anmeldename genommen.',
    moreAbsences: ({ lines }) => `Weitere Abwesenheiten stehen in Zeile ${lines}.`,
    otherLineWrong: () =>
      'Eine andere Zeile dieses Termins ist falsch, daher wird nichts davon importiert. Berichtigen Sie jene Zeile.',
    contradiction: ({ line }) =>
      `In Zeile ${line} steht es anders. Für alle Tage eines Termins muss es gleich sein: Berichtigen Sie eine der Zeilen.`,
    tooManyForSession: () =>
      'Das ist mehr, als ein Termin haben darf: 50 Tage und 2.000 Teilnehmende. Teilen Sie es auf.',
    nobodyKnown: ({ count }) =>
      `Keine der ${count} genannten Personen ist bekannt, der Termin bleibt daher, wie er ist. Prüfen Sie Nummern oder Adressen.`,
    personUnknown: () =>
      'So heißt niemand, der Eintrag wird ausgelassen. Berichtigen Sie ihn oder fügen Sie die Person zuerst hinzu.',
    personAmbiguous: () => 'Das können mehrere sein, der Eintrag wird ausgelassen. Nehmen Sie die Personalnummer.',
    moreUnknown: ({ more }) => `${more} weitere sind keine Mitarbeitenden und werden ausgelassen.`,
    date_order_unknown: () =>
      'Tag und Monat sind hier verwechselbar. Wählen Sie oben, was zuerst kommt, oder schreiben Sie das Datum wie 2027-03-10.',
    overnight: () => 'Das Ende wurde am folgenden Tag gelesen.',
    instantRead: ({ wall, zone }) => `Das wurde als ${wall} in ${zone} gelesen.`,
    zoneRead: ({ zone }) => `Die Zeitzone wurde als ${zone} gelesen.`,
    zoneUnknown: () => 'Diese Zeitzone ist unbekannt. Nehmen Sie einen Namen wie Europe/Brussels.',
    timeSkipped: () => 'Diese Uhrzeit gibt es nicht, weil die Uhr dann vorgestellt wird. Wählen Sie eine andere.',
    endBeforeStart: () => 'Das Ende muss nach dem Beginn liegen. Berichtigen Sie eines von beiden.',
    refused: () => 'Das ist nicht verwendbar. Berichtigen Sie es.',
  },
  faults: {
    nothingSent: () => 'Es wurde keine Liste gesendet. Wählen Sie die Datei erneut.',
    emptyFile: () => 'Die Datei ist leer.',
    workbook: () =>
      'Das ist eine Excel-Arbeitsmappe. Wählen Sie in Excel Speichern unter > CSV UTF-8 und dann hier jene Datei.',
    pdf: () => 'Das ist ein PDF. Exportieren Sie die Liste als CSV.',
    notText: () => 'Das ist keine Textdatei. Exportieren Sie die Liste als CSV (UTF-8).',
    wrongCharset: () => 'Die Zeichen dieser Datei sind nicht lesbar. Speichern Sie sie als CSV UTF-8.',
    quoteOpen: ({ line }) =>
      `In Zeile ${line} wird ein Anführungszeichen geöffnet und nie geschlossen. Schließen Sie es.`,
    quoteStray: ({ line }) =>
      `In Zeile ${line} steht ein Anführungszeichen an falscher Stelle. In einer Zelle mit Anführungszeichen schreibt man es doppelt.`,
    rowTooLong: ({ line }) =>
      `Zeile ${line} ist länger als 64 KB. Vielleicht ist ein Anführungszeichen davor nicht geschlossen.`,
    tooManyColumns: ({ line }) => `Zeile ${line} hat mehr als 1.000 Spalten. Entfernen Sie, was Sie nicht brauchen.`,
    columnTwice: ({ field, first, second }) =>
      `Die Spalten ${first} und ${second} sehen beide nach „${field}“ aus. Sagen Sie unten, welche gilt.`,
    columnsMissing: ({ missing }) => `Nicht erkannt: ${missing}. Sagen Sie unten, welche Spalten das sind.`,
  },
}

/** What the report of an import says of its lines, and of a file that cannot be read, with what to do. */
export const importNotesTexts = texts({ en, nl, fr, de })
