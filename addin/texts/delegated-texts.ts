import { texts } from './table.ts'

/** Accounts that act for a service user, their consent, certificates, and the way from a user to an app. */
export const delegatedTexts = texts({
  en: {
    legacy:
      'The older way: it stops where multi-factor authentication is demanded. Choose it only where an app of its own is not possible.',
    needsConsent: 'Needs consent',
    username: 'User name',
    usernameHint:
      'User principal name of the service user, such as rollcall@contoso.com. Without multi-factor authentication, no guest, no personal account.',
    password: 'Password',
    newPassword: 'New password',
    passwordHint: 'Of the service user. Kept sealed and used only where the granted sign-in is lost.',
    passwordStored: 'A password is stored. It is never shown again.',
    tenantOptional: 'Tenant ID (optional)',
    tenantOptionalHint: 'Left empty, it is the domain of the user name.',
    certificateUntil: 'Certificate works until',
    certificateExpired: 'Certificate has expired',
    certificateExpiresIn: (days: number) =>
      days === 0
        ? 'Certificate expires today'
        : days === 1
          ? 'Certificate expires tomorrow'
          : `Certificate expires in ${days} days`,
    signsInWith: 'Signs in with',
    withSecret: 'A client secret',
    withMade: 'A certificate that Rollcall makes',
    withMadeHint: 'Its private key never leaves Rollcall. You upload the public part in Entra afterwards.',
    withOwn: 'A certificate of your own (PEM)',
    withIdentity: 'A managed identity (in Azure)',
    withIdentityHint:
      'Nothing to keep and nothing expires. Rollcall has to run in Azure with a user-assigned managed identity that the app registration trusts.',
    identityId: 'Client ID of the managed identity',
    identityIdHint:
      'Azure portal > Managed Identities > your identity > Overview. It is another than the client ID of the app.',
    identityTrust:
      'Let the app registration trust it. In the credential, the subject is the Object (principal) ID of the identity; choose the identity and the portal fills it in. Audience: api://AzureADTokenExchange',
    byIdentity: 'Managed identity',
    pem: 'Certificate and private key',
    pemHint: 'PEM text: the certificate (RSA, 2048 bits or more) and its private key without a passphrase.',
    fieldsLead: 'A new password is tried first, and kept only when it works.',
    saveUntested: 'Save without trying',
    consentTitle: 'Grant permissions',
    consentLead: (username: string) =>
      `Sign in once at Microsoft as ${username} and accept. Rollcall keeps what it is given and needs nobody after that.`,
    forAdminTitle: 'For an administrator',
    forAdmin:
      'Most tenants let only an administrator approve these permissions now. Send one this link: it opens Microsoft’s page, and needs no sign-in to Rollcall. If you are the administrator, open it yourself.',
    makeAdminLink: 'Make a link for an administrator',
    copyAdminLink: 'Copy the administrator’s link',
    adminLinkUntil: (time: string) => `Works once, until ${time}.`,
    adminConsented: 'An administrator approved the permissions. Rollcall looked at the account again.',
    forUserTitle: 'As the service user',
    grant: 'Grant permissions',
    grantAgain: 'Grant permissions again',
    open: 'Open Microsoft’s sign-in',
    copyLink: 'Copy the link',
    otherBrowser:
      'If Microsoft signs you in as someone else, open the link in a private window. Only the browser in which you press “Continue to Microsoft” can finish.',
    waiting: 'Waiting for the sign-in …',
    waitingUntil: (time: string) => `The link works until ${time}, once.`,
    adminTitle: 'Microsoft asks for an admin’s approval?',
    adminHelp:
      'Send the request on that page, or ask an admin to approve it under Entra ID > Enterprise applications > Admin consent requests. Nothing comes back here then; after the approval press the button again, or test the account.',
    granted: (username: string) =>
      `The permissions are granted. ${username} is signed in, and the account can be used.`,
    grantedBefore: (date: string) => `Granted on ${date}.`,
    grantedByPassword: (date: string) => `Granted by an admin for the company; seen on ${date}.`,
    expired: 'The link has run out before anybody finished. Press the button again.',
    refused: 'The permissions were not granted.',
    guide: {
      createTitle: 'Create a service user',
      create:
        'A member of the tenant with a mailbox, used by nobody else. Its mailbox is the organiser of every meeting. Set its password to never expire.',
      mfaTitle: 'Keep it free of multi-factor authentication',
      mfa: 'The account is used in the background. Where security defaults are on, this way is closed: choose MicrosoftGraphSecret.',
      saveTitle: 'Add the account',
      save: 'Enter user name and password here and add it. The button “Grant permissions” appears then.',
      consentTitle: 'Grant the permissions',
      consent:
        'Sign in as that same user, not as yourself or an admin. Leave “Consent on behalf of your organization” unchecked. Microsoft asks for:',
      approveTitle: 'Where an admin has to approve',
      approve: 'Some tenants do not let users consent. Then an admin approves the request first.',
    },
    certificateTitle: 'Certificate',
    certificateLead:
      'A certificate in place of the client secret. What signs in now goes on until the new one has been tried and works.',
    thumbprint: 'Thumbprint',
    inUse: 'In use',
    waitingForUse: 'Waiting to be put to use',
    make: 'Make a certificate',
    makeAgain: 'Make another certificate',
    download: 'Download the public part (.cer)',
    use: 'Try it and use it',
    upload: 'Download the public part and upload it there; then try it.',
    made: 'The certificate is made.',
    used: 'The certificate works and is in use.',
    expiresOn: 'Works until',
    moveTitle: 'Move to an app',
    moveLead:
      'Let an app of its own (MicrosoftGraphSecret) take the place of the service user. It is tried first. Settings stay, and so do the meetings that were sent: the mailbox remains the service user’s.',
    moveOpen: 'Move this account to an app',
    move: 'Try the app and move',
    moved: 'The account signs in as an app now.',
    moveMailboxHint: 'Leave it as it is, so that meetings already sent keep their organiser.',
  },
  nl: {
    legacy:
      'De oudere manier: ze stopt waar meervoudige verificatie wordt geëist. Kies haar alleen waar een eigen app niet mogelijk is.',
    needsConsent: 'Toestemming nodig',
    username: 'Gebruikersnaam',
    usernameHint:
      'User principal name van de servicegebruiker, zoals rollcall@contoso.com. Zonder meervoudige verificatie, geen gast, geen persoonlijk account.',
    password: 'Wachtwoord',
    newPassword: 'Nieuw wachtwoord',
    passwordHint:
      'Van de servicegebruiker. Verzegeld bewaard en alleen gebruikt als de verleende aanmelding verloren gaat.',
    passwordStored: 'Er is een wachtwoord opgeslagen. Het wordt nooit meer getoond.',
    tenantOptional: 'Tenant-ID (optioneel)',
    tenantOptionalHint: 'Leeg gelaten is het het domein van de gebruikersnaam.',
    certificateUntil: 'Certificaat werkt tot en met',
    certificateExpired: 'Certificaat is verlopen',
    certificateExpiresIn: (days: number) =>
      days === 0
        ? 'Certificaat verloopt vandaag'
        : days === 1
          ? 'Certificaat verloopt morgen'
          : `Certificaat verloopt over ${days} dagen`,
    signsInWith: 'Meldt zich aan met',
    withSecret: 'Een clientgeheim',
    withMade: 'Een certificaat dat Rollcall maakt',
    withMadeHint: 'De privésleutel verlaat Rollcall nooit. U uploadt daarna het openbare deel in Entra.',
    withOwn: 'Een eigen certificaat (PEM)',
    withIdentity: 'Een beheerde identiteit (in Azure)',
    withIdentityHint:
      'Niets te bewaren en niets verloopt. Rollcall moet in Azure draaien met een door de gebruiker toegewezen beheerde identiteit die de app-registratie vertrouwt.',
    identityId: 'Client-ID van de beheerde identiteit',
    identityIdHint:
      'Azure portal > Managed Identities > uw identiteit > Overview. Het is een andere dan de client-ID van de app.',
    identityTrust:
      'Laat de app-registratie haar vertrouwen. Het subject is de Object (principal) ID van de identiteit; kies de identiteit en het portaal vult die in. Audience: api://AzureADTokenExchange',
    byIdentity: 'Beheerde identiteit',
    pem: 'Certificaat en privésleutel',
    pemHint: 'PEM-tekst: het certificaat (RSA, 2048 bits of meer) en de privésleutel zonder wachtzin.',
    fieldsLead: 'Een nieuw wachtwoord wordt eerst geprobeerd en alleen bewaard als het werkt.',
    saveUntested: 'Opslaan zonder te proberen',
    consentTitle: 'Machtigingen verlenen',
    consentLead: (username: string) =>
      `Meld u eenmaal bij Microsoft aan als ${username} en ga akkoord. Rollcall bewaart wat het krijgt en heeft daarna niemand meer nodig.`,
    forAdminTitle: 'Voor een beheerder',
    forAdmin:
      'In de meeste tenants mag nu alleen een beheerder deze machtigingen goedkeuren. Stuur deze koppeling: ze opent de pagina van Microsoft en vraagt geen aanmelding bij Rollcall. Bent u zelf de beheerder, open ze dan zelf.',
    makeAdminLink: 'Koppeling voor een beheerder maken',
    copyAdminLink: 'De koppeling voor de beheerder kopiëren',
    adminLinkUntil: (time: string) => `Werkt één keer, tot ${time}.`,
    adminConsented: 'Een beheerder heeft de machtigingen goedgekeurd. Rollcall heeft het account opnieuw bekeken.',
    forUserTitle: 'Als de servicegebruiker',
    grant: 'Machtigingen verlenen',
    grantAgain: 'Machtigingen opnieuw verlenen',
    open: 'Microsofts aanmelding openen',
    copyLink: 'De link kopiëren',
    otherBrowser:
      'Meldt Microsoft u aan als iemand anders, open de link dan in een privévenster. Alleen de browser waarin u ‘Verder naar Microsoft’ kiest, kan het afmaken.',
    waiting: 'Wachten op de aanmelding …',
    waitingUntil: (time: string) => `De link werkt tot ${time}, eenmaal.`,
    adminTitle: 'Vraagt Microsoft om goedkeuring van een beheerder?',
    adminHelp:
      'Verstuur de aanvraag op die pagina, of vraag een beheerder haar goed te keuren onder Entra ID > Enterprise applications > Admin consent requests. Hier komt dan niets terug; druk na de goedkeuring opnieuw op de knop, of test het account.',
    granted: (username: string) =>
      `De machtigingen zijn verleend. ${username} is aangemeld en het account kan worden gebruikt.`,
    grantedBefore: (date: string) => `Verleend op ${date}.`,
    grantedByPassword: (date: string) => `Door een beheerder voor het bedrijf verleend; gezien op ${date}.`,
    expired: 'De link is verlopen voordat iemand klaar was. Druk opnieuw op de knop.',
    refused: 'De machtigingen zijn niet verleend.',
    guide: {
      createTitle: 'Maak een servicegebruiker',
      create:
        'Een lid van de tenant met een postvak, dat niemand anders gebruikt. Dat postvak is de organisator van elke vergadering. Laat het wachtwoord nooit verlopen.',
      mfaTitle: 'Houd hem vrij van meervoudige verificatie',
      mfa: 'Het account wordt op de achtergrond gebruikt. Waar security defaults aan staan, is deze weg dicht: kies MicrosoftGraphSecret.',
      saveTitle: 'Voeg het account toe',
      save: 'Vul hier gebruikersnaam en wachtwoord in en voeg het toe. Dan verschijnt de knop ‘Machtigingen verlenen’.',
      consentTitle: 'Verleen de machtigingen',
      consent:
        'Meld u aan als diezelfde gebruiker, niet als uzelf of een beheerder. Laat ‘Consent on behalf of your organization’ uit. Microsoft vraagt om:',
      approveTitle: 'Waar een beheerder moet goedkeuren',
      approve:
        'In sommige tenants mogen gebruikers niet zelf toestemmen. Dan keurt een beheerder de aanvraag eerst goed.',
    },
    certificateTitle: 'Certificaat',
    certificateLead:
      'Een certificaat in plaats van het clientgeheim. Wat nu aanmeldt, gaat door tot het nieuwe is geprobeerd en werkt.',
    thumbprint: 'Vingerafdruk',
    inUse: 'In gebruik',
    waitingForUse: 'Wacht op gebruik',
    make: 'Een certificaat maken',
    makeAgain: 'Nog een certificaat maken',
    download: 'Het openbare deel downloaden (.cer)',
    use: 'Proberen en gebruiken',
    upload: 'Download het openbare deel en upload het daar; probeer het dan.',
    made: 'Het certificaat is gemaakt.',
    used: 'Het certificaat werkt en is in gebruik.',
    expiresOn: 'Werkt tot en met',
    moveTitle: 'Overstappen op een app',
    moveLead:
      'Laat een eigen app (MicrosoftGraphSecret) de plaats van de servicegebruiker innemen. Ze wordt eerst geprobeerd. De instellingen blijven, en ook de verzonden vergaderingen: het postvak blijft dat van de servicegebruiker.',
    moveOpen: 'Dit account laten overstappen op een app',
    move: 'De app proberen en overstappen',
    moved: 'Het account meldt zich nu als app aan.',
    moveMailboxHint: 'Laat het zo staan, dan houden verzonden vergaderingen hun organisator.',
  },
  fr: {
    legacy:
      'L’ancienne façon : elle s’arrête là où l’authentification multifacteur est exigée. À choisir seulement si une application propre n’est pas possible.',
    needsConsent: 'Consentement requis',
    username: 'Nom d’utilisateur',
    usernameHint:
      'User principal name de l’utilisateur de service, tel que rollcall@contoso.com. Sans authentification multifacteur, ni invité, ni compte personnel.',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    passwordHint:
      'De l’utilisateur de service. Conservé scellé et utilisé seulement si la connexion accordée est perdue.',
    passwordStored: 'Un mot de passe est enregistré. Il n’est plus jamais affiché.',
    tenantOptional: 'ID de tenant (facultatif)',
    tenantOptionalHint: 'Laissé vide, c’est le domaine du nom d’utilisateur.',
    certificateUntil: 'Certificat valable jusqu’au',
    certificateExpired: 'Le certificat a expiré',
    certificateExpiresIn: (days: number) =>
      days === 0
        ? 'Le certificat expire aujourd’hui'
        : days === 1
          ? 'Le certificat expire demain'
          : `Le certificat expire dans ${days} jours`,
    signsInWith: 'Se connecte avec',
    withSecret: 'Un secret client',
    withMade: 'Un certificat créé par Rollcall',
    withMadeHint: 'Sa clé privée ne quitte jamais Rollcall. Vous chargez ensuite la partie publique dans Entra.',
    withOwn: 'Un certificat à vous (PEM)',
    withIdentity: 'Une identité managée (dans Azure)',
    withIdentityHint:
      'Rien à conserver et rien n’expire. Rollcall doit tourner dans Azure avec une identité managée affectée par l’utilisateur, à laquelle l’inscription d’application fait confiance.',
    identityId: 'ID client de l’identité managée',
    identityIdHint:
      'Azure portal > Managed Identities > votre identité > Overview. Il diffère de l’ID client de l’application.',
    identityTrust:
      'Faites en sorte que l’inscription d’application lui fasse confiance. Le subject est l’Object (principal) ID de l’identité ; choisissez l’identité et le portail le remplit. Audience : api://AzureADTokenExchange',
    byIdentity: 'Identité managée',
    pem: 'Certificat et clé privée',
    pemHint: 'Texte PEM : le certificat (RSA, 2048 bits ou plus) et sa clé privée sans phrase secrète.',
    fieldsLead: 'Un nouveau mot de passe est d’abord essayé, et conservé seulement s’il fonctionne.',
    saveUntested: 'Enregistrer sans essayer',
    consentTitle: 'Accorder les autorisations',
    consentLead: (username: string) =>
      `Connectez-vous une fois chez Microsoft en tant que ${username} et acceptez. Rollcall garde ce qu’il reçoit et n’a plus besoin de personne ensuite.`,
    forAdminTitle: 'Pour un administrateur',
    forAdmin:
      'Dans la plupart des tenants, seul un administrateur peut désormais approuver ces autorisations. Envoyez-lui ce lien : il ouvre la page de Microsoft et ne demande aucune connexion à Rollcall. Si vous êtes l’administrateur, ouvrez-le vous-même.',
    makeAdminLink: 'Créer un lien pour un administrateur',
    copyAdminLink: 'Copier le lien de l’administrateur',
    adminLinkUntil: (time: string) => `Fonctionne une fois, jusqu’au ${time}.`,
    adminConsented: 'Un administrateur a approuvé les autorisations. Rollcall a de nouveau examiné le compte.',
    forUserTitle: 'En tant qu’utilisateur de service',
    grant: 'Accorder les autorisations',
    grantAgain: 'Accorder à nouveau les autorisations',
    open: 'Ouvrir la connexion Microsoft',
    copyLink: 'Copier le lien',
    otherBrowser:
      'Si Microsoft vous connecte sous un autre nom, ouvrez le lien dans une fenêtre privée. Seul le navigateur où vous choisissez « Continuer vers Microsoft » peut terminer.',
    waiting: 'En attente de la connexion …',
    waitingUntil: (time: string) => `Le lien fonctionne jusqu’à ${time}, une seule fois.`,
    adminTitle: 'Microsoft demande l’approbation d’un administrateur ?',
    adminHelp:
      'Envoyez la demande sur cette page, ou demandez à un administrateur de l’approuver sous Entra ID > Enterprise applications > Admin consent requests. Rien ne revient alors ici ; après l’approbation, appuyez à nouveau sur le bouton ou testez le compte.',
    granted: (username: string) =>
      `Les autorisations sont accordées. ${username} est connecté et le compte peut être utilisé.`,
    grantedBefore: (date: string) => `Accordées le ${date}.`,
    grantedByPassword: (date: string) => `Accordées par un administrateur pour l’entreprise ; constaté le ${date}.`,
    expired: 'Le lien a expiré avant que quelqu’un ait terminé. Appuyez à nouveau sur le bouton.',
    refused: 'Les autorisations n’ont pas été accordées.',
    guide: {
      createTitle: 'Créez un utilisateur de service',
      create:
        'Un membre du tenant avec une boîte aux lettres, que personne d’autre n’utilise. Cette boîte est l’organisatrice de chaque réunion. Son mot de passe ne doit jamais expirer.',
      mfaTitle: 'Sans authentification multifacteur',
      mfa: 'Le compte est utilisé en arrière-plan. Là où les paramètres de sécurité par défaut sont actifs, cette voie est fermée : choisissez MicrosoftGraphSecret.',
      saveTitle: 'Ajoutez le compte',
      save: 'Entrez ici nom d’utilisateur et mot de passe, puis ajoutez-le. Le bouton « Accorder les autorisations » apparaît alors.',
      consentTitle: 'Accordez les autorisations',
      consent:
        'Connectez-vous avec ce même utilisateur, pas avec le vôtre ni un administrateur. Laissez « Consent on behalf of your organization » décoché. Microsoft demande :',
      approveTitle: 'Là où un administrateur doit approuver',
      approve:
        'Certains tenants ne laissent pas les utilisateurs consentir. Un administrateur approuve alors d’abord la demande.',
    },
    certificateTitle: 'Certificat',
    certificateLead:
      'Un certificat à la place du secret client. Ce qui se connecte maintenant continue jusqu’à ce que le nouveau ait été essayé et fonctionne.',
    thumbprint: 'Empreinte',
    inUse: 'En service',
    waitingForUse: 'En attente de mise en service',
    make: 'Créer un certificat',
    makeAgain: 'Créer un autre certificat',
    download: 'Télécharger la partie publique (.cer)',
    use: 'L’essayer et l’utiliser',
    upload: 'Téléchargez la partie publique et chargez-la là ; puis essayez-le.',
    made: 'Le certificat est créé.',
    used: 'Le certificat fonctionne et est en service.',
    expiresOn: 'Valable jusqu’au',
    moveTitle: 'Passer à une application',
    moveLead:
      'Laissez une application propre (MicrosoftGraphSecret) prendre la place de l’utilisateur de service. Elle est d’abord essayée. Les paramètres restent, les réunions envoyées aussi : la boîte reste celle de l’utilisateur de service.',
    moveOpen: 'Faire passer ce compte à une application',
    move: 'Essayer l’application et passer',
    moved: 'Le compte se connecte désormais en tant qu’application.',
    moveMailboxHint: 'Laissez-la telle quelle, pour que les réunions déjà envoyées gardent leur organisateur.',
  },
  de: {
    legacy:
      'Der ältere Weg: Er endet, wo mehrstufige Authentifizierung verlangt wird. Nur wählen, wo eine eigene App nicht möglich ist.',
    needsConsent: 'Zustimmung nötig',
    username: 'Benutzername',
    usernameHint:
      'User principal name des Dienstbenutzers, etwa rollcall@contoso.com. Ohne mehrstufige Authentifizierung, kein Gast, kein persönliches Konto.',
    password: 'Kennwort',
    newPassword: 'Neues Kennwort',
    passwordHint:
      'Des Dienstbenutzers. Versiegelt aufbewahrt und nur benutzt, wenn die erteilte Anmeldung verloren geht.',
    passwordStored: 'Ein Kennwort ist gespeichert. Es wird nie wieder angezeigt.',
    tenantOptional: 'Mandanten-ID (optional)',
    tenantOptionalHint: 'Leer gelassen ist es die Domäne des Benutzernamens.',
    certificateUntil: 'Zertifikat gilt bis',
    certificateExpired: 'Zertifikat ist abgelaufen',
    certificateExpiresIn: (days: number) =>
      days === 0
        ? 'Zertifikat läuft heute ab'
        : days === 1
          ? 'Zertifikat läuft morgen ab'
          : `Zertifikat läuft in ${days} Tagen ab`,
    signsInWith: 'Meldet sich an mit',
    withSecret: 'Ein Clientgeheimnis',
    withMade: 'Ein Zertifikat, das Rollcall erstellt',
    withMadeHint: 'Der private Schlüssel verlässt Rollcall nie. Den öffentlichen Teil laden Sie danach in Entra hoch.',
    withOwn: 'Ein eigenes Zertifikat (PEM)',
    withIdentity: 'Eine verwaltete Identität (in Azure)',
    withIdentityHint:
      'Nichts aufzubewahren, nichts läuft ab. Rollcall muss in Azure mit einer benutzerseitig zugewiesenen verwalteten Identität laufen, der die App-Registrierung vertraut.',
    identityId: 'Client-ID der verwalteten Identität',
    identityIdHint:
      'Azure portal > Managed Identities > Ihre Identität > Overview. Sie ist eine andere als die Client-ID der App.',
    identityTrust:
      'Lassen Sie die App-Registrierung ihr vertrauen. Das Subject ist die Object (principal) ID der Identität; wählen Sie die Identität, und das Portal füllt es aus. Audience: api://AzureADTokenExchange',
    byIdentity: 'Verwaltete Identität',
    pem: 'Zertifikat und privater Schlüssel',
    pemHint: 'PEM-Text: das Zertifikat (RSA, mindestens 2048 Bit) und sein privater Schlüssel ohne Kennwortsatz.',
    fieldsLead: 'Ein neues Kennwort wird zuerst ausprobiert und nur behalten, wenn es funktioniert.',
    saveUntested: 'Ohne Probe speichern',
    consentTitle: 'Berechtigungen erteilen',
    consentLead: (username: string) =>
      `Melden Sie sich einmal bei Microsoft als ${username} an und stimmen Sie zu. Rollcall behält, was es bekommt, und braucht danach niemanden mehr.`,
    forAdminTitle: 'Für einen Administrator',
    forAdmin:
      'In den meisten Mandanten darf inzwischen nur ein Administrator diese Berechtigungen genehmigen. Senden Sie ihm diesen Link: Er öffnet die Seite von Microsoft und verlangt keine Anmeldung bei Rollcall. Sind Sie selbst der Administrator, öffnen Sie ihn selbst.',
    makeAdminLink: 'Link für einen Administrator erstellen',
    copyAdminLink: 'Den Link für den Administrator kopieren',
    adminLinkUntil: (time: string) => `Funktioniert einmal, bis ${time}.`,
    adminConsented: 'Ein Administrator hat die Berechtigungen genehmigt. Rollcall hat das Konto erneut geprüft.',
    forUserTitle: 'Als Dienstbenutzer',
    grant: 'Berechtigungen erteilen',
    grantAgain: 'Berechtigungen erneut erteilen',
    open: 'Microsofts Anmeldung öffnen',
    copyLink: 'Den Link kopieren',
    otherBrowser:
      'Meldet Microsoft Sie unter einem anderen Namen an, öffnen Sie den Link in einem privaten Fenster. Nur der Browser, in dem Sie „Weiter zu Microsoft“ wählen, kann es abschließen.',
    waiting: 'Warten auf die Anmeldung …',
    waitingUntil: (time: string) => `Der Link gilt bis ${time}, einmal.`,
    adminTitle: 'Microsoft verlangt die Genehmigung eines Administrators?',
    adminHelp:
      'Senden Sie die Anforderung auf jener Seite, oder bitten Sie einen Administrator, sie unter Entra ID > Enterprise applications > Admin consent requests zu genehmigen. Hier kommt dann nichts zurück; drücken Sie nach der Genehmigung erneut auf die Schaltfläche, oder testen Sie das Konto.',
    granted: (username: string) =>
      `Die Berechtigungen sind erteilt. ${username} ist angemeldet, und das Konto kann verwendet werden.`,
    grantedBefore: (date: string) => `Erteilt am ${date}.`,
    grantedByPassword: (date: string) =>
      `Von einem Administrator für das Unternehmen erteilt; festgestellt am ${date}.`,
    expired: 'Der Link ist abgelaufen, bevor jemand fertig war. Drücken Sie erneut auf die Schaltfläche.',
    refused: 'Die Berechtigungen wurden nicht erteilt.',
    guide: {
      createTitle: 'Einen Dienstbenutzer anlegen',
      create:
        'Ein Mitglied des Mandanten mit Postfach, das sonst niemand benutzt. Sein Postfach ist der Organisator jeder Besprechung. Sein Kennwort darf nie ablaufen.',
      mfaTitle: 'Frei von mehrstufiger Authentifizierung halten',
      mfa: 'Das Konto wird im Hintergrund benutzt. Wo Sicherheitsstandards eingeschaltet sind, ist dieser Weg versperrt: Wählen Sie MicrosoftGraphSecret.',
      saveTitle: 'Das Konto hinzufügen',
      save: 'Geben Sie hier Benutzername und Kennwort ein und fügen Sie es hinzu. Dann erscheint die Schaltfläche „Berechtigungen erteilen“.',
      consentTitle: 'Die Berechtigungen erteilen',
      consent:
        'Melden Sie sich als eben dieser Benutzer an, nicht als Sie selbst oder ein Administrator. Lassen Sie „Consent on behalf of your organization“ leer. Microsoft fragt nach:',
      approveTitle: 'Wo ein Administrator genehmigen muss',
      approve:
        'In manchen Mandanten dürfen Benutzer nicht selbst zustimmen. Dann genehmigt zuerst ein Administrator die Anforderung.',
    },
    certificateTitle: 'Zertifikat',
    certificateLead:
      'Ein Zertifikat an Stelle des Clientgeheimnisses. Was sich jetzt anmeldet, gilt weiter, bis das neue ausprobiert ist und funktioniert.',
    thumbprint: 'Fingerabdruck',
    inUse: 'In Gebrauch',
    waitingForUse: 'Wartet auf den Einsatz',
    make: 'Ein Zertifikat erstellen',
    makeAgain: 'Ein weiteres Zertifikat erstellen',
    download: 'Den öffentlichen Teil herunterladen (.cer)',
    use: 'Ausprobieren und verwenden',
    upload: 'Laden Sie den öffentlichen Teil herunter und dort hoch; probieren Sie es dann aus.',
    made: 'Das Zertifikat ist erstellt.',
    used: 'Das Zertifikat funktioniert und ist in Gebrauch.',
    expiresOn: 'Gilt bis',
    moveTitle: 'Auf eine App umstellen',
    moveLead:
      'Lassen Sie eine eigene App (MicrosoftGraphSecret) an die Stelle des Dienstbenutzers treten. Sie wird zuerst ausprobiert. Die Einstellungen bleiben, ebenso die gesendeten Besprechungen: Das Postfach bleibt das des Dienstbenutzers.',
    moveOpen: 'Dieses Konto auf eine App umstellen',
    move: 'Die App ausprobieren und umstellen',
    moved: 'Das Konto meldet sich jetzt als App an.',
    moveMailboxHint: 'Lassen Sie es so, damit gesendete Besprechungen ihren Organisator behalten.',
  },
})
