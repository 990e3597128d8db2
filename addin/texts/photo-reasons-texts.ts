import type { PhotoReason } from '../../api/features/employees/answers/contract.ts'
import { texts } from './table.ts'

/** What a reason names, ready to be read: a day as the person's language writes it, a count as a number. */
export type Facts = Readonly<Record<'name' | 'on' | 'key' | 'value' | 'userId' | 'count', string>>

type Code = PhotoReason['code']
type Sentences = Record<Code, (facts: Facts) => string>
type Remedies = Partial<Record<Code, string>>

const MATCH_EN =
  'Correct the employee record or the user in Entra ID, or link the employee to the Entra user by hand; the next run looks again.'
const MATCH_NL =
  'Verbeter de medewerker hier of de gebruiker in Entra ID, of koppel de medewerker met de hand aan de Entra-gebruiker; de volgende uitvoering kijkt opnieuw.'
const MATCH_FR =
  'Corrigez le collaborateur ici ou l’utilisateur dans Entra ID, ou reliez le collaborateur à la main à l’utilisateur Entra ; l’exécution suivante regarde à nouveau.'
const MATCH_DE =
  'Berichtigen Sie die Person hier oder den Benutzer in Entra ID, oder verknüpfen Sie die Person von Hand mit dem Entra-Benutzer; der nächste Lauf sieht wieder nach.'

const matching = (remedy: string) => ({
  noUser: remedy,
  severalUsers: remedy,
  linkedElsewhere: remedy,
  linkedUserGone: remedy,
  severalEmployees: remedy,
  userDeleted: remedy,
  other: remedy,
})

/**
 * "Why this picture", "why no picture": a sentence for each reason, and what to do where something can be done. A code
 * that is missing does not compile.
 */
