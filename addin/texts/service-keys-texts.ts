import { texts } from './table.ts'

/** Keys for machines: the HR system, an outside scheduler, monitoring. */
export const serviceKeyTexts = texts({
  en: {
    lead: 'A service key lets another system call Rollcall without a person signing in: the HR system, a scheduler, monitoring.',
    add: 'Create service key',
    emptyTitle: 'No service key yet',
    empty:
      'Create one when your HR system should hand over employees, or a scheduler should start the service tasks. Nobody needs one to use this tab.',
    name: 'Name',
    nameHint: 'Which system uses it, so that you know it again when it should be removed.',
    nameMissing: 'Give it a name.',
    scopes: 'What it may do',
    scopesMissing: 'Choose at least one.',
    scopeNames: {
      'tasks:run': 'Start service tasks',
      'employees:write': 'Keep employees up to date',
      'photos:read': 'Read pictures',
      'metrics:read': 'Read figures',
      'trainings:read': 'Read trainings',
      'trainings:write': 'Plan trainings',
      'invitations:send': 'Send invitations',
    },
    scopeNotes: {
      'tasks:run':
        'May start the service tasks that are due, or one of them. For an outside scheduler. It cannot change them.',
      'employees:write': 'May add, change, import and remove employees, and set their pictures. For the HR system.',
      'photos:read': 'May read employees and their pictures. For systems that show faces.',
      'metrics:read': 'May read the figures of this server at /metrics. For monitoring. They name no person.',
      'trainings:read': 'May read who subscribed to which session and who came. For the HR system.',
      'trainings:write':
        'May add and change trainings, sessions and their participants. For an HR system that plans. The first invitation, and whatever a person should see before it goes out, waits for a trainer.',
      'invitations:send':
        'May look at the mail forecast and send invitations without a person. For an HR system that plans and sends. Give it only where nobody needs to look first.',
    },
    created: 'Created',
    by: (name: string) => `by ${name}`,
    lastUsed: 'Last used',
    neverUsed: 'Never used',
    shownTitle: 'Copy the key now',
    shownText:
      'It is shown only this once. Rollcall keeps no copy; if it is lost, delete it and create another. Whoever has it can do what it may do.',
    key: 'Service key',
    copyKey: 'Copy the service key',
    done: 'I have copied it',
    use: 'The other system sends it with every request as the header “Authorization: Bearer …”.',
    deleteTitle: (name: string) => `Delete the key ${name}?`,
    deleteText: 'It stops working at once. The system that uses it can no longer call Rollcall.',
    deleteVerb: 'Delete key',
    deleted: 'The key was deleted.',
    deleteLabel: (name: string) => `Delete the key ${name}`,
  },
  nl: {
    lead: 'Met een servicesleutel roept een ander systeem Rollcall aan zonder dat iemand zich aanmeldt: het HR-systeem, een planner, monitoring.',
    add: 'Servicesleutel maken',
    emptyTitle: 'Nog geen servicesleutel',
    empty:
      'Maak er een als uw HR-systeem medewerkers moet doorgeven, of als een planner de servicetaken moet starten. Voor dit tabblad is er geen nodig.',
    name: 'Naam',
    nameHint: 'Welk systeem hem gebruikt, zodat u hem herkent als hij weg moet.',
    nameMissing: 'Geef hem een naam.',
    scopes: 'Wat hij mag',
    scopesMissing: 'Kies er ten minste één.',
    scopeNames: {
      'tasks:run': 'Servicetaken starten',
      'employees:write': 'Medewerkers bijhouden',
      'photos:read': 'Foto’s lezen',
      'metrics:read': 'Cijfers lezen',
      'trainings:read': 'Opleidingen lezen',
      'trainings:write': 'Opleidingen plannen',
      'invitations:send': 'Uitnodigingen verzenden',
    },
    scopeNotes: {
      'tasks:run':
        'Mag de servicetaken starten die aan de beurt zijn, of één ervan. Voor een externe planner. Hij kan ze niet wijzigen.',
      'employees:write':
        'Mag medewerkers toevoegen, wijzigen, importeren en verwijderen, en hun foto instellen. Voor het HR-systeem.',
      'photos:read': 'Mag medewerkers en hun foto’s lezen. Voor systemen die gezichten tonen.',
      'metrics:read': 'Mag de cijfers van deze server lezen op /metrics. Voor monitoring. Ze noemen niemand.',
      'trainings:read': 'Mag lezen wie voor welke sessie is ingeschreven en wie er was. Voor het HR-systeem.',
      'trainings:write':
        'Mag opleidingen, sessies en hun deelnemers toevoegen en wijzigen. Voor een HR-systeem dat plant. De eerste uitnodiging, en alles wat iemand eerst moet zien, wacht op een trainer.',
      'invitations:send':
        'Mag de mailvoorspelling bekijken en uitnodigingen verzenden zonder dat er iemand bij is. Voor een HR-systeem dat plant en verzendt. Geef dit alleen als niemand eerst hoeft te kijken.',
    },
    created: 'Gemaakt',
    by: (name) => `door ${name}`,
    lastUsed: 'Laatst gebruikt',
    neverUsed: 'Nooit gebruikt',
    shownTitle: 'Kopieer de sleutel nu',
    shownText:
      'Hij wordt maar deze ene keer getoond. Rollcall bewaart geen kopie; is hij weg, verwijder hem dan en maak een andere. Wie hem heeft, kan doen wat hij mag.',
    key: 'Servicesleutel',
    copyKey: 'De servicesleutel kopiëren',
    done: 'Ik heb hem gekopieerd',
    use: 'Het andere systeem stuurt hem bij elke aanvraag mee als header ‘Authorization: Bearer …’.',
    deleteTitle: (name) => `De sleutel ${name} verwijderen?`,
    deleteText: 'Hij werkt meteen niet meer. Het systeem dat hem gebruikt, kan Rollcall niet meer aanroepen.',
    deleteVerb: 'Sleutel verwijderen',
    deleted: 'De sleutel is verwijderd.',
    deleteLabel: (name) => `De sleutel ${name} verwijderen`,
  },
  fr: {
    lead: 'Une clé de service permet à un autre système d’appeler Rollcall sans que personne se connecte : le système RH, un planificateur, la surveillance.',
    add: 'Créer une clé de service',
    emptyTitle: 'Pas encore de clé de service',
    empty:
      'Créez-en une quand votre système RH doit transmettre les collaborateurs, ou qu’un planificateur doit lancer les tâches de service. Cet onglet n’en a pas besoin.',
    name: 'Nom',
    nameHint: 'Quel système l’utilise, pour la reconnaître quand il faudra la supprimer.',
    nameMissing: 'Donnez-lui un nom.',
    scopes: 'Ce qu’elle permet',
    scopesMissing: 'Choisissez-en au moins une.',
    scopeNames: {
      'tasks:run': 'Lancer les tâches de service',
      'employees:write': 'Tenir les collaborateurs à jour',
      'photos:read': 'Lire les photos',
      'metrics:read': 'Lire les chiffres',
      'trainings:read': 'Lire les formations',
      'trainings:write': 'Planifier les formations',
      'invitations:send': 'Envoyer les invitations',
    },
    scopeNotes: {
      'tasks:run':
        'Peut lancer les tâches de service attendues, ou l’une d’elles. Pour un planificateur externe. Elle ne peut pas les modifier.',
      'employees:write':
        'Peut ajouter, modifier, importer et supprimer des collaborateurs, et définir leur photo. Pour le système RH.',
      'photos:read': 'Peut lire les collaborateurs et leurs photos. Pour les systèmes qui montrent des visages.',
      'metrics:read': 'Peut lire les chiffres de ce serveur à /metrics. Pour la surveillance. Ils ne nomment personne.',
      'trainings:read': 'Peut lire qui est inscrit à quelle session et qui était présent. Pour le système RH.',
      'trainings:write':
        'Peut ajouter et modifier des formations, des sessions et leurs participants. Pour un système RH qui planifie. La première invitation, et tout ce que quelqu’un doit voir avant l’envoi, attend un formateur.',
      'invitations:send':
        'Peut voir la prévision des messages et envoyer les invitations sans personne. Pour un système RH qui planifie et envoie. À n’accorder que si personne n’a à regarder d’abord.',
    },
    created: 'Créée',
    by: (name) => `par ${name}`,
    lastUsed: 'Dernière utilisation',
    neverUsed: 'Jamais utilisée',
    shownTitle: 'Copiez la clé maintenant',
    shownText:
      'Elle n’est montrée que cette fois. Rollcall n’en garde pas de copie ; si elle est perdue, supprimez-la et créez-en une autre. Qui la possède peut faire ce qu’elle permet.',
    key: 'Clé de service',
    copyKey: 'Copier la clé de service',
    done: 'Je l’ai copiée',
    use: 'L’autre système l’envoie avec chaque requête dans l’en-tête « Authorization: Bearer … ».',
    deleteTitle: (name) => `Supprimer la clé ${name} ?`,
    deleteText: 'Elle cesse aussitôt de fonctionner. Le système qui l’utilise ne pourra plus appeler Rollcall.',
    deleteVerb: 'Supprimer la clé',
    deleted: 'La clé a été supprimée.',
    deleteLabel: (name) => `Supprimer la clé ${name}`,
  },
  de: {
    lead: 'Mit einem Dienstschlüssel ruft ein anderes System Rollcall auf, ohne dass sich jemand anmeldet: das HR-System, ein Zeitplaner, die Überwachung.',
    add: 'Dienstschlüssel anlegen',
    emptyTitle: 'Noch kein Dienstschlüssel',
    empty:
      'Legen Sie einen an, wenn Ihr HR-System Mitarbeitende übergeben oder ein Zeitplaner die Dienstaufgaben starten soll. Für diese Registerkarte braucht es keinen.',
    name: 'Name',
    nameHint: 'Welches System ihn benutzt, damit Sie ihn wiedererkennen, wenn er weg soll.',
    nameMissing: 'Geben Sie ihm einen Namen.',
    scopes: 'Was er darf',
    scopesMissing: 'Wählen Sie mindestens eines.',
    scopeNames: {
      'tasks:run': 'Dienstaufgaben starten',
      'employees:write': 'Mitarbeitende pflegen',
      'photos:read': 'Fotos lesen',
      'metrics:read': 'Zahlen lesen',
      'trainings:read': 'Schulungen lesen',
      'trainings:write': 'Schulungen planen',
      'invitations:send': 'Einladungen senden',
    },
    scopeNotes: {
      'tasks:run':
        'Darf die fälligen Dienstaufgaben starten, oder eine davon. Für einen externen Zeitplaner. Ändern kann er sie nicht.',
      'employees:write':
        'Darf Mitarbeitende hinzufügen, ändern, importieren und entfernen und ihre Fotos setzen. Für das HR-System.',
      'photos:read': 'Darf Mitarbeitende und ihre Fotos lesen. Für Systeme, die Gesichter zeigen.',
      'metrics:read': 'Darf die Zahlen dieses Servers unter /metrics lesen. Für die Überwachung. Sie nennen niemanden.',
      'trainings:read': 'Darf lesen, wer für welchen Termin angemeldet ist und wer da war. Für das HR-System.',
      'trainings:write':
        'Darf Schulungen, Termine und ihre Teilnehmenden anlegen und ändern. Für ein HR-System, das plant. Die erste Einladung, und was jemand vorher sehen sollte, wartet auf einen Trainer.',
      'invitations:send':
        'Darf die Vorschau der Mails sehen und Einladungen ohne einen Menschen senden. Für ein HR-System, das plant und sendet. Nur vergeben, wenn vorher niemand hinsehen muss.',
    },
    created: 'Angelegt',
    by: (name) => `von ${name}`,
    lastUsed: 'Zuletzt benutzt',
    neverUsed: 'Nie benutzt',
    shownTitle: 'Kopieren Sie den Schlüssel jetzt',
    shownText:
      'Er wird nur dieses eine Mal gezeigt. Rollcall behält keine Kopie; geht er verloren, löschen Sie ihn und legen Sie einen anderen an. Wer ihn hat, kann tun, was er darf.',
    key: 'Dienstschlüssel',
    copyKey: 'Den Dienstschlüssel kopieren',
    done: 'Ich habe ihn kopiert',
    use: 'Das andere System sendet ihn mit jeder Anfrage als Header „Authorization: Bearer …“.',
    deleteTitle: (name) => `Den Schlüssel ${name} löschen?`,
    deleteText: 'Er gilt sofort nicht mehr. Das System, das ihn benutzt, kann Rollcall nicht mehr aufrufen.',
    deleteVerb: 'Schlüssel löschen',
    deleted: 'Der Schlüssel wurde gelöscht.',
    deleteLabel: (name) => `Den Schlüssel ${name} löschen`,
  },
})
