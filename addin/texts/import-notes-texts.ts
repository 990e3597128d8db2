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
      'A spreadsheet rounded this number, so its digits are lost. Format the column as text in the spreadsheet and export the list again.',
    cellTooNarrow: () =>
      'The spreadsheet saved ### because the column was too narrow. Widen it and save the list again.',
    cellError: () => 'The spreadsheet saved an error here. Correct the formula in the spreadsheet.',
    lettersLost: () => 'A letter got lost (�). Save the list as CSV UTF-8 in the program it comes from.',
    lookalikes: ({ letters }) => `${letters} only looks like a Latin letter. Type the address again.`,
    cellCount: ({ cells, columns }) =>
      `This line has ${cells} cells, but the header has ${columns}. Check for a missing or extra separator.`,
    lineTooLarge: () => 'This line is too large. Shorten it.',
    unknownField: () => 'This line has a field that Rollcall doesn’t know. Remove it or correct its name.',
    tooLong: ({ most }) => `This is too long. Use at most ${most} characters.`,
    tooLarge: ({ most }) => `This is too large. Use at most ${most}.`,
    empty: () => 'This is empty. Fill it in.',
    tooSmall: ({ least }) => `This is too small. Use at least ${least}.`,
    notAnAddress: () => 'This isn’t an e-mail address. Correct it.',
    controlCharacters: () => 'This contains invisible control characters. Type it again.',
    notATime: () => 'This isn’t a date with a time. Write it like 2027-03-10 09:00.',
    notADay: () => 'This isn’t a date. Write it like 2027-03-10.',
    notUnderstood: () => 'Rollcall doesn’t understand this. Correct it.',
    newPersonIncomplete: () => 'A new employee needs a name and an e-mail address. Add what is missing.',
    sharedNumber: ({ lines }) => `This employee number is also in line ${lines}. Give each person their own number.`,
    sharedAddress: ({ numbers, lines }) =>
      `Another employee has this address: ${numbers}. If it’s the same person, their number has changed, for example because a spreadsheet dropped leading zeros.${lines && ` In this list, the address is also in line ${lines}.`}`,
    lastNameFirst: ({ name }) => `The name was read as ${name}.`,
    signInNameUsed: () => 'There is no e-mail address, so the sign-in name was used.',
    moreAbsences: ({ lines }) => `More absences come from line ${lines}.`,
    otherLineWrong: () => 'Another line of this session has an error, so none of it is imported. Correct that line.',
    contradiction: ({ line }) =>
      `Line ${line} says something else. It must be the same for all dates of a session, so correct one of the lines.`,
    tooManyForSession: () => 'This is more than a session can have: 50 dates and 2,000 participants. Split it up.',
    nobodyKnown: ({ count }) =>
      `None of the ${count} participants was found, so the session stays as it is. Check their numbers or addresses.`,
    personUnknown: () => 'No employee matches this entry, so it’s left out. Correct it, or add the employee first.',
    personAmbiguous: () => 'Several employees match this entry, so it’s left out. Use the employee number.',
    moreUnknown: ({ more }) => `${more} more entries match no employee and are left out.`,
    date_order_unknown: () =>
      'This date can be read two ways. Choose above whether the day or the month comes first, or write it like 2027-03-10.',
    overnight: () => 'The end was read as being on the next day.',
    instantRead: ({ wall, zone }) => `This was read as ${wall} in ${zone}.`,
    zoneRead: ({ zone }) => `The time zone was read as ${zone}.`,
    zoneUnknown: () => 'Rollcall doesn’t know this time zone. Use a name such as Europe/Brussels.',
    timeSkipped: () => 'This time doesn’t exist because the clocks go forward then. Choose another one.',
    endBeforeStart: () => 'The end must be after the start. Correct one of them.',
    refused: () => 'This can’t be used. Correct it.',
  },
  faults: {
    nothingSent: () => 'No list was sent. Choose the file again.',
    emptyFile: () => 'The file is empty.',
    workbook: () => 'This is an Excel workbook. In Excel, choose Save as > CSV UTF-8, then choose that file here.',
    pdf: () => 'This is a PDF. Export the list as CSV.',
    notText: () => 'This isn’t a text file. Export the list as CSV (UTF-8).',
    wrongCharset: () => 'The characters in this file can’t be read. Save it as CSV UTF-8.',
    quoteOpen: ({ line }) => `Line ${line} opens a quotation mark that is never closed. Close it.`,
    quoteStray: ({ line }) =>
      `Line ${line} has a quotation mark in the wrong place. Inside a quoted cell, write it twice.`,
    rowTooLong: ({ line }) => `Line ${line} is longer than 64 KB. A quotation mark before it may not be closed.`,
    tooManyColumns: ({ line }) => `Line ${line} has more than 1,000 columns. Remove those you don’t need.`,
    columnTwice: ({ field, first, second }) =>
      `Columns ${first} and ${second} both look like “${field}”. Choose below which one to use.`,
    columnsMissing: ({ missing }) => `Not recognised: ${missing}. Choose below which columns these are.`,
  },
}

