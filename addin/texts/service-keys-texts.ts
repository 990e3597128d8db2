import { texts } from './table.ts'

/** Keys for machines: the HR system, an outside scheduler, monitoring. */
export const serviceKeyTexts = texts({
  en: {
    lead: 'A service key lets another system call Rollcall without anyone signing in: the HR system, a scheduler or monitoring.',
    add: 'Create service key',
    emptyTitle: 'No service key yet',
    empty:
      'Create one if your HR system hands over employees, or if a scheduler starts the service tasks. You don’t need one to use this tab.',
    name: 'Name',
    nameHint: 'The system that uses it, so you recognise the key later.',
    nameMissing: 'Enter a name.',
    scopes: 'What it can do',
    scopesMissing: 'Choose at least one permission.',
    scopeNames: {
      'tasks:run': 'Start service tasks',
      'employees:write': 'Keep employees up to date',
      'photos:read': 'Read pictures',
      'metrics:read': 'Read metrics',
      'trainings:read': 'Read trainings',
      'trainings:write': 'Plan trainings',
      'invitations:send': 'Send invitations',
    },
    scopeNotes: {
      'tasks:run':
        'Starts the service tasks that are due, or one of them. For an external scheduler. It can’t change them.',
      'employees:write': 'Adds, changes, imports and removes employees, and sets their pictures. For the HR system.',
      'photos:read': 'Reads employees and their pictures. For systems that show faces.',
      'metrics:read': 'Reads the metrics of this server at /metrics. They name no one. For monitoring.',
      'trainings:read': 'Reads who is subscribed to which session and who attended. For the HR system.',
      'trainings:write':
        'Adds and changes trainings, sessions and their participants. For an HR system that plans. A trainer still sends the first invitation, and anything that someone should check first.',
      'invitations:send':
        'Reads the mail forecast and sends invitations without a person. For an HR system that plans and sends. Choose this only if no one needs to check first.',
    },
    created: 'Created',
    by: (name: string) => `by ${name}`,
    lastUsed: 'Last used',
    neverUsed: 'Never used',
    shownTitle: 'Copy the key now',
    shownText:
      'You see it only this once, because Rollcall keeps no copy. If you lose it, delete it and create another. Anyone who has it can do what you chose here.',
    key: 'Service key',
    copyKey: 'Copy the service key',
    done: 'I have copied it',
    use: 'The other system sends it with every request, in the header “Authorization: Bearer …”.',
    deleteTitle: (name: string) => `Delete the key ${name}?`,
    deleteText: 'It stops working at once. The system that uses it can no longer call Rollcall.',
    deleteVerb: 'Delete key',
    deleted: 'The key was deleted.',
    deleteLabel: (name: string) => `Delete the key ${name}`,
  },
  nl: {
    lead: 'Met een servicesleutel kan een ander systeem Rollcall aanroepen zonder dat iemand zich aanmeldt: het HR-systeem, een planner of monitoring.',
    add: 'Servicesleutel maken',
    emptyTitle: 'Nog geen servicesleutel',
    empty:
      'Maak er een als uw HR-systeem medewerkers doorgeeft, of als een planner de servicetaken start. Om dit tabblad te gebruiken hebt u er geen nodig.',
    name: 'Naam',
    nameHint: 'Het systeem dat de sleutel gebruikt, zodat u hem later herkent.',
    nameMissing: 'Vul een naam in.',
    scopes: 'Wat hij mag',
    scopesMissing: 'Kies ten minste één machtiging.',
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
        'Start de servicetaken die aan de beurt zijn, of één ervan. Voor een externe planner. Wijzigen kan niet.',
      'employees:write':
        'Voegt medewerkers toe, wijzigt, importeert en verwijdert ze, en stelt hun foto in. Voor het HR-systeem.',
      'photos:read': 'Leest medewerkers en hun foto’s. Voor systemen die gezichten tonen.',
      'metrics:read': 'Leest de cijfers van deze server op /metrics. Daarin staan geen namen. Voor monitoring.',
      'trainings:read': 'Leest wie voor welke sessie is ingeschreven en wie er was. Voor het HR-systeem.',
      'trainings:write':
        'Voegt opleidingen, sessies en hun deelnemers toe en wijzigt ze. Voor een HR-systeem dat plant. De eerste uitnodiging, en alles wat iemand eerst moet nakijken, verzendt een opleider.',
      'invitations:send':
        'Leest het overzicht van de mails en verzendt uitnodigingen zonder dat er iemand bij is. Voor een HR-systeem dat plant en verzendt. Kies dit alleen als niemand eerst hoeft te kijken.',
    },
    created: 'Gemaakt',
    by: (name) => `door ${name}`,
    lastUsed: 'Laatst gebruikt',
    neverUsed: 'Nooit gebruikt',
    shownTitle: 'Kopieer de sleutel nu',
    shownText:
      'U ziet hem maar deze ene keer, want Rollcall bewaart geen kopie. Raakt u hem kwijt, verwijder hem dan en maak een andere. Wie hem heeft, kan doen wat u hier hebt gekozen.',
    key: 'Servicesleutel',
    copyKey: 'De servicesleutel kopiëren',
    done: 'Ik heb hem gekopieerd',
    use: 'Het andere systeem stuurt hem mee bij elke aanvraag, in de header ‘Authorization: Bearer …’.',
    deleteTitle: (name) => `De sleutel ${name} verwijderen?`,
    deleteText: 'Hij werkt meteen niet meer. Het systeem dat hem gebruikt, kan Rollcall niet meer aanroepen.',
    deleteVerb: 'Sleutel verwijderen',
    deleted: 'De sleutel is verwijderd.',
    deleteLabel: (name) => `De sleutel ${name} verwijderen`,
  },
  fr: {
    lead: 'Une clé de service permet à un autre système d’appeler Rollcall sans que personne se connecte : le système RH, un planificateur ou la surveillance.',
    add: 'Créer une clé de service',
    emptyTitle: 'Pas encore de clé de service',
    empty:
      'Créez-en une si votre système RH transmet les collaborateurs, ou si un planificateur lance les tâches de service. Vous n’en avez pas besoin pour utiliser cet onglet.',
    name: 'Nom',
    nameHint: 'Le système qui l’utilise, pour reconnaître la clé plus tard.',
    nameMissing: 'Saisissez un nom.',
    scopes: 'Ce qu’elle permet',
    scopesMissing: 'Choisissez au moins une autorisation.',
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
        'Lance les tâches de service à exécuter, ou l’une d’elles. Pour un planificateur externe. Elle ne peut pas les modifier.',
      'employees:write':
        'Ajoute, modifie, importe et supprime des collaborateurs, et définit leur photo. Pour le système RH.',
      'photos:read': 'Lit les collaborateurs et leurs photos. Pour les systèmes qui montrent des visages.',
      'metrics:read': 'Lit les chiffres de ce serveur à /metrics. Ils ne nomment personne. Pour la surveillance.',
      'trainings:read': 'Lit qui est inscrit à quelle session et qui était présent. Pour le système RH.',
      'trainings:write':
        'Ajoute et modifie des formations, des sessions et leurs participants. Pour un système RH qui planifie. Un formateur envoie la première invitation, et tout ce que quelqu’un doit d’abord vérifier.',
      'invitations:send':
        'Lit l’aperçu des messages et envoie les invitations sans intervention humaine. Pour un système RH qui planifie et envoie. Ne la choisissez que si personne ne doit vérifier d’abord.',
    },
    created: 'Créée',
    by: (name) => `par ${name}`,
    lastUsed: 'Dernière utilisation',
    neverUsed: 'Jamais utilisée',
    shownTitle: 'Copiez la clé maintenant',
    shownText:
      'Vous ne la voyez que cette fois, car Rollcall n’en garde pas de copie. Si vous la perdez, supprimez-la et créez-en une autre. Toute personne qui la possède peut faire ce que vous avez choisi ici.',
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
    lead: 'Mit einem Dienstschlüssel kann ein anderes System Rollcall aufrufen, ohne dass sich jemand anmeldet: das HR-System, ein Zeitplaner oder die Überwachung.',
    add: 'Dienstschlüssel anlegen',
    emptyTitle: 'Noch kein Dienstschlüssel',
    empty:
      'Legen Sie einen an, wenn Ihr HR-System Mitarbeitende übergibt oder ein Zeitplaner die Dienstaufgaben startet. Für diese Registerkarte brauchen Sie keinen.',
    name: 'Name',
    nameHint: 'Das System, das ihn benutzt, damit Sie den Schlüssel später wiedererkennen.',
    nameMissing: 'Geben Sie einen Namen ein.',
    scopes: 'Was er darf',
    scopesMissing: 'Wählen Sie mindestens eine Berechtigung.',
    scopeNames: {
      'tasks:run': 'Dienstaufgaben starten',
      'employees:write': 'Mitarbeitende pflegen',
      'photos:read': 'Fotos lesen',
      'metrics:read': 'Kennzahlen lesen',
      'trainings:read': 'Schulungen lesen',
      'trainings:write': 'Schulungen planen',
      'invitations:send': 'Einladungen senden',
    },
    scopeNotes: {
      'tasks:run':
        'Startet die fälligen Dienstaufgaben oder eine davon. Für einen externen Zeitplaner. Ändern kann er sie nicht.',
      'employees:write':
        'Fügt Mitarbeitende hinzu, ändert, importiert und entfernt sie und setzt ihre Fotos. Für das HR-System.',
      'photos:read': 'Liest Mitarbeitende und ihre Fotos. Für Systeme, die Gesichter zeigen.',
      'metrics:read': 'Liest die Kennzahlen dieses Servers unter /metrics. Sie nennen niemanden. Für die Überwachung.',
      'trainings:read': 'Liest, wer für welchen Termin angemeldet ist und wer da war. Für das HR-System.',
      'trainings:write':
        'Legt Schulungen, Termine und ihre Teilnehmenden an und ändert sie. Für ein HR-System, das plant. Die erste Einladung und alles, was jemand vorher prüfen sollte, sendet die Schulungsleitung.',
      'invitations:send':
        'Liest die Mailvorschau und sendet Einladungen, ohne dass jemand dabei ist. Für ein HR-System, das plant und sendet. Wählen Sie das nur, wenn vorher niemand prüfen muss.',
    },
    created: 'Angelegt',
    by: (name) => `von ${name}`,
    lastUsed: 'Zuletzt benutzt',
    neverUsed: 'Nie benutzt',
    shownTitle: 'Kopieren Sie den Schlüssel jetzt',
    shownText:
      'Sie sehen ihn nur dieses eine Mal, denn Rollcall behält keine Kopie. Geht er verloren, löschen Sie ihn und legen Sie einen anderen an. Wer ihn hat, kann tun, was Sie hier gewählt haben.',
    key: 'Dienstschlüssel',
    copyKey: 'Den Dienstschlüssel kopieren',
    done: 'Ich habe ihn kopiert',
    use: 'Das andere System sendet ihn mit jeder Anfrage im Header „Authorization: Bearer …“.',
    deleteTitle: (name) => `Den Schlüssel ${name} löschen?`,
    deleteText: 'Er funktioniert sofort nicht mehr. Das System, das ihn benutzt, kann Rollcall nicht mehr aufrufen.',
    deleteVerb: 'Schlüssel löschen',
    deleted: 'Der Schlüssel wurde gelöscht.',
    deleteLabel: (name) => `Den Schlüssel ${name} löschen`,
  },
})
