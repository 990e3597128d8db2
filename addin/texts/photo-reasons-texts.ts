import type { PhotoReason } from '../../api/features/employees/answers/contract.ts'
import { texts } from './table.ts'

/** What a reason names, ready to be read: a day as the person's language writes it, a count as a number. */
export type Facts = Readonly<Record<'name' | 'on' | 'key' | 'value' | 'userId' | 'count', string>>

type Code = PhotoReason['code']
type Sentences = Record<Code, (facts: Facts) => string>
type Remedies = Partial<Record<Code, string>>

const MATCH_EN =
  'Correct the record here or the user in Entra ID, or choose the user under “Link to Entra ID” on the person’s page. The next run looks again.'
const MATCH_NL =
  'Verbeter de fiche hier of de gebruiker in Entra ID, of kies de gebruiker onder ‘Koppeling met Entra ID’ op de pagina van de persoon. De volgende uitvoering kijkt opnieuw.'
const MATCH_FR =
  'Corrigez la fiche ici ou l’utilisateur dans Entra ID, ou choisissez l’utilisateur sous « Lien avec Entra ID » sur la page de la personne. La prochaine exécution vérifiera à nouveau.'
const MATCH_DE =
  'Korrigieren Sie den Datensatz hier oder den Benutzer in Entra ID, oder wählen Sie den Benutzer unter „Verknüpfung mit Entra ID“ auf der Seite der Person. Der nächste Lauf prüft es erneut.'

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
    keys: { mail: 'e-mail address', userPrincipalName: 'user principal name', employeeId: 'employee ID' },
    goes: (on: string) => `The picture from there is removed on ${on} unless a run finds the user again.`,
    stays: 'The picture from there stays.',
    sentences: {
      optedOut: ({ name }) => `${name} opted out of pictures, so Rollcall fetches none and keeps none.`,
      startsLater: ({ name, on }) => `${name} starts on ${on}. Rollcall doesn’t look for a picture before then.`,
      hasLeft: ({ name, on }) => `${name} left on ${on}. Rollcall no longer looks for a picture.`,
      notAgreed: ({ name }) => `${name} hasn’t agreed to having a picture, so none is fetched or shown.`,
      textChanged: ({ name }) =>
        `The text ${name} agreed to has changed. The picture is hidden until ${name} agrees again.`,
      fromHr: ({ on }) => `HR uploaded this picture on ${on}. Sync won’t change it.`,
      pinned: ({ on }) => `The picture came from Entra ID on ${on} and is pinned. Sync won’t change it.`,
      inEntra: ({ on }) =>
        on ? `This is the picture from Entra ID, fetched on ${on}.` : 'This is the picture from Entra ID.',
      noPhoto: ({ name }) => `${name} was found in Entra ID but has no picture there.`,
      missingUpstream: ({ on }) =>
        `The picture was missing from Entra ID on ${on}. If a run at least an hour later doesn’t find it either, it’s removed here too.`,
      removed: ({ on }) => `Two runs in a row found no picture in Entra ID, so it was removed here on ${on}.`,
      failed: () => 'The picture couldn’t be fetched.',
      noUser: ({ key, value }) => `No Entra user has the ${key} ${value}.`,
      severalUsers: ({ key, value }) => `More than one Entra user has the ${key} ${value}, so no picture is used.`,
      linkedElsewhere: ({ key, value }) =>
        `The Entra user with the ${key} ${value} is linked by hand to another employee, so the picture isn’t used here.`,
      linkedUserGone: ({ userId }) => `The Entra user who was linked by hand no longer exists (${userId}).`,
      severalEmployees: ({ count }) =>
        `${count} employees match the same Entra user, so the picture isn’t used for any of them.`,
      userDeleted: () => 'The Entra user was deleted during the run.',
      changedMeanwhile: () => 'Someone changed this employee during the run, so the picture was left as it was.',
      othersFace: ({ name }) =>
        `The picture belonged to another Entra user that ${name} was matched to before. The current user has no picture.`,
      longUnmatched: ({ name, count }) =>
        `${name} wasn’t found in Entra ID for ${count} days, so the picture from there was removed.`,
      other: () => 'This person couldn’t be matched to a single Entra user.',
      noAccount: () => 'No remote account is chosen for Microsoft photo synchronization, so no pictures are fetched.',
      noTask: () => 'There’s no service task for photo synchronisation yet, so no pictures are fetched.',
      running: ({ name }) => `A run is in progress and hasn’t reached ${name} yet.`,
      lastFailed: ({ name }) => `The last run failed before it reached ${name}.`,
      held: () => 'The last run is waiting for an admin’s decision because it would change unusually many pictures.',
      switchedOff: ({ name }) => `No run has looked for ${name} yet, and the service task is switched off.`,
      neverRun: () => 'The service task for photo synchronisation hasn’t run yet.',
      nextRun: ({ name }) => `No run has looked for ${name} yet. The next one will.`,
    } satisfies Sentences,
    remedies: {
      ...matching(MATCH_EN),
      notAgreed: 'Ask the person to agree on My page in Rollcall.',
      textChanged: 'Ask the person to agree again on My page in Rollcall.',
      noPhoto: 'Add a picture to the Microsoft 365 profile, and the next run fetches it. Or upload one here.',
      noTask: 'Create a service task of type PhotoSynchronization under Service Tasks.',
      held: 'Open the run, then confirm or reject it.',
      switchedOff: 'Turn the service task on, or start a run by hand.',
    } satisfies Remedies,
  },
  nl: {
    keys: { mail: 'het e-mailadres', userPrincipalName: 'de user principal name', employeeId: 'de employee-ID' },
    goes: (on) => `De foto daaruit wordt op ${on} verwijderd, tenzij een uitvoering de gebruiker weer vindt.`,
    stays: 'De foto daaruit blijft.',
    sentences: {
      optedOut: ({ name }) => `${name} wil geen foto. Rollcall haalt er dus geen op en bewaart er geen.`,
      startsLater: ({ name, on }) => `${name} begint op ${on}. Vroeger zoekt Rollcall geen foto.`,
      hasLeft: ({ name, on }) => `${name} is sinds ${on} uit dienst. Rollcall zoekt geen foto meer.`,
      notAgreed: ({ name }) =>
        `${name} heeft niet ingestemd met een foto. Er wordt dus geen foto opgehaald of getoond.`,
      textChanged: ({ name }) =>
        `De tekst waarmee ${name} heeft ingestemd, is gewijzigd. De foto wordt pas weer getoond als ${name} opnieuw instemt.`,
      fromHr: ({ on }) => `HR heeft deze foto geüpload op ${on}. De synchronisatie verandert ze niet.`,
      pinned: ({ on }) => `De foto kwam op ${on} uit Entra ID en is vastgezet. De synchronisatie verandert ze niet.`,
      inEntra: ({ on }) => (on ? `Dit is de foto uit Entra ID, opgehaald op ${on}.` : 'Dit is de foto uit Entra ID.'),
      noPhoto: ({ name }) => `${name} is gevonden in Entra ID, maar heeft daar geen foto.`,
      missingUpstream: ({ on }) =>
        `De foto ontbrak op ${on} in Entra ID. Vindt ook een uitvoering minstens een uur later ze niet, dan wordt ze hier verwijderd.`,
      removed: ({ on }) =>
        `Twee uitvoeringen na elkaar vonden geen foto in Entra ID. Daarom is ze hier op ${on} verwijderd.`,
      failed: () => 'De foto kon niet worden opgehaald.',
      noUser: ({ key, value }) => `Geen Entra-gebruiker heeft ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `Meer dan één Entra-gebruiker heeft ${key} ${value}. Daarom wordt er geen foto gebruikt.`,
      linkedElsewhere: ({ key, value }) =>
        `De Entra-gebruiker met ${key} ${value} is met de hand aan een andere medewerker gekoppeld. Daarom wordt de foto hier niet gebruikt.`,
      linkedUserGone: ({ userId }) => `De met de hand gekoppelde Entra-gebruiker bestaat niet meer (${userId}).`,
      severalEmployees: ({ count }) =>
        `${count} medewerkers komen overeen met dezelfde Entra-gebruiker. Daarom wordt de foto voor geen van hen gebruikt.`,
      userDeleted: () => 'De Entra-gebruiker is tijdens de uitvoering verwijderd.',
      changedMeanwhile: () =>
        'Iemand heeft deze medewerker tijdens de uitvoering gewijzigd. De foto is daarom gebleven zoals ze was.',
      othersFace: ({ name }) =>
        `De foto was van een andere Entra-gebruiker aan wie ${name} vroeger gekoppeld was. De huidige gebruiker heeft geen foto.`,
      longUnmatched: ({ name, count }) =>
        `${name} is ${count} dagen niet gevonden in Entra ID. De foto daaruit is daarom verwijderd.`,
      other: () => 'Deze persoon kon niet aan één Entra-gebruiker worden gekoppeld.',
      noAccount: () =>
        'Er is geen extern account gekozen voor Microsoft-fotosynchronisatie. Er worden dus geen foto’s opgehaald.',
      noTask: () => 'Er is nog geen servicetaak voor fotosynchronisatie. Er worden dus geen foto’s opgehaald.',
      running: ({ name }) => `Er is een uitvoering bezig. Ze is nog niet bij ${name}.`,
      lastFailed: ({ name }) => `De laatste uitvoering is mislukt voordat ze bij ${name} kwam.`,
      held: () =>
        'De laatste uitvoering wacht op de beslissing van een beheerder, omdat ze ongewoon veel foto’s zou wijzigen.',
      switchedOff: ({ name }) =>
        `Nog geen enkele uitvoering heeft ${name} gezocht, en de servicetaak is uitgeschakeld.`,
      neverRun: () => 'De servicetaak voor fotosynchronisatie heeft nog niet gedraaid.',
      nextRun: ({ name }) => `Nog geen enkele uitvoering heeft ${name} gezocht. De volgende doet dat.`,
    },
    remedies: {
      ...matching(MATCH_NL),
      notAgreed: 'Vraag de persoon om in te stemmen op Mijn pagina in Rollcall.',
      textChanged: 'Vraag de persoon om opnieuw in te stemmen op Mijn pagina in Rollcall.',
      noPhoto:
        'Voeg een foto toe aan het Microsoft 365-profiel. De volgende uitvoering haalt ze op. Of upload er hier een.',
      noTask: 'Maak onder Servicetaken een taak van het type PhotoSynchronization.',
      held: 'Open de uitvoering en bevestig ze of wijs ze af.',
      switchedOff: 'Schakel de servicetaak in, of start met de hand een uitvoering.',
    },
  },
  fr: {
    keys: { mail: 'l’adresse e-mail', userPrincipalName: 'le user principal name', employeeId: 'l’employee ID' },
    goes: (on) => `La photo qui en vient sera supprimée le ${on}, sauf si une exécution retrouve l’utilisateur.`,
    stays: 'La photo qui en vient reste.',
    sentences: {
      optedOut: ({ name }) => `${name} a refusé les photos. Rollcall n’en récupère et n’en garde donc aucune.`,
      startsLater: ({ name, on }) => `${name} commence le ${on}. Rollcall ne cherche pas de photo avant cette date.`,
      hasLeft: ({ name, on }) => `${name} n’est plus en service depuis le ${on}. Rollcall ne cherche plus de photo.`,
      notAgreed: ({ name }) =>
        `${name} n’a pas donné son accord pour une photo. Aucune n’est donc récupérée ni affichée.`,
      textChanged: ({ name }) =>
        `Le texte que ${name} avait accepté a changé. La photo est masquée jusqu’à un nouvel accord.`,
      fromHr: ({ on }) => `Les RH ont téléversé cette photo le ${on}. La synchronisation ne la modifie pas.`,
      pinned: ({ on }) =>
        `La photo est venue d’Entra ID le ${on} et est épinglée. La synchronisation ne la modifie pas.`,
      inEntra: ({ on }) => (on ? `C’est la photo d’Entra ID, récupérée le ${on}.` : 'C’est la photo d’Entra ID.'),
      noPhoto: ({ name }) => `La fiche de ${name} correspond à un utilisateur d’Entra ID, mais il n’y a pas de photo.`,
      missingUpstream: ({ on }) =>
        `La photo manquait dans Entra ID le ${on}. Si une exécution au moins une heure plus tard ne la trouve pas non plus, elle est supprimée ici.`,
      removed: ({ on }) =>
        `Deux exécutions de suite n’ont pas trouvé de photo dans Entra ID. Elle a donc été supprimée ici le ${on}.`,
      failed: () => 'La photo n’a pas pu être récupérée.',
      noUser: ({ key, value }) => `Aucun utilisateur Entra n’a ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `Plusieurs utilisateurs Entra ont ${key} ${value}. Aucune photo n’est donc utilisée.`,
      linkedElsewhere: ({ key, value }) =>
        `L’utilisateur Entra qui a ${key} ${value} est relié à la main à un autre collaborateur. Sa photo n’est donc pas utilisée ici.`,
      linkedUserGone: ({ userId }) => `L’utilisateur Entra relié à la main n’existe plus (${userId}).`,
      severalEmployees: ({ count }) =>
        `${count} collaborateurs correspondent au même utilisateur Entra. La photo n’est donc utilisée pour aucun d’eux.`,
      userDeleted: () => 'L’utilisateur Entra a été supprimé pendant l’exécution.',
      changedMeanwhile: () =>
        'Quelqu’un a modifié cette fiche pendant l’exécution. La photo est donc restée telle quelle.',
      othersFace: ({ name }) =>
        `La photo était celle d’un autre utilisateur Entra auquel ${name} correspondait auparavant. L’utilisateur actuel n’a pas de photo.`,
      longUnmatched: ({ name, count }) =>
        `Rollcall n’a pas trouvé ${name} dans Entra ID pendant ${count} jours. La photo qui en venait a donc été supprimée.`,
      other: () => 'Cette personne n’a pas pu être associée à un seul utilisateur Entra.',
      noAccount: () =>
        'Aucun compte distant n’est choisi pour la synchronisation des photos Microsoft. Aucune photo n’est donc récupérée.',
      noTask: () =>
        'Il n’y a pas encore de tâche de service pour la synchronisation des photos. Aucune photo n’est donc récupérée.',
      running: ({ name }) => `Une exécution est en cours et n’est pas encore arrivée à ${name}.`,
      lastFailed: ({ name }) => `La dernière exécution a échoué avant d’arriver à ${name}.`,
      held: () =>
        'La dernière exécution attend la décision d’un administrateur, car elle modifierait un nombre inhabituel de photos.',
      switchedOff: ({ name }) => `Aucune exécution n’a encore cherché ${name}, et la tâche de service est désactivée.`,
      neverRun: () => 'La tâche de service pour la synchronisation des photos n’a pas encore été exécutée.',
      nextRun: ({ name }) => `Aucune exécution n’a encore cherché ${name}. La prochaine le fera.`,
    },
    remedies: {
      ...matching(MATCH_FR),
      notAgreed: 'Demandez à la personne de donner son accord sur Ma page dans Rollcall.',
      textChanged: 'Demandez à la personne de donner un nouvel accord sur Ma page dans Rollcall.',
      noPhoto:
        'Ajoutez une photo au profil Microsoft 365 : la prochaine exécution la récupère. Ou téléversez-en une ici.',
      noTask: 'Créez une tâche de service du type PhotoSynchronization sous Tâches de service.',
      held: 'Ouvrez l’exécution, puis confirmez-la ou rejetez-la.',
      switchedOff: 'Activez la tâche de service ou lancez une exécution à la main.',
    },
  },
  de: {
    keys: { mail: 'die E-Mail-Adresse', userPrincipalName: 'den User Principal Name', employeeId: 'die Employee-ID' },
    goes: (on) => `Das Foto von dort wird am ${on} entfernt, wenn kein Lauf den Benutzer bis dahin wiederfindet.`,
    stays: 'Das Foto von dort bleibt.',
    sentences: {
      optedOut: ({ name }) => `${name} möchte kein Foto. Rollcall holt und behält deshalb keines.`,
      startsLater: ({ name, on }) => `${name} beginnt am ${on}. Vorher sucht Rollcall kein Foto.`,
      hasLeft: ({ name, on }) => `${name} ist am ${on} ausgeschieden. Rollcall sucht kein Foto mehr.`,
      notAgreed: ({ name }) => `${name} hat einem Foto nicht zugestimmt. Deshalb wird keines geholt oder gezeigt.`,
      textChanged: ({ name }) =>
        `Der Text, dem ${name} zugestimmt hatte, wurde geändert. Das Foto wird erst nach erneuter Zustimmung gezeigt.`,
      fromHr: ({ on }) => `HR hat dieses Foto am ${on} hochgeladen. Die Synchronisierung ändert es nicht.`,
      pinned: ({ on }) =>
        `Das Foto kam am ${on} aus Entra ID und ist angeheftet. Die Synchronisierung ändert es nicht.`,
      inEntra: ({ on }) => (on ? `Das ist das Foto aus Entra ID, geholt am ${on}.` : 'Das ist das Foto aus Entra ID.'),
      noPhoto: ({ name }) => `${name} wurde in Entra ID gefunden, hat dort aber kein Foto.`,
      missingUpstream: ({ on }) =>
        `Das Foto fehlte am ${on} in Entra ID. Findet es auch ein Lauf mindestens eine Stunde später nicht, wird es hier entfernt.`,
      removed: ({ on }) =>
        `Zwei Läufe hintereinander haben in Entra ID kein Foto gefunden. Deshalb wurde es hier am ${on} entfernt.`,
      failed: () => 'Das Foto konnte nicht geholt werden.',
      noUser: ({ key, value }) => `Kein Entra-Benutzer hat ${key} ${value}.`,
      severalUsers: ({ key, value }) =>
        `Mehr als ein Entra-Benutzer hat ${key} ${value}. Deshalb wird kein Foto verwendet.`,
      linkedElsewhere: ({ key, value }) =>
        `Der Entra-Benutzer, der ${key} ${value} hat, ist von Hand mit einer anderen Person verknüpft. Deshalb wird sein Foto hier nicht verwendet.`,
      linkedUserGone: ({ userId }) => `Den von Hand verknüpften Entra-Benutzer gibt es nicht mehr (${userId}).`,
      severalEmployees: ({ count }) =>
        `${count} Mitarbeitende passen zum selben Entra-Benutzer. Deshalb wird das Foto für niemanden davon verwendet.`,
      userDeleted: () => 'Der Entra-Benutzer wurde während des Laufs gelöscht.',
      changedMeanwhile: () => 'Jemand hat diese Person während des Laufs geändert. Deshalb blieb das Foto, wie es war.',
      othersFace: ({ name }) =>
        `Das Foto gehörte zu einem anderen Entra-Benutzer, dem ${name} früher zugeordnet war. Der jetzige Benutzer hat kein Foto.`,
      longUnmatched: ({ name, count }) =>
        `${name} wurde ${count} Tage lang nicht in Entra ID gefunden. Deshalb wurde das Foto von dort entfernt.`,
      other: () => 'Diese Person konnte keinem einzelnen Entra-Benutzer zugeordnet werden.',
      noAccount: () =>
        'Für die Microsoft-Fotosynchronisierung ist kein externes Konto gewählt. Deshalb werden keine Fotos geholt.',
      noTask: () => 'Es gibt noch keine Dienstaufgabe für die Fotosynchronisierung. Deshalb werden keine Fotos geholt.',
      running: ({ name }) => `Ein Lauf ist im Gange und noch nicht bei ${name} angekommen.`,
      lastFailed: ({ name }) => `Der letzte Lauf ist fehlgeschlagen, bevor er bei ${name} ankam.`,
      held: () =>
        'Der letzte Lauf wartet auf die Entscheidung eines Administrators, weil er ungewöhnlich viele Fotos ändern würde.',
      switchedOff: ({ name }) => `Noch kein Lauf hat nach ${name} gesucht, und die Dienstaufgabe ist ausgeschaltet.`,
      neverRun: () => 'Die Dienstaufgabe für die Fotosynchronisierung ist noch nie gelaufen.',
      nextRun: ({ name }) => `Noch kein Lauf hat nach ${name} gesucht. Der nächste tut es.`,
    },
    remedies: {
      ...matching(MATCH_DE),
      notAgreed: 'Bitten Sie die Person, auf „Meine Seite“ in Rollcall zuzustimmen.',
      textChanged: 'Bitten Sie die Person, auf „Meine Seite“ in Rollcall erneut zuzustimmen.',
      noPhoto:
        'Fügen Sie dem Microsoft-365-Profil ein Foto hinzu, dann holt es der nächste Lauf. Oder laden Sie hier eines hoch.',
      noTask: 'Legen Sie unter „Dienstaufgaben“ eine Aufgabe vom Typ PhotoSynchronization an.',
      held: 'Öffnen Sie den Lauf und bestätigen oder verwerfen Sie ihn.',
      switchedOff: 'Schalten Sie die Dienstaufgabe ein oder starten Sie einen Lauf von Hand.',
    },
  },
})
