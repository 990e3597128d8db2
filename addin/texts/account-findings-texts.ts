import type { Finding } from '../../api/features/remote-accounts/contract.ts'
import { texts } from './table.ts'

/** What a finding names, ready to be said. */
export interface FindingFacts {
  mailbox: string
  permissions: string
  readable: string
  asked: string
  /** The last day of a secret or certificate. */
  until: string
}

/** What the checks of an account saw, or why they were left out. */
export const accountFindingTexts = texts({
  en: {
    signedIn: 'Microsoft accepts the sign-in.',
    signInFailed: 'Skipped, because the sign-in failed.',
    notificationsOnly: 'Skipped, because this account only sends notifications in Teams.',
    peopleRead: 'The account can read the people in your tenant.',
    nobodyThere: 'The account can read people, but the tenant has none.',
    employeeIdsRead: ({ readable, asked }: FindingFacts) =>
      `The account can read employee IDs. People who have one: ${readable} of ${asked}.`,
    employeeIdsHidden:
      'A service user can’t read employee IDs. This account matches people by e-mail or user principal name.',
    employeeIdsUnused: 'People aren’t matched by employee ID through this account.',
    photosRead: 'The account can read pictures.',
    photosNone: 'The account may read pictures, but the people tried have none.',
    nobodyToAsk: 'There is no one whose picture could be tried.',
    calendarOpens: ({ mailbox }: FindingFacts) => `The account can open the calendar of ${mailbox}.`,
    mailboxNotSet: 'No mailbox is entered. Only training invitations need one.',
    mailboxFirst: 'This can only be checked once the account’s own mailbox opens.',
    mailboxOnly: ({ mailbox }: FindingFacts) =>
      `The account opens ${mailbox} and is refused at another mailbox, as it should be.`,
    otherMailboxMissing: 'There is no second mailbox to try.',
    mailUnused: 'No e-mails are sent through this account.',
    mailAllowed: ({ mailbox }: FindingFacts) => `The account may send e-mails from ${mailbox}. The test sent none.`,
    notificationsUnused: 'No notifications in Teams are sent through this account.',
    notificationsAllowed: 'The account may send notifications in Teams. The test sent none.',
    notificationsPermitted:
      'The app has the permission to send notifications. Teams doesn’t say more unless one is sent.',
    permissionsUnnamed:
      'The sign-in names no permissions. Those granted in Exchange (RBAC for Applications) never appear in it.',
    permissionsFit: ({ permissions }: FindingFacts) => `Rollcall uses all of its permissions: ${permissions}.`,
    passwordExpiryHidden: 'Rollcall can’t see when a password expires. Set it to never expire.',
    nothingExpires: 'A managed identity signs in, so nothing expires.',
    expiryNotSet: 'No expiry date is entered, so Rollcall can’t warn you in time.',
    expiryWrong: ({ until }: FindingFacts) =>
      `The date entered for the secret is in the past (${until}), but the secret still works.`,
    secretLasts: ({ until }: FindingFacts) => `The client secret is valid until ${until}.`,
    certificateLasts: ({ until }: FindingFacts) => `The certificate is valid until ${until}.`,
  } satisfies Record<Finding, string | ((facts: FindingFacts) => string)>,
  nl: {
    signedIn: 'Microsoft aanvaardt de aanmelding.',
    signInFailed: 'Overgeslagen, want de aanmelding is mislukt.',
    notificationsOnly: 'Overgeslagen, want dit account verstuurt alleen meldingen in Teams.',
    peopleRead: 'Het account kan de mensen in uw tenant lezen.',
    nobodyThere: 'Het account kan mensen lezen, maar de tenant heeft er geen.',
    employeeIdsRead: ({ readable, asked }) =>
      `Het account kan employee-id’s lezen. Mensen die er een hebben: ${readable} van ${asked}.`,
    employeeIdsHidden:
      'Een servicegebruiker kan geen employee-id’s lezen. Dit account koppelt mensen op e-mail of user principal name.',
    employeeIdsUnused: 'Via dit account worden mensen niet op employee-id gekoppeld.',
    photosRead: 'Het account kan foto’s lezen.',
    photosNone: 'Het account mag foto’s lezen, maar de geteste mensen hebben er geen.',
    nobodyToAsk: 'Er is niemand van wie een foto kan worden geprobeerd.',
    calendarOpens: ({ mailbox }) => `Het account kan de agenda van ${mailbox} openen.`,
    mailboxNotSet: 'Er is geen postvak ingevuld. Dat is alleen nodig voor uitnodigingen.',
    mailboxFirst: 'Dit kan pas worden nagegaan als het eigen postvak opengaat.',
    mailboxOnly: ({ mailbox }) =>
      `Het account opent ${mailbox} en wordt bij een ander postvak geweigerd. Zo hoort het.`,
    otherMailboxMissing: 'Er is geen tweede postvak om te proberen.',
    mailUnused: 'Via dit account worden geen e-mails verstuurd.',
    mailAllowed: ({ mailbox }) =>
      `Het account mag e-mails versturen vanuit ${mailbox}. De test heeft er geen verstuurd.`,
    notificationsUnused: 'Via dit account worden geen meldingen in Teams verstuurd.',
    notificationsAllowed: 'Het account mag meldingen in Teams versturen. De test heeft er geen verstuurd.',
    notificationsPermitted:
      'De app heeft de machtiging om meldingen te versturen. Meer laat Teams niet zien zonder er een te versturen.',
    permissionsUnnamed:
      'De aanmelding noemt geen machtigingen. Wat in Exchange is verleend (RBAC for Applications), staat er nooit in.',
    permissionsFit: ({ permissions }) => `Rollcall gebruikt alle machtigingen van het account: ${permissions}.`,
    passwordExpiryHidden: 'Rollcall kan niet zien wanneer een wachtwoord verloopt. Stel in dat het nooit verloopt.',
    nothingExpires: 'Een beheerde identiteit meldt zich aan, dus er verloopt niets.',
    expiryNotSet: 'Er is geen vervaldatum ingevuld. Daardoor kan Rollcall u niet op tijd waarschuwen.',
    expiryWrong: ({ until }) => `De ingevulde vervaldatum is voorbij (${until}), maar het geheim werkt nog.`,
    secretLasts: ({ until }) => `Het clientgeheim is geldig tot en met ${until}.`,
    certificateLasts: ({ until }) => `Het certificaat is geldig tot en met ${until}.`,
  },
  fr: {
    signedIn: 'Microsoft accepte la connexion.',
    signInFailed: 'Ignoré, car la connexion a échoué.',
    notificationsOnly: 'Ignoré, car ce compte envoie seulement des notifications dans Teams.',
    peopleRead: 'Le compte peut lire les personnes de votre tenant.',
    nobodyThere: 'Le compte peut lire les personnes, mais le tenant n’en a aucune.',
    employeeIdsRead: ({ readable, asked }) =>
      `Le compte peut lire les employee id. Personnes qui en ont un : ${readable} sur ${asked}.`,
    employeeIdsHidden:
      'Un utilisateur de service ne peut pas lire les employee id. Ce compte associe les personnes par e-mail ou par nom d’utilisateur principal.',
    employeeIdsUnused: 'Les personnes ne sont pas associées par employee id avec ce compte.',
    photosRead: 'Le compte peut lire les photos.',
    photosNone: 'Le compte peut lire les photos, mais les personnes essayées n’en ont pas.',
    nobodyToAsk: 'Il n’y a personne dont la photo puisse être essayée.',
    calendarOpens: ({ mailbox }) => `Le compte peut ouvrir le calendrier de ${mailbox}.`,
    mailboxNotSet: 'Aucune boîte aux lettres n’est saisie. Seules les invitations en ont besoin.',
    mailboxFirst: 'Cela ne peut être vérifié que lorsque la boîte aux lettres du compte s’ouvre.',
    mailboxOnly: ({ mailbox }) =>
      `Le compte ouvre ${mailbox} et se voit refuser une autre boîte aux lettres, comme il se doit.`,
    otherMailboxMissing: 'Il n’y a pas de deuxième boîte aux lettres à essayer.',
    mailUnused: 'Aucun e-mail n’est envoyé avec ce compte.',
    mailAllowed: ({ mailbox }) => `Le compte peut envoyer des e-mails depuis ${mailbox}. Le test n’en a envoyé aucun.`,
    notificationsUnused: 'Aucune notification Teams n’est envoyée avec ce compte.',
    notificationsAllowed: 'Le compte peut envoyer des notifications dans Teams. Le test n’en a envoyé aucune.',
    notificationsPermitted:
      'L’app a l’autorisation d’envoyer des notifications. Teams n’en dit pas plus tant qu’aucune n’est envoyée.',
    permissionsUnnamed:
      'La connexion ne cite aucune autorisation. Celles accordées dans Exchange (RBAC for Applications) n’y figurent jamais.',
    permissionsFit: ({ permissions }) => `Rollcall utilise toutes les autorisations du compte : ${permissions}.`,
    passwordExpiryHidden:
      'Rollcall ne peut pas voir quand un mot de passe expire. Faites en sorte qu’il n’expire jamais.',
    nothingExpires: 'Une identité managée se connecte : rien n’expire.',
    expiryNotSet: 'Aucune date d’expiration n’est saisie. Rollcall ne peut donc pas vous prévenir à temps.',
    expiryWrong: ({ until }) => `La date d’expiration saisie est passée (${until}), mais le secret fonctionne encore.`,
    secretLasts: ({ until }) => `Le secret client est valable jusqu’au ${until}.`,
    certificateLasts: ({ until }) => `Le certificat est valable jusqu’au ${until}.`,
  },
  de: {
    signedIn: 'Microsoft nimmt die Anmeldung an.',
    signInFailed: 'Übersprungen, weil die Anmeldung fehlgeschlagen ist.',
    notificationsOnly: 'Übersprungen, weil dieses Konto nur Benachrichtigungen in Teams sendet.',
    peopleRead: 'Das Konto kann die Personen in Ihrem Mandanten lesen.',
    nobodyThere: 'Das Konto kann Personen lesen, aber der Mandant hat keine.',
    employeeIdsRead: ({ readable, asked }) =>
      `Das Konto kann Employee-IDs lesen. Personen mit Employee-ID: ${readable} von ${asked}.`,
    employeeIdsHidden:
      'Ein Dienstbenutzer kann keine Employee-IDs lesen. Dieses Konto ordnet Personen über E-Mail oder Benutzerprinzipalnamen zu.',
    employeeIdsUnused: 'Über dieses Konto werden Personen nicht nach Employee-ID zugeordnet.',
    photosRead: 'Das Konto kann Fotos lesen.',
    photosNone: 'Das Konto darf Fotos lesen, aber die geprüften Personen haben keine.',
    nobodyToAsk: 'Es gibt niemanden, dessen Foto geprüft werden könnte.',
    calendarOpens: ({ mailbox }) => `Das Konto kann den Kalender von ${mailbox} öffnen.`,
    mailboxNotSet: 'Es ist kein Postfach eingetragen. Nur Einladungen brauchen eines.',
    mailboxFirst: 'Das lässt sich erst prüfen, wenn sich das eigene Postfach öffnen lässt.',
    mailboxOnly: ({ mailbox }) =>
      `Das Konto öffnet ${mailbox} und wird bei einem anderen Postfach abgewiesen. So soll es sein.`,
    otherMailboxMissing: 'Es gibt kein zweites Postfach zum Prüfen.',
    mailUnused: 'Über dieses Konto werden keine E-Mails gesendet.',
    mailAllowed: ({ mailbox }) => `Das Konto darf E-Mails von ${mailbox} senden. Der Test hat keine gesendet.`,
    notificationsUnused: 'Über dieses Konto werden keine Benachrichtigungen in Teams gesendet.',
    notificationsAllowed: 'Das Konto darf in Teams Benachrichtigungen senden. Der Test hat keine gesendet.',
    notificationsPermitted:
      'Die App hat die Berechtigung für Benachrichtigungen. Mehr verrät Teams nicht, solange keine gesendet wird.',
    permissionsUnnamed:
      'Die Anmeldung nennt keine Berechtigungen. In Exchange erteilte (RBAC for Applications) stehen nie darin.',
    permissionsFit: ({ permissions }) => `Rollcall nutzt alle Berechtigungen des Kontos: ${permissions}.`,
    passwordExpiryHidden: 'Rollcall kann nicht sehen, wann ein Kennwort abläuft. Stellen Sie ein, dass es nie abläuft.',
    nothingExpires: 'Eine verwaltete Identität meldet sich an, also läuft nichts ab.',
    expiryNotSet: 'Es ist kein Ablaufdatum eingetragen. Rollcall kann Sie deshalb nicht rechtzeitig warnen.',
    expiryWrong: ({ until }) =>
      `Das eingetragene Ablaufdatum ist vorbei (${until}), aber das Geheimnis funktioniert noch.`,
    secretLasts: ({ until }) => `Das Clientgeheimnis ist bis ${until} gültig.`,
    certificateLasts: ({ until }) => `Das Zertifikat ist bis ${until} gültig.`,
  },
})