const nl: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Onzichtbare tekens zijn verwijderd.',
    blanks: () => 'Ongewone spaties zijn verwijderd of vervangen.',
    fullWidth: () => 'Brede tekens zijn als gewone tekens gelezen.',
    textFormula: () => 'De formule rond de tekst is verwijderd.',
    apostrophe: () => 'De apostrof ervoor is verwijderd.',
    addressForm: () => 'Alleen het adres is gebruikt.',
    numberRounded: () =>
      'Een rekenblad heeft dit nummer afgerond, waardoor cijfers verloren zijn. Maak er in het rekenblad een tekstkolom van en exporteer de lijst opnieuw.',
    cellTooNarrow: () =>
      'Het rekenblad heeft ### opgeslagen omdat de kolom te smal was. Maak ze breder en sla de lijst opnieuw op.',
    cellError: () => 'Het rekenblad heeft hier een fout opgeslagen. Verbeter de formule in het rekenblad.',
    lettersLost: () =>
      'Er is een letter verloren gegaan (�). Sla de lijst op als CSV UTF-8 in het programma waar ze vandaan komt.',
    lookalikes: ({ letters }) => `${letters} lijkt alleen maar op een Latijnse letter. Typ het adres opnieuw.`,
    cellCount: ({ cells, columns }) =>
      `Deze regel heeft ${cells} cellen, maar de kopregel heeft er ${columns}. Controleer of er een scheidingsteken te veel of te weinig staat.`,
    lineTooLarge: () => 'Deze regel is te groot. Maak hem korter.',
    unknownField: () => 'Deze regel heeft een veld dat Rollcall niet kent. Verwijder het of verbeter de naam.',
    tooLong: ({ most }) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`,
    tooLarge: ({ most }) => `Dit is te groot. Gebruik hoogstens ${most}.`,
    empty: () => 'Hier is niets ingevuld. Vul het in.',
    tooSmall: ({ least }) => `Dit is te klein. Gebruik minstens ${least}.`,
    notAnAddress: () => 'Dit is geen e-mailadres. Verbeter het.',
    controlCharacters: () => 'Hier staan onzichtbare stuurtekens in. Typ het opnieuw.',
    notATime: () => 'Dit is geen datum met uur. Schrijf het zoals 2027-03-10 09:00.',
    notADay: () => 'Dit is geen datum. Schrijf ze zoals 2027-03-10.',
    notUnderstood: () => 'Rollcall begrijpt dit niet. Verbeter het.',
    newPersonIncomplete: () => 'Een nieuwe medewerker heeft een naam en een e-mailadres nodig. Vul aan wat ontbreekt.',
    sharedNumber: ({ lines }) => `Dit personeelsnummer staat ook in regel ${lines}. Geef iedereen een eigen nummer.`,
    sharedAddress: ({ numbers, lines }) =>
      `Een andere medewerker heeft dit adres: ${numbers}. Is het dezelfde persoon, dan is het nummer veranderd, bijvoorbeeld doordat een rekenblad voorloopnullen heeft weggelaten.${lines && ` In deze lijst staat het adres ook in regel ${lines}.`}`,
    lastNameFirst: ({ name }) => `De naam is gelezen als ${name}.`,
    signInNameUsed: () => 'Er is geen e-mailadres, dus is de aanmeldnaam gebruikt.',
    moreAbsences: ({ lines }) => `Meer afwezigheden komen uit regel ${lines}.`,
    otherLineWrong: () =>
      'Een andere regel van deze sessie bevat een fout, dus wordt er niets van geïmporteerd. Verbeter die regel.',
    contradiction: ({ line }) =>
      `In regel ${line} staat iets anders. Dit moet voor alle datums van een sessie hetzelfde zijn: verbeter een van de regels.`,
    tooManyForSession: () => 'Dit is meer dan een sessie mag hebben: 50 datums en 2.000 deelnemers. Splits ze op.',
    nobodyKnown: ({ count }) =>
      `Geen van de ${count} deelnemers is gevonden, dus de sessie blijft zoals ze is. Controleer hun nummers of adressen.`,
    personUnknown: () =>
      'Geen enkele medewerker komt hiermee overeen, dus dit wordt weggelaten. Verbeter het of voeg de medewerker eerst toe.',
    personAmbiguous: () =>
      'Meerdere medewerkers komen hiermee overeen, dus dit wordt weggelaten. Gebruik het personeelsnummer.',
    moreUnknown: ({ more }) => `Nog ${more} andere komen met geen enkele medewerker overeen en worden weggelaten.`,
    date_order_unknown: () =>
      'Deze datum kan op twee manieren worden gelezen. Kies hierboven of de dag of de maand eerst komt, of schrijf de datum zoals 2027-03-10.',
    overnight: () => 'Het einde is gelezen als de volgende dag.',
    instantRead: ({ wall, zone }) => `Dit is gelezen als ${wall} in ${zone}.`,
    zoneRead: ({ zone }) => `De tijdzone is gelezen als ${zone}.`,
    zoneUnknown: () => 'Rollcall kent deze tijdzone niet. Gebruik een naam zoals Europe/Brussels.',
    timeSkipped: () => 'Dit uur bestaat niet, want dan gaat de klok vooruit. Kies een ander uur.',
    endBeforeStart: () => 'Het einde moet na het begin komen. Verbeter een van beide.',
    refused: () => 'Dit kan niet worden gebruikt. Verbeter het.',
  },
  faults: {
    nothingSent: () => 'Er is geen lijst verzonden. Kies het bestand opnieuw.',
    emptyFile: () => 'Het bestand is leeg.',
    workbook: () => 'Dit is een Excel-werkmap. Kies in Excel Opslaan als > CSV UTF-8 en kies hier dat bestand.',
    pdf: () => 'Dit is een pdf. Exporteer de lijst als CSV.',
    notText: () => 'Dit is geen tekstbestand. Exporteer de lijst als CSV (UTF-8).',
    wrongCharset: () => 'De tekens in dit bestand kunnen niet worden gelezen. Sla het op als CSV UTF-8.',
    quoteOpen: ({ line }) => `In regel ${line} wordt een aanhalingsteken geopend en nooit gesloten. Sluit het.`,
    quoteStray: ({ line }) =>
      `In regel ${line} staat een aanhalingsteken op de verkeerde plaats. Binnen een cel met aanhalingstekens schrijft u het twee keer.`,
    rowTooLong: ({ line }) =>
      `Regel ${line} is langer dan 64 KB. Misschien is er voordien een aanhalingsteken niet gesloten.`,
    tooManyColumns: ({ line }) => `Regel ${line} heeft meer dan 1.000 kolommen. Verwijder wat u niet nodig hebt.`,
    columnTwice: ({ field, first, second }) =>
      `De kolommen ${first} en ${second} lijken allebei ‘${field}’ te zijn. Kies hieronder welke u wilt gebruiken.`,
    columnsMissing: ({ missing }) => `Niet herkend: ${missing}. Kies hieronder welke kolommen dit zijn.`,
  },
}

const fr: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Des caractères invisibles ont été retirés.',
    blanks: () => 'Des espaces inhabituels ont été retirés ou remplacés.',
    fullWidth: () => 'Des caractères larges ont été lus comme des caractères ordinaires.',
    textFormula: () => 'La formule autour du texte a été retirée.',
    apostrophe: () => 'L’apostrophe placée devant a été retirée.',
    addressForm: () => 'Seule l’adresse a été retenue.',
    numberRounded: () =>
      'Un tableur a arrondi ce numéro et des chiffres sont perdus. Mettez la colonne au format texte dans le tableur et exportez la liste à nouveau.',
    cellTooNarrow: () =>
      'Le tableur a enregistré ### parce que la colonne était trop étroite. Élargissez-la et enregistrez la liste à nouveau.',
    cellError: () => 'Le tableur a enregistré une erreur ici. Corrigez la formule dans le tableur.',
    lettersLost: () =>
      'Une lettre s’est perdue (�). Enregistrez la liste en CSV UTF-8 dans le programme d’où elle vient.',
    lookalikes: ({ letters }) => `${letters} ne fait que ressembler à une lettre latine. Retapez l’adresse.`,
    cellCount: ({ cells, columns }) =>
      `Cette ligne a ${cells} cellules, mais l’en-tête en a ${columns}. Vérifiez s’il y a un séparateur en trop ou en moins.`,
    lineTooLarge: () => 'Cette ligne est trop longue. Raccourcissez-la.',
    unknownField: () => 'Cette ligne a un champ que Rollcall ne connaît pas. Retirez-le ou corrigez son nom.',
    tooLong: ({ most }) => `C’est trop long. Utilisez ${most} caractères au maximum.`,
    tooLarge: ({ most }) => `C’est trop grand. Utilisez ${most} au maximum.`,
    empty: () => 'Ce champ est vide. Remplissez-le.',
    tooSmall: ({ least }) => `C’est trop petit. Utilisez au moins ${least}.`,
    notAnAddress: () => 'Ce n’est pas une adresse e-mail. Corrigez-la.',
    controlCharacters: () => 'Ce texte contient des caractères invisibles. Retapez-le.',
    notATime: () => 'Ce n’est pas une date avec une heure. Écrivez-la comme 2027-03-10 09:00.',
    notADay: () => 'Ce n’est pas une date. Écrivez-la comme 2027-03-10.',
    notUnderstood: () => 'Rollcall ne comprend pas cette valeur. Corrigez-la.',
    newPersonIncomplete: () =>
      'Un nouveau collaborateur a besoin d’un nom et d’une adresse e-mail. Ajoutez ce qui manque.',
    sharedNumber: ({ lines }) => `Ce matricule figure aussi à la ligne ${lines}. Donnez à chacun son propre matricule.`,
    sharedAddress: ({ numbers, lines }) =>
      `Un autre collaborateur a cette adresse : ${numbers}. S’il s’agit de la même personne, son matricule a changé, par exemple parce qu’un tableur a supprimé des zéros de tête.${lines && ` Dans cette liste, l’adresse figure aussi à la ligne ${lines}.`}`,
    lastNameFirst: ({ name }) => `Le nom a été lu comme ${name}.`,
    signInNameUsed: () => 'Il n’y a pas d’adresse e-mail, donc le nom de connexion a été utilisé.',
    moreAbsences: ({ lines }) => `D’autres absences viennent de la ligne ${lines}.`,
    otherLineWrong: () =>
      'Une autre ligne de cette session contient une erreur, donc rien n’en est importé. Corrigez cette ligne.',
    contradiction: ({ line }) =>
      `La ligne ${line} indique autre chose. La valeur doit être la même pour toutes les dates d’une session : corrigez l’une des lignes.`,
    tooManyForSession: () =>
      'C’est plus que ce qu’une session peut avoir : 50 dates et 2 000 participants. Répartissez-les.',
    nobodyKnown: ({ count }) =>
      `Aucun des ${count} participants n’a été trouvé, la session reste donc telle quelle. Vérifiez leurs matricules ou adresses.`,
    personUnknown: () =>
      'Aucun collaborateur ne correspond, donc cette entrée est ignorée. Corrigez-la ou ajoutez d’abord le collaborateur.',
    personAmbiguous: () =>
      'Plusieurs collaborateurs correspondent, donc cette entrée est ignorée. Utilisez le matricule.',
    moreUnknown: ({ more }) => `${more} autres entrées ne correspondent à aucun collaborateur et sont ignorées.`,
    date_order_unknown: () =>
      'Cette date peut se lire de deux façons. Choisissez ci-dessus si le jour ou le mois vient en premier, ou écrivez-la comme 2027-03-10.',
    overnight: () => 'La fin a été lue comme étant le lendemain.',
    instantRead: ({ wall, zone }) => `Lu comme ${wall} à ${zone}.`,
    zoneRead: ({ zone }) => `Le fuseau horaire a été lu comme ${zone}.`,
    zoneUnknown: () => 'Rollcall ne connaît pas ce fuseau horaire. Utilisez un nom comme Europe/Brussels.',
    timeSkipped: () => 'Cette heure n’existe pas, car l’horloge avance à ce moment-là. Choisissez-en une autre.',
    endBeforeStart: () => 'La fin doit venir après le début. Corrigez l’un des deux.',
    refused: () => 'Cette valeur ne peut pas être utilisée. Corrigez-la.',
  },
  faults: {
    nothingSent: () => 'Aucune liste n’a été envoyée. Choisissez à nouveau le fichier.',
    emptyFile: () => 'Le fichier est vide.',
    workbook: () =>
      'C’est un classeur Excel. Dans Excel, choisissez Enregistrer sous > CSV UTF-8, puis choisissez ce fichier ici.',
    pdf: () => 'C’est un PDF. Exportez la liste en CSV.',
    notText: () => 'Ce n’est pas un fichier texte. Exportez la liste en CSV (UTF-8).',
    wrongCharset: () => 'Les caractères de ce fichier ne peuvent pas être lus. Enregistrez-le en CSV UTF-8.',
    quoteOpen: ({ line }) => `Un guillemet est ouvert à la ligne ${line} et jamais fermé. Fermez-le.`,
    quoteStray: ({ line }) =>
      `Un guillemet est mal placé à la ligne ${line}. Dans une cellule entre guillemets, il s’écrit deux fois.`,
    rowTooLong: ({ line }) => `La ligne ${line} dépasse 64 Ko. Un guillemet plus haut n’est peut-être pas fermé.`,
    tooManyColumns: ({ line }) => `La ligne ${line} a plus de 1 000 colonnes. Retirez celles qui sont inutiles.`,
    columnTwice: ({ field, first, second }) =>
      `Les colonnes ${first} et ${second} ressemblent toutes deux à « ${field} ». Choisissez ci-dessous laquelle utiliser.`,
    columnsMissing: ({ missing }) => `Non reconnu : ${missing}. Choisissez ci-dessous de quelles colonnes il s’agit.`,
  },
}

const de: { notes: Sentences; faults: Faults } = {
  notes: {
    invisible: () => 'Unsichtbare Zeichen wurden entfernt.',
    blanks: () => 'Ungewöhnliche Leerzeichen wurden entfernt oder ersetzt.',
    fullWidth: () => 'Breite Zeichen wurden als gewöhnliche Zeichen gelesen.',
    textFormula: () => 'Die Formel um den Text wurde entfernt.',
    apostrophe: () => 'Der Apostroph davor wurde entfernt.',
    addressForm: () => 'Nur die Adresse wurde übernommen.',
    numberRounded: () =>
      'Eine Tabellenkalkulation hat diese Nummer gerundet, dabei gingen Ziffern verloren. Formatieren Sie die Spalte dort als Text und exportieren Sie die Liste neu.',
    cellTooNarrow: () =>
      'Die Tabellenkalkulation hat ### gespeichert, weil die Spalte zu schmal war. Machen Sie sie breiter und speichern Sie die Liste neu.',
    cellError: () => 'Die Tabellenkalkulation hat hier einen Fehler gespeichert. Korrigieren Sie dort die Formel.',
    lettersLost: () =>
      'Ein Buchstabe ging verloren (�). Speichern Sie die Liste in dem Programm, aus dem sie stammt, als CSV UTF-8.',
    lookalikes: ({ letters }) =>
      `${letters} sieht nur aus wie ein lateinischer Buchstabe. Geben Sie die Adresse neu ein.`,
    cellCount: ({ cells, columns }) =>
      `Diese Zeile hat ${cells} Zellen, die Kopfzeile aber ${columns}. Prüfen Sie, ob ein Trennzeichen fehlt oder zu viel ist.`,
    lineTooLarge: () => 'Diese Zeile ist zu groß. Kürzen Sie sie.',
    unknownField: () =>
      'Diese Zeile hat ein Feld, das Rollcall nicht kennt. Entfernen Sie es, oder korrigieren Sie seinen Namen.',
    tooLong: ({ most }) => `Das ist zu lang. Verwenden Sie höchstens ${most} Zeichen.`,
    tooLarge: ({ most }) => `Das ist zu groß. Verwenden Sie höchstens ${most}.`,
    empty: () => 'Dieses Feld ist leer. Füllen Sie es aus.',
    tooSmall: ({ least }) => `Das ist zu klein. Verwenden Sie mindestens ${least}.`,
    notAnAddress: () => 'Das ist keine E-Mail-Adresse. Korrigieren Sie sie.',
    controlCharacters: () => 'Hier stehen unsichtbare Steuerzeichen. Geben Sie den Text neu ein.',
    notATime: () => 'Das ist kein Datum mit Uhrzeit. Schreiben Sie es wie 2027-03-10 09:00.',
    notADay: () => 'Das ist kein Datum. Schreiben Sie es wie 2027-03-10.',
    notUnderstood: () => 'Rollcall versteht diese Angabe nicht. Korrigieren Sie sie.',
    newPersonIncomplete: () =>
      'Neue Mitarbeitende brauchen einen Namen und eine E-Mail-Adresse. Ergänzen Sie, was fehlt.',
    sharedNumber: ({ lines }) =>
      `Diese Personalnummer steht auch in Zeile ${lines}. Geben Sie jeder Person eine eigene Nummer.`,
    sharedAddress: ({ numbers, lines }) =>
      `Jemand anderes hat diese Adresse: ${numbers}. Ist es dieselbe Person, hat sich ihre Nummer geändert, zum Beispiel weil eine Tabellenkalkulation führende Nullen weggelassen hat.${lines && ` In dieser Liste steht die Adresse auch in Zeile ${lines}.`}`,
    lastNameFirst: ({ name }) => `Der Name wurde als ${name} gelesen.`,
    signInNameUsed: () => 'Es gibt keine E-Mail-Adresse, daher wurde der Anmeldename verwendet.',
    moreAbsences: ({ lines }) => `Weitere Abwesenheiten stehen in Zeile ${lines}.`,
    otherLineWrong: () =>
      'Eine andere Zeile dieses Termins enthält einen Fehler, daher wird nichts davon importiert. Korrigieren Sie diese Zeile.',
    contradiction: ({ line }) =>
      `In Zeile ${line} steht etwas anderes. Die Angabe muss für alle Tage eines Termins gleich sein: Korrigieren Sie eine der Zeilen.`,
    tooManyForSession: () =>
      'Das ist mehr, als ein Termin haben kann: 50 Tage und 2.000 Teilnehmende. Teilen Sie ihn auf.',
    nobodyKnown: ({ count }) =>
      `Keine der ${count} genannten Personen wurde gefunden, daher bleibt der Termin, wie er ist. Prüfen Sie Nummern oder Adressen.`,
    personUnknown: () =>
      'Zu diesem Eintrag passt niemand, daher wird er ausgelassen. Korrigieren Sie ihn, oder fügen Sie die Person zuerst hinzu.',
    personAmbiguous: () =>
      'Zu diesem Eintrag passen mehrere Personen, daher wird er ausgelassen. Verwenden Sie die Personalnummer.',
    moreUnknown: ({ more }) => `Zu ${more} weiteren Einträgen passt niemand. Sie werden ausgelassen.`,
    date_order_unknown: () =>
      'Dieses Datum lässt sich auf zwei Arten lesen. Wählen Sie oben, ob der Tag oder der Monat zuerst kommt, oder schreiben Sie es wie 2027-03-10.',
    overnight: () => 'Als Ende wurde der nächste Tag angenommen.',
    instantRead: ({ wall, zone }) => `Das wurde als ${wall} in ${zone} gelesen.`,
    zoneRead: ({ zone }) => `Die Zeitzone wurde als ${zone} gelesen.`,
    zoneUnknown: () => 'Rollcall kennt diese Zeitzone nicht. Verwenden Sie einen Namen wie Europe/Brussels.',
    timeSkipped: () => 'Diese Uhrzeit gibt es nicht, weil die Uhr dann vorgestellt wird. Wählen Sie eine andere.',
    endBeforeStart: () => 'Das Ende muss nach dem Beginn liegen. Korrigieren Sie eines von beiden.',
    refused: () => 'Diese Angabe kann nicht verwendet werden. Korrigieren Sie sie.',
  },
  faults: {
    nothingSent: () => 'Es wurde keine Liste gesendet. Wählen Sie die Datei erneut.',
    emptyFile: () => 'Die Datei ist leer.',
    workbook: () =>
      'Das ist eine Excel-Arbeitsmappe. Wählen Sie in Excel Speichern unter > CSV UTF-8 und dann hier diese Datei.',
    pdf: () => 'Das ist ein PDF. Exportieren Sie die Liste als CSV.',
    notText: () => 'Das ist keine Textdatei. Exportieren Sie die Liste als CSV (UTF-8).',
    wrongCharset: () => 'Die Zeichen in dieser Datei können nicht gelesen werden. Speichern Sie sie als CSV UTF-8.',
    quoteOpen: ({ line }) =>
      `In Zeile ${line} wird ein Anführungszeichen geöffnet und nie geschlossen. Schließen Sie es.`,
    quoteStray: ({ line }) =>
      `In Zeile ${line} steht ein Anführungszeichen an falscher Stelle. In einer Zelle mit Anführungszeichen schreibt man es doppelt.`,
    rowTooLong: ({ line }) =>
      `Zeile ${line} ist länger als 64 KB. Vielleicht ist weiter oben ein Anführungszeichen nicht geschlossen.`,
    tooManyColumns: ({ line }) => `Zeile ${line} hat mehr als 1.000 Spalten. Entfernen Sie, was Sie nicht brauchen.`,
    columnTwice: ({ field, first, second }) =>
      `Die Spalten ${first} und ${second} sehen beide nach „${field}“ aus. Wählen Sie unten, welche verwendet werden soll.`,
    columnsMissing: ({ missing }) => `Nicht erkannt: ${missing}. Wählen Sie unten, welche Spalten das sind.`,
  },
}

/** What the report of an import says of its lines, and of a file that cannot be read, with what to do. */
export const importNotesTexts = texts({ en, nl, fr, de })