export const photoReasonTexts = texts({
  en: {
    keys: { mail: 'mail address', userPrincipalName: 'user principal name', employeeId: 'employee id' },
    goes: (on: string) => `The picture from there goes on ${on} unless a run finds the user again.`,
    stays: 'The picture from there stays.',
    sentences: {
      optedOut: ({ name }) => `${name} wants no picture, so none is kept and none is fetched.`,
      startsLater: ({ name, on }) => `${name} starts on ${on}; no picture is looked for before.`,
      hasLeft: ({ name, on }) => `${name} left on ${on}; no picture is looked for any more.`,
      notAgreed: ({ name }) => `${name} has not agreed to having a picture, so none is fetched and none is shown.`,
      textChanged: ({ name }) =>
        `The text ${name} agreed to was changed, so the picture is not shown until ${name} agrees again.`,
      fromHr: ({ on }) => `HR handed in this picture on ${on}, and no synchronisation touches it.`,
      pinned: ({ on }) => `The picture came from Entra ID on ${on} and is pinned, so no synchronisation touches it.`,
      inEntra: ({ on }) =>
        on ? `The picture is the one in Entra ID, fetched on ${on}.` : 'The picture is the one in Entra ID.',
      noPhoto: ({ name }) => `${name} was found in Entra ID and has no picture there.`,
      missingUpstream: ({ on }) =>
        `The picture was gone from Entra ID on ${on}; it is removed here when a later run, at least an hour after, finds it gone as well.`,
      removed: ({ on }) => `The picture was gone from Entra ID in two runs in a row and was removed here on ${on}.`,
      failed: () => 'The picture could not be fetched.',
      noUser: ({ key, value }) => `No Entra user has the ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `More than one Entra user has the ${key} ${value}, so nobody’s picture is taken.`,
      linkedElsewhere: ({ key, value }) =>
        `The Entra user with the ${key} ${value} is linked by hand to another employee, so nobody’s picture is taken.`,
      linkedUserGone: ({ userId }) => `The Entra user ${userId}, linked by hand, is not in the directory.`,
      severalEmployees: ({ count }) => `${count} employees fit the same Entra user, so nobody’s picture is taken.`,
      userDeleted: () => 'The Entra user was deleted while the run went on.',
      changedMeanwhile: () =>
        'The employee was changed by somebody else while the run went on, so the picture was left as it is.',
      othersFace: ({ name }) =>
        `The picture was that of another Entra user, to whom ${name} was matched before; the present one has none.`,
      longUnmatched: ({ name, count }) =>
        `${name} was not found in Entra ID for ${count} days, so the picture from there was removed.`,
      other: () => 'The person could not be matched with one Entra user.',
      noAccount: () => 'No remote account is chosen for Microsoft photo synchronization, so no picture is fetched.',
      noTask: () => 'There is no service task for photo synchronisation yet, so no picture is fetched.',
      running: ({ name }) => `A synchronisation is going on and has not come to ${name} yet.`,
      lastFailed: ({ name }) => `The last synchronisation failed before it came to ${name}.`,
      held: () => 'The last synchronisation is held back, because it would change unusually many pictures.',
      switchedOff: ({ name }) => `No run has looked for ${name} yet, and the service task is switched off.`,
      neverRun: () => 'The service task for photo synchronisation has not run yet.',
      nextRun: ({ name }) => `No run has looked for ${name} yet; the next one will.`,
    } satisfies Sentences,
    remedies: {
      ...matching(MATCH_EN),
      notAgreed: 'The person agrees on My page in Rollcall.',
      textChanged: 'The person agrees on My page in Rollcall.',
      noPhoto: 'Add a picture to the Microsoft 365 profile, which the next run brings here, or upload one here.',
      noTask: 'Create a service task of the type PhotoSynchronization.',
      held: 'An admin looks at the run and confirms or rejects it.',
      switchedOff: 'Switch the service task on, or start a run by hand.',
    } satisfies Remedies,
  },
  nl: {
    keys: { mail: 'het e-mailadres', userPrincipalName: 'de user principal name', employeeId: 'de employee-id' },
    goes: (on) => `De foto daaruit gaat weg op ${on}, tenzij een uitvoering de gebruiker weer vindt.`,
    stays: 'De foto daaruit blijft.',
    sentences: {
      optedOut: ({ name }) => `${name} wil geen foto; er wordt dus geen bewaard en geen opgehaald.`,
      startsLater: ({ name, on }) => `${name} begint op ${on}; voordien wordt er geen foto gezocht.`,
      hasLeft: ({ name, on }) => `${name} vertrok op ${on}; er wordt geen foto meer gezocht.`,
      notAgreed: ({ name }) =>
        `${name} heeft nog niet ingestemd met een foto; er wordt er dus geen opgehaald en geen getoond.`,
      textChanged: ({ name }) =>
        `De tekst waarmee ${name} instemde is gewijzigd; de foto wordt pas weer getoond als ${name} opnieuw instemt.`,
      fromHr: ({ on }) => `HR heeft deze foto op ${on} aangeleverd, en geen synchronisatie raakt ze aan.`,
      pinned: ({ on }) => `De foto kwam op ${on} uit Entra ID en is vastgezet; geen synchronisatie raakt ze aan.`,
      inEntra: ({ on }) => (on ? `De foto is die in Entra ID, opgehaald op ${on}.` : 'De foto is die in Entra ID.'),
      noPhoto: ({ name }) => `${name} is gevonden in Entra ID en heeft daar geen foto.`,
      missingUpstream: ({ on }) =>
        `De foto was op ${on} weg uit Entra ID; ze wordt hier verwijderd als ook een latere uitvoering, minstens een uur erna, ze niet vindt.`,
      removed: ({ on }) =>
        `De foto was in twee uitvoeringen na elkaar weg uit Entra ID en is hier op ${on} verwijderd.`,
      failed: () => 'De foto kon niet worden opgehaald.',
      noUser: ({ key, value }) => `Geen Entra-gebruiker heeft ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `Meer dan één Entra-gebruiker heeft ${key} ${value}; daarom wordt van niemand de foto genomen.`,
      linkedElsewhere: ({ key, value }) =>
        `De Entra-gebruiker met ${key} ${value} is met de hand aan een andere medewerker gekoppeld; daarom wordt van niemand de foto genomen.`,
      linkedUserGone: ({ userId }) =>
        `De met de hand gekoppelde Entra-gebruiker ${userId} staat niet in de adreslijst.`,
      severalEmployees: ({ count }) =>
        `${count} medewerkers passen bij dezelfde Entra-gebruiker; daarom wordt van niemand de foto genomen.`,
      userDeleted: () => 'De Entra-gebruiker is verwijderd terwijl de uitvoering bezig was.',
      changedMeanwhile: () =>
        'Iemand anders heeft de medewerker tijdens de uitvoering gewijzigd; de foto is daarom gelaten zoals ze is.',
      othersFace: ({ name }) =>
        `De foto was die van een andere Entra-gebruiker, aan wie ${name} eerder was gekoppeld; de huidige heeft er geen.`,
      longUnmatched: ({ name, count }) =>
        `${name} is ${count} dagen niet gevonden in Entra ID; de foto daaruit is daarom verwijderd.`,
      other: () => 'De persoon kon niet aan één Entra-gebruiker worden gekoppeld.',
      noAccount: () =>
        'Voor Microsoft-fotosynchronisatie is geen extern account gekozen; er wordt dus geen foto opgehaald.',
      noTask: () => 'Er is nog geen servicetaak voor fotosynchronisatie; er wordt dus geen foto opgehaald.',
      running: ({ name }) => `Er is een synchronisatie bezig die nog niet aan ${name} toe is.`,
      lastFailed: ({ name }) => `De laatste synchronisatie mislukte voordat ze aan ${name} toe was.`,
      held: () => 'De laatste synchronisatie is aangehouden, omdat ze ongewoon veel foto’s zou wijzigen.',
      switchedOff: ({ name }) => `Nog geen uitvoering heeft naar ${name} gekeken, en de servicetaak is uitgeschakeld.`,
      neverRun: () => 'De servicetaak voor fotosynchronisatie is nog niet uitgevoerd.',
      nextRun: ({ name }) => `Nog geen uitvoering heeft naar ${name} gekeken; de volgende doet dat.`,
    },
    remedies: {
      ...matching(MATCH_NL),
      notAgreed: 'De persoon stemt in op Mijn pagina in Rollcall.',
      textChanged: 'De persoon stemt in op Mijn pagina in Rollcall.',
      noPhoto:
        'Voeg een foto toe aan het Microsoft 365-profiel, die de volgende uitvoering hierheen brengt, of upload er hier een.',
      noTask: 'Maak een servicetaak van het type PhotoSynchronization.',
      held: 'Een beheerder bekijkt de uitvoering en bevestigt ze of wijst ze af.',
      switchedOff: 'Schakel de servicetaak in, of start met de hand een uitvoering.',
    },
  },
  fr: {
    keys: { mail: 'l’adresse e-mail', userPrincipalName: 'le user principal name', employeeId: 'l’employee id' },
    goes: (on) => `La photo qui en vient disparaît le ${on}, à moins qu’une exécution ne retrouve l’utilisateur.`,
    stays: 'La photo qui en vient reste.',
    sentences: {
      optedOut: ({ name }) => `${name} ne veut pas de photo : aucune n’est gardée et aucune n’est récupérée.`,
      startsLater: ({ name, on }) => `${name} commence le ${on} ; aucune photo n’est cherchée avant.`,
      hasLeft: ({ name, on }) => `${name} est parti(e) le ${on} ; aucune photo n’est plus cherchée.`,
      notAgreed: ({ name }) => `${name} n’a pas donné son accord pour une photo : aucune n’est récupérée ni affichée.`,
      textChanged: ({ name }) =>
        `Le texte que ${name} avait accepté a changé : la photo n’est pas affichée avant un nouvel accord.`,
      fromHr: ({ on }) => `Les RH ont remis cette photo le ${on}, et aucune synchronisation n’y touche.`,
      pinned: ({ on }) => `La photo est venue d’Entra ID le ${on} et est épinglée : aucune synchronisation n’y touche.`,
      inEntra: ({ on }) =>
        on ? `La photo est celle d’Entra ID, récupérée le ${on}.` : 'La photo est celle d’Entra ID.',
      noPhoto: ({ name }) => `${name} a été trouvé(e) dans Entra ID et n’y a pas de photo.`,
      missingUpstream: ({ on }) =>
        `La photo avait disparu d’Entra ID le ${on} ; elle est supprimée ici si une exécution ultérieure, au moins une heure après, ne la trouve pas non plus.`,
      removed: ({ on }) =>
        `La photo avait disparu d’Entra ID lors de deux exécutions de suite et a été supprimée ici le ${on}.`,
      failed: () => 'La photo n’a pas pu être récupérée.',
      noUser: ({ key, value }) => `Aucun utilisateur Entra n’a ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `Plusieurs utilisateurs Entra ont ${key} ${value} ; la photo d’aucun n’est donc prise.`,
      linkedElsewhere: ({ key, value }) =>
        `L’utilisateur Entra qui a ${key} ${value} est relié à la main à un autre collaborateur ; aucune photo n’est donc prise.`,
      linkedUserGone: ({ userId }) => `L’utilisateur Entra ${userId}, relié à la main, n’est pas dans l’annuaire.`,
      severalEmployees: ({ count }) =>
        `${count} collaborateurs correspondent au même utilisateur Entra ; aucune photo n’est donc prise.`,
      userDeleted: () => 'L’utilisateur Entra a été supprimé pendant l’exécution.',
      changedMeanwhile: () =>
        'Quelqu’un d’autre a modifié le collaborateur pendant l’exécution ; la photo a donc été laissée telle quelle.',
      othersFace: ({ name }) =>
        `La photo était celle d’un autre utilisateur Entra, auquel ${name} était associé(e) auparavant ; l’actuel n’en a pas.`,
      longUnmatched: ({ name, count }) =>
        `${name} n’a pas été trouvé(e) dans Entra ID pendant ${count} jours ; la photo qui en venait a donc été supprimée.`,
      other: () => 'La personne n’a pas pu être associée à un seul utilisateur Entra.',
      noAccount: () =>
        'Aucun compte distant n’est choisi pour la synchronisation des photos Microsoft ; aucune photo n’est donc récupérée.',
      noTask: () =>
        'Il n’y a pas encore de tâche de service pour la synchronisation des photos ; aucune photo n’est donc récupérée.',
      running: ({ name }) => `Une synchronisation est en cours et n’en est pas encore à ${name}.`,
      lastFailed: ({ name }) => `La dernière synchronisation a échoué avant d’en arriver à ${name}.`,
      held: () => 'La dernière synchronisation est retenue, car elle modifierait un nombre inhabituel de photos.',
      switchedOff: ({ name }) => `Aucune exécution n’a encore cherché ${name}, et la tâche de service est désactivée.`,
      neverRun: () => 'La tâche de service pour la synchronisation des photos n’a pas encore été exécutée.',
      nextRun: ({ name }) => `Aucune exécution n’a encore cherché ${name} ; la prochaine le fera.`,
    },
    remedies: {
      ...matching(MATCH_FR),
      notAgreed: 'La personne donne son accord sur Ma page dans Rollcall.',
      textChanged: 'La personne donne son accord sur Ma page dans Rollcall.',
      noPhoto:
        'Ajoutez une photo au profil Microsoft 365, que l’exécution suivante apportera ici, ou téléversez-en une ici.',
      noTask: 'Créez une tâche de service du type PhotoSynchronization.',
      held: 'Un administrateur regarde l’exécution, puis la confirme ou la rejette.',
      switchedOff: 'Activez la tâche de service ou lancez une exécution à la main.',
    },
  },
  de: {
    keys: { mail: 'die E-Mail-Adresse', userPrincipalName: 'den User Principal Name', employeeId: 'die Employee-ID' },
    goes: (on) => `Das Foto von dort wird am ${on} entfernt, wenn kein Lauf den Benutzer wiederfindet.`,
    stays: 'Das Foto von dort bleibt.',
    sentences: {
      optedOut: ({ name }) => `${name} möchte kein Foto; es wird keines behalten und keines geholt.`,
      startsLater: ({ name, on }) => `${name} beginnt am ${on}; vorher wird kein Foto gesucht.`,
      hasLeft: ({ name, on }) => `${name} hat das Unternehmen am ${on} verlassen; es wird kein Foto mehr gesucht.`,
      notAgreed: ({ name }) => `${name} hat einem Foto nicht zugestimmt; es wird keines geholt und keines gezeigt.`,
      textChanged: ({ name }) =>
        `Der Text, dem ${name} zugestimmt hatte, wurde geändert; das Foto wird erst nach erneuter Zustimmung gezeigt.`,
      fromHr: ({ on }) => `HR hat dieses Foto am ${on} übergeben, und keine Synchronisierung rührt es an.`,
      pinned: ({ on }) => `Das Foto kam am ${on} aus Entra ID und ist angeheftet; keine Synchronisierung rührt es an.`,
      inEntra: ({ on }) => (on ? `Das Foto ist das aus Entra ID, geholt am ${on}.` : 'Das Foto ist das aus Entra ID.'),
      noPhoto: ({ name }) => `${name} wurde in Entra ID gefunden und hat dort kein Foto.`,
      missingUpstream: ({ on }) =>
        `Das Foto war am ${on} aus Entra ID fort; es wird hier entfernt, wenn auch ein späterer Lauf, mindestens eine Stunde danach, es nicht findet.`,
      removed: ({ on }) =>
        `Das Foto war bei zwei Läufen hintereinander aus Entra ID fort und wurde hier am ${on} entfernt.`,
      failed: () => 'Das Foto konnte nicht geholt werden.',
      noUser: ({ key, value }) => `Kein Entra-Benutzer hat ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `Mehr als ein Entra-Benutzer hat ${key} ${value}; darum wird von niemandem das Foto genommen.`,
      linkedElsewhere: ({ key, value }) =>
        `Der Entra-Benutzer, der ${key} ${value} hat, ist von Hand mit einer anderen Person verknüpft; darum wird von niemandem das Foto genommen.`,
      linkedUserGone: ({ userId }) => `Der von Hand verknüpfte Entra-Benutzer ${userId} steht nicht im Verzeichnis.`,
      severalEmployees: ({ count }) =>
        `${count} Mitarbeitende passen zum selben Entra-Benutzer; darum wird von niemandem das Foto genommen.`,
      userDeleted: () => 'Der Entra-Benutzer wurde während des Laufs gelöscht.',
      changedMeanwhile: () =>
        'Jemand anderes hat die Person während des Laufs geändert; das Foto blieb darum, wie es ist.',
      othersFace: ({ name }) =>
        `Das Foto war das eines anderen Entra-Benutzers, dem ${name} früher zugeordnet war; der jetzige hat keines.`,
      longUnmatched: ({ name, count }) =>
        `${name} wurde ${count} Tage lang nicht in Entra ID gefunden; das Foto von dort wurde darum entfernt.`,
      other: () => 'Die Person konnte nicht einem einzigen Entra-Benutzer zugeordnet werden.',
      noAccount: () =>
        'Für die Microsoft-Fotosynchronisierung ist kein externes Konto gewählt; darum wird kein Foto geholt.',
      noTask: () => 'Es gibt noch keine Dienstaufgabe für die Fotosynchronisierung; darum wird kein Foto geholt.',
      running: ({ name }) => `Eine Synchronisierung läuft und ist noch nicht bei ${name} angekommen.`,
      lastFailed: ({ name }) => `Die letzte Synchronisierung ist gescheitert, bevor sie bei ${name} ankam.`,
      held: () => 'Die letzte Synchronisierung ist angehalten, weil sie ungewöhnlich viele Fotos ändern würde.',
      switchedOff: ({ name }) => `Noch kein Lauf hat nach ${name} gesehen, und die Dienstaufgabe ist ausgeschaltet.`,
      neverRun: () => 'Die Dienstaufgabe für die Fotosynchronisierung ist noch nie gelaufen.',
      nextRun: ({ name }) => `Noch kein Lauf hat nach ${name} gesehen; der nächste tut es.`,
    },
    remedies: {
      ...matching(MATCH_DE),
      notAgreed: 'Die Person stimmt auf „Meine Seite“ in Rollcall zu.',
      textChanged: 'Die Person stimmt auf „Meine Seite“ in Rollcall zu.',
      noPhoto:
        'Fügen Sie dem Microsoft-365-Profil ein Foto hinzu, das der nächste Lauf hierher bringt, oder laden Sie hier eines hoch.',
      noTask: 'Legen Sie eine Dienstaufgabe vom Typ PhotoSynchronization an.',
      held: 'Ein Administrator sieht den Lauf an und bestätigt oder verwirft ihn.',
      switchedOff: 'Schalten Sie die Dienstaufgabe ein oder starten Sie einen Lauf von Hand.',
    },
  },
})
