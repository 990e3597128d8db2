import { texts } from './table.ts'

/** Accounts of a service user: their fields, their consent, and the move to an app. */
export const delegatedTexts = texts({
  en: {
    legacy:
      'The older way. It stops working where multi-factor authentication is required. Choose it only if you can’t use an app.',
    needsConsent: 'Needs consent',
    username: 'User name',
    usernameHint:
      'User principal name of the service user, such as rollcall@contoso.com. It can’t be a guest, a personal account or a user with multi-factor authentication.',
    password: 'Password',
    newPassword: 'New password',
    passwordHint:
      'The service user’s password. It is encrypted, and used only if the sign-in from the consent stops working.',
    passwordStored: 'A password is saved. It is never shown again.',
    tenantOptional: 'Tenant ID (optional)',
    tenantOptionalHint: 'If empty, the domain of the user name is used.',
    certificateUntil: 'Certificate valid until',
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
    withMadeHint: 'The private key never leaves Rollcall. You upload the public part to Entra afterwards.',
    withOwn: 'Your own certificate (PEM)',
    withIdentity: 'A managed identity (in Azure)',
    withIdentityHint:
      'No secret to store and nothing expires. Rollcall must run in Azure with a user-assigned managed identity that the app registration trusts.',
    identityId: 'Client ID of the managed identity',
    identityIdHint:
      'Azure portal > Managed Identities > your identity > Overview. This is not the client ID of the app.',
    identityTrust:
      'Make the app registration trust it. In the credential, the subject is the Object (principal) ID of the identity; choose the identity and the portal fills it in. Audience: api://AzureADTokenExchange',
    byIdentity: 'Managed identity',
    pem: 'Certificate and private key',
    pemHint: 'PEM text: the certificate (RSA, 2048 bits or more) and its private key without a passphrase.',
    fieldsLead: 'Rollcall tries a new password first and keeps it only if it works.',
    saveUntested: 'Save without testing',
    consentTitle: 'Grant permissions',
    consentLead: (username: string) =>
      `Sign in to Microsoft once as ${username} and accept. After that, Rollcall needs no one to sign in.`,
    forAdminTitle: 'For an administrator',
    forAdmin:
      'In most tenants, only an administrator can approve these permissions. Send them this link: it opens Microsoft’s page and needs no access to Rollcall. If you are the administrator, open it yourself.',
    makeAdminLink: 'Create link for an administrator',
    copyAdminLink: 'Copy administrator’s link',
    adminLinkUntil: (time: string) => `Works once, until ${time}.`,
    adminConsented: 'An administrator approved the permissions. The account was checked again.',
    forUserTitle: 'As the service user',
    grant: 'Grant permissions',
    grantAgain: 'Grant permissions again',
    open: 'Open Microsoft’s sign-in',
    copyLink: 'Copy link',
    otherBrowser:
      'If Microsoft signs you in as someone else, open the link in a private window. Only the browser in which you press “Continue to Microsoft” can finish.',
    waiting: 'Waiting for the sign-in…',
    waitingUntil: (time: string) => `The link works once, until ${time}.`,
    adminTitle: 'Does Microsoft ask for admin approval?',
    adminHelp:
      'Send the request on that page, or ask an admin to approve it under Entra ID > Enterprise applications > Admin consent requests. Rollcall can’t see the approval, so select the button again afterwards or test the account.',
    granted: (username: string) => `Permissions granted. ${username} is signed in and the account is ready to use.`,
    grantedBefore: (date: string) => `Granted on ${date}.`,
    grantedByPassword: (date: string) => `Granted by an admin for the whole organisation. Noticed on ${date}.`,
    expired: 'The link expired before anyone finished. Select the button again.',
    refused: 'The permissions were not granted.',
    guide: {
      createTitle: 'Create a service user',
      create:
        'Use a member of the tenant with a mailbox that no one else uses. This mailbox organises every meeting. Set the password to never expire.',
      mfaTitle: 'Leave multi-factor authentication off',
      mfa: 'Rollcall uses the account in the background. If security defaults are on, this type doesn’t work. Choose the app (MicrosoftGraphSecret) instead.',
      saveTitle: 'Add the account',
      save: 'Enter the user name and password here and add the account. Then “Grant permissions” appears.',
      consentTitle: 'Grant the permissions',
      consent:
        'Sign in as that same user, not as yourself or an admin. Leave “Consent on behalf of your organization” unchecked. Microsoft asks for:',
      approveTitle: 'If an admin has to approve',
      approve: 'In some tenants users can’t consent. Then an admin approves the request first.',
    },
    moveTitle: 'Move to an app',
    moveLead:
      'Replace the service user with an app (MicrosoftGraphSecret). The app is tested first. Your settings and the meetings already sent stay as they are, because the mailbox stays the same.',
    moveOpen: 'Move to an app',
    move: 'Test app and move',
    moved: 'The account now signs in as an app.',
    moveMailboxHint: 'Don’t change this, so that meetings already sent keep their organiser.',
  },
  nl: {
    legacy:
      'De oudere manier. Ze werkt niet meer als meervoudige verificatie verplicht is. Kies ze alleen als u geen app kunt gebruiken.',
    needsConsent: 'Toestemming nodig',
    username: 'Gebruikersnaam',
    usernameHint:
      'User principal name van de servicegebruiker, zoals rollcall@contoso.com. Het mag geen gast, geen persoonlijk account en geen gebruiker met meervoudige verificatie zijn.',
    password: 'Wachtwoord',
    newPassword: 'Nieuw wachtwoord',
    passwordHint:
      'Het wachtwoord van de servicegebruiker. Het wordt versleuteld bewaard en alleen gebruikt als de aanmelding via de toestemming niet meer werkt.',
    passwordStored: 'Er is een wachtwoord opgeslagen. Het wordt nooit meer getoond.',
    tenantOptional: 'Tenant-ID (optioneel)',
    tenantOptionalHint: 'Laat u dit leeg, dan geldt het domein van de gebruikersnaam.',
    certificateUntil: 'Certificaat geldig tot',
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
      'Er is geen geheim te bewaren en niets verloopt. Rollcall moet in Azure draaien met een door de gebruiker toegewezen beheerde identiteit die de app-registratie vertrouwt.',
    identityId: 'Client-ID van de beheerde identiteit',
    identityIdHint:
      'Azure portal > Managed Identities > uw identiteit > Overview. Dit is niet de client-ID van de app.',
    identityTrust:
      'Zorg dat de app-registratie haar vertrouwt. Het subject is de Object (principal) ID van de identiteit; kies de identiteit en het portaal vult die in. Audience: api://AzureADTokenExchange',
    byIdentity: 'Beheerde identiteit',
    pem: 'Certificaat en privésleutel',
    pemHint: 'PEM-tekst: het certificaat (RSA, 2048 bits of meer) en de privésleutel zonder wachtwoordzin.',
    fieldsLead: 'Rollcall probeert een nieuw wachtwoord eerst uit en bewaart het alleen als het werkt.',
    saveUntested: 'Opslaan zonder te testen',
    consentTitle: 'Machtigingen verlenen',
    consentLead: (username: string) =>
      `Meld u één keer bij Microsoft aan als ${username} en ga akkoord. Daarna hoeft niemand zich nog aan te melden.`,
    forAdminTitle: 'Voor een beheerder',
    forAdmin:
      'In de meeste tenants mag alleen een beheerder deze machtigingen goedkeuren. Stuur die persoon deze link: hij opent de pagina van Microsoft en vraagt geen toegang tot Rollcall. Bent u zelf de beheerder, open hem dan zelf.',
    makeAdminLink: 'Link voor een beheerder maken',
    copyAdminLink: 'Link voor de beheerder kopiëren',
    adminLinkUntil: (time: string) => `Werkt één keer, tot ${time}.`,
    adminConsented: 'Een beheerder heeft de machtigingen goedgekeurd. Het account is opnieuw gecontroleerd.',
    forUserTitle: 'Als de servicegebruiker',
    grant: 'Machtigingen verlenen',
    grantAgain: 'Machtigingen opnieuw verlenen',
    open: 'Aanmelding bij Microsoft openen',
    copyLink: 'Link kopiëren',
    otherBrowser:
      'Meldt Microsoft u aan als iemand anders, open de link dan in een privévenster. Alleen de browser waarin u op ‘Verder naar Microsoft’ klikt, kan het afmaken.',
    waiting: 'Wachten op de aanmelding…',
    waitingUntil: (time: string) => `De link werkt één keer, tot ${time}.`,
    adminTitle: 'Vraagt Microsoft om goedkeuring van een beheerder?',
    adminHelp:
      'Verstuur de aanvraag op die pagina, of vraag een beheerder om ze goed te keuren onder Entra ID > Enterprise applications > Admin consent requests. Rollcall kan de goedkeuring niet zien. Klik daarna dus opnieuw op de knop, of test het account.',
    granted: (username: string) =>
      `De machtigingen zijn verleend. ${username} is aangemeld en het account is klaar voor gebruik.`,
    grantedBefore: (date: string) => `Verleend op ${date}.`,
    grantedByPassword: (date: string) => `Door een beheerder voor de hele organisatie verleend. Opgemerkt op ${date}.`,
    expired: 'De link is verlopen voordat iemand klaar was. Klik opnieuw op de knop.',
    refused: 'De machtigingen zijn niet verleend.',
    guide: {
      createTitle: 'Maak een servicegebruiker',
      create:
        'Neem een lid van de tenant met een postvak dat niemand anders gebruikt. Dat postvak is de organisator van elke vergadering. Stel in dat het wachtwoord nooit verloopt.',
      mfaTitle: 'Laat meervoudige verificatie uit',
      mfa: 'Rollcall gebruikt het account op de achtergrond. Staan security defaults aan, dan werkt dit type niet. Kies dan de app (MicrosoftGraphSecret).',
      saveTitle: 'Voeg het account toe',
      save: 'Vul hier de gebruikersnaam en het wachtwoord in en voeg het account toe. Dan verschijnt de knop ‘Machtigingen verlenen’.',
      consentTitle: 'Verleen de machtigingen',
      consent:
        'Meld u aan als diezelfde gebruiker, niet als uzelf of als beheerder. Laat ‘Consent on behalf of your organization’ uitgevinkt. Microsoft vraagt om:',
      approveTitle: 'Als een beheerder moet goedkeuren',
      approve:
        'In sommige tenants mogen gebruikers niet zelf toestemmen. Dan keurt een beheerder de aanvraag eerst goed.',
    },
    moveTitle: 'Overstappen op een app',
    moveLead:
      'Vervang de servicegebruiker door een app (MicrosoftGraphSecret). De app wordt eerst getest. Uw instellingen en de verzonden vergaderingen blijven zoals ze zijn, want het postvak blijft hetzelfde.',
    moveOpen: 'Overstappen op een app',
    move: 'App testen en overstappen',
    moved: 'Het account meldt zich nu als app aan.',
    moveMailboxHint: 'Wijzig dit niet, dan houden verzonden vergaderingen hun organisator.',
  },
  fr: {
    legacy:
      'L’ancienne méthode. Elle ne fonctionne plus là où l’authentification multifacteur est exigée. Ne la choisissez que si vous ne pouvez pas utiliser une application.',
    needsConsent: 'Consentement requis',
    username: 'Nom d’utilisateur',
    usernameHint:
      'User principal name de l’utilisateur de service, par exemple rollcall@contoso.com. Ce ne peut être ni un invité, ni un compte personnel, ni un utilisateur avec authentification multifacteur.',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    passwordHint:
      'Le mot de passe de l’utilisateur de service. Il est chiffré et n’est utilisé que si la connexion obtenue par le consentement ne fonctionne plus.',
    passwordStored: 'Un mot de passe est enregistré. Il n’est plus jamais affiché.',
    tenantOptional: 'ID de tenant (facultatif)',
    tenantOptionalHint: 'Si ce champ est vide, le domaine du nom d’utilisateur est utilisé.',
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
    withOwn: 'Votre propre certificat (PEM)',
    withIdentity: 'Une identité managée (dans Azure)',
    withIdentityHint:
      'Aucun secret à conserver et rien n’expire. Rollcall doit tourner dans Azure avec une identité managée affectée par l’utilisateur, à laquelle l’inscription d’application fait confiance.',
    identityId: 'ID client de l’identité managée',
    identityIdHint:
      'Azure portal > Managed Identities > votre identité > Overview. Ce n’est pas l’ID client de l’application.',
    identityTrust:
      'Faites en sorte que l’inscription d’application lui fasse confiance. Le subject est l’Object (principal) ID de l’identité ; choisissez l’identité et le portail le remplit. Audience : api://AzureADTokenExchange',
    byIdentity: 'Identité managée',
    pem: 'Certificat et clé privée',
    pemHint: 'Texte PEM : le certificat (RSA, 2048 bits ou plus) et sa clé privée sans phrase secrète.',
    fieldsLead: 'Rollcall essaie d’abord un nouveau mot de passe et ne le garde que s’il fonctionne.',
    saveUntested: 'Enregistrer sans tester',
    consentTitle: 'Accorder les autorisations',
    consentLead: (username: string) =>
      `Connectez-vous une fois à Microsoft en tant que ${username} et acceptez. Ensuite, plus personne n’a besoin de se connecter.`,
    forAdminTitle: 'Pour un administrateur',
    forAdmin:
      'Dans la plupart des tenants, seul un administrateur peut approuver ces autorisations. Envoyez-lui ce lien : il ouvre la page de Microsoft et ne demande aucun accès à Rollcall. Si vous êtes l’administrateur, ouvrez-le vous-même.',
    makeAdminLink: 'Créer un lien pour un administrateur',
    copyAdminLink: 'Copier le lien de l’administrateur',
    adminLinkUntil: (time: string) => `Fonctionne une fois, jusqu’au ${time}.`,
    adminConsented: 'Un administrateur a approuvé les autorisations. Le compte a été vérifié à nouveau.',
    forUserTitle: 'En tant qu’utilisateur de service',
    grant: 'Accorder les autorisations',
    grantAgain: 'Accorder à nouveau les autorisations',
    open: 'Ouvrir la connexion Microsoft',
    copyLink: 'Copier le lien',
    otherBrowser:
      'Si Microsoft vous connecte sous un autre nom, ouvrez le lien dans une fenêtre privée. Seul le navigateur où vous cliquez sur « Continuer vers Microsoft » peut terminer.',
    waiting: 'En attente de la connexion…',
    waitingUntil: (time: string) => `Le lien fonctionne une seule fois, jusqu’au ${time}.`,
    adminTitle: 'Microsoft demande l’approbation d’un administrateur ?',
    adminHelp:
      'Envoyez la demande sur cette page, ou demandez à un administrateur de l’approuver sous Entra ID > Enterprise applications > Admin consent requests. Rollcall ne voit pas l’approbation : cliquez ensuite de nouveau sur le bouton ou testez le compte.',
    granted: (username: string) =>
      `Les autorisations sont accordées. ${username} est connecté et le compte est prêt à l’emploi.`,
    grantedBefore: (date: string) => `Accordées le ${date}.`,
    grantedByPassword: (date: string) =>
      `Accordées par un administrateur pour toute l’organisation. Constaté le ${date}.`,
    expired: 'Le lien a expiré avant que quelqu’un ait terminé. Cliquez de nouveau sur le bouton.',
    refused: 'Les autorisations n’ont pas été accordées.',
    guide: {
      createTitle: 'Créez un utilisateur de service',
      create:
        'Prenez un membre du tenant avec une boîte aux lettres que personne d’autre n’utilise. Cette boîte organise chaque réunion. Réglez le mot de passe pour qu’il n’expire jamais.',
      mfaTitle: 'Laissez l’authentification multifacteur désactivée',
      mfa: 'Rollcall utilise le compte en arrière-plan. Si les paramètres de sécurité par défaut sont actifs, ce type ne fonctionne pas. Choisissez alors l’application (MicrosoftGraphSecret).',
      saveTitle: 'Ajoutez le compte',
      save: 'Saisissez ici le nom d’utilisateur et le mot de passe, puis ajoutez le compte. Le bouton « Accorder les autorisations » apparaît alors.',
      consentTitle: 'Accordez les autorisations',
      consent:
        'Connectez-vous avec ce même utilisateur, pas avec votre compte ni celui d’un administrateur. Laissez « Consent on behalf of your organization » décoché. Microsoft demande :',
      approveTitle: 'Si un administrateur doit approuver',
      approve:
        'Certains tenants ne laissent pas les utilisateurs consentir. Un administrateur approuve alors d’abord la demande.',
    },
    moveTitle: 'Passer à une application',
    moveLead:
      'Remplacez l’utilisateur de service par une application (MicrosoftGraphSecret). Elle est d’abord testée. Vos paramètres et les réunions déjà envoyées ne changent pas, car la boîte reste la même.',
    moveOpen: 'Passer à une application',
    move: 'Tester l’application et passer',
    moved: 'Le compte se connecte désormais en tant qu’application.',
    moveMailboxHint: 'Ne changez pas cette boîte, pour que les réunions déjà envoyées gardent leur organisateur.',
  },
  de: {
    legacy:
      'Der ältere Weg. Er funktioniert nicht mehr, wo mehrstufige Authentifizierung verlangt wird. Wählen Sie ihn nur, wenn Sie keine App verwenden können.',
    needsConsent: 'Zustimmung nötig',
    username: 'Benutzername',
    usernameHint:
      'User Principal Name des Dienstbenutzers, etwa rollcall@contoso.com. Er darf kein Gast, kein persönliches Konto und kein Benutzer mit mehrstufiger Authentifizierung sein.',
    password: 'Kennwort',
    newPassword: 'Neues Kennwort',
    passwordHint:
      'Das Kennwort des Dienstbenutzers. Es wird verschlüsselt und nur verwendet, wenn die Anmeldung aus der Zustimmung nicht mehr funktioniert.',
    passwordStored: 'Ein Kennwort ist gespeichert. Es wird nie wieder angezeigt.',
    tenantOptional: 'Mandanten-ID (optional)',
    tenantOptionalHint: 'Bleibt das Feld leer, gilt die Domäne des Benutzernamens.',
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
      'Es gibt kein Geheimnis zu speichern, und nichts läuft ab. Rollcall muss in Azure mit einer benutzerseitig zugewiesenen verwalteten Identität laufen, der die App-Registrierung vertraut.',
    identityId: 'Client-ID der verwalteten Identität',
    identityIdHint:
      'Azure portal > Managed Identities > Ihre Identität > Overview. Das ist nicht die Client-ID der App.',
    identityTrust:
      'Sorgen Sie dafür, dass die App-Registrierung ihr vertraut. Das Subject ist die Object (principal) ID der Identität; wählen Sie die Identität, und das Portal füllt es aus. Audience: api://AzureADTokenExchange',
    byIdentity: 'Verwaltete Identität',
    pem: 'Zertifikat und privater Schlüssel',
    pemHint: 'PEM-Text: das Zertifikat (RSA, mindestens 2048 Bit) und sein privater Schlüssel ohne Passphrase.',
    fieldsLead: 'Rollcall probiert ein neues Kennwort zuerst aus und behält es nur, wenn es funktioniert.',
    saveUntested: 'Ohne Test speichern',
    consentTitle: 'Berechtigungen erteilen',
    consentLead: (username: string) =>
      `Melden Sie sich einmal bei Microsoft als ${username} an und stimmen Sie zu. Danach muss sich niemand mehr anmelden.`,
    forAdminTitle: 'Für einen Administrator',
    forAdmin:
      'In den meisten Mandanten darf nur ein Administrator diese Berechtigungen genehmigen. Senden Sie ihm diesen Link: Er öffnet die Seite von Microsoft und braucht keinen Zugriff auf Rollcall. Sind Sie selbst der Administrator, öffnen Sie ihn selbst.',
    makeAdminLink: 'Link für einen Administrator erstellen',
    copyAdminLink: 'Link für den Administrator kopieren',
    adminLinkUntil: (time: string) => `Funktioniert einmal, bis ${time}.`,
    adminConsented: 'Ein Administrator hat die Berechtigungen genehmigt. Das Konto wurde erneut geprüft.',
    forUserTitle: 'Als Dienstbenutzer',
    grant: 'Berechtigungen erteilen',
    grantAgain: 'Berechtigungen erneut erteilen',
    open: 'Anmeldung bei Microsoft öffnen',
    copyLink: 'Link kopieren',
    otherBrowser:
      'Meldet Microsoft Sie unter einem anderen Namen an, öffnen Sie den Link in einem privaten Fenster. Nur der Browser, in dem Sie auf „Weiter zu Microsoft“ klicken, kann es abschließen.',
    waiting: 'Warten auf die Anmeldung …',
    waitingUntil: (time: string) => `Der Link gilt einmal, bis ${time}.`,
    adminTitle: 'Verlangt Microsoft die Genehmigung eines Administrators?',
    adminHelp:
      'Senden Sie die Anforderung auf dieser Seite, oder bitten Sie einen Administrator, sie unter Entra ID > Enterprise applications > Admin consent requests zu genehmigen. Rollcall sieht die Genehmigung nicht. Klicken Sie danach also erneut auf die Schaltfläche, oder testen Sie das Konto.',
    granted: (username: string) =>
      `Die Berechtigungen sind erteilt. ${username} ist angemeldet, und das Konto ist bereit.`,
    grantedBefore: (date: string) => `Erteilt am ${date}.`,
    grantedByPassword: (date: string) =>
      `Von einem Administrator für die ganze Organisation erteilt. Festgestellt am ${date}.`,
    expired: 'Der Link ist abgelaufen, bevor jemand fertig war. Klicken Sie erneut auf die Schaltfläche.',
    refused: 'Die Berechtigungen wurden nicht erteilt.',
    guide: {
      createTitle: 'Einen Dienstbenutzer anlegen',
      create:
        'Nehmen Sie ein Mitglied des Mandanten mit einem Postfach, das sonst niemand benutzt. Dieses Postfach ist Organisator jeder Besprechung. Stellen Sie ein, dass das Kennwort nie abläuft.',
      mfaTitle: 'Mehrstufige Authentifizierung aus lassen',
      mfa: 'Rollcall verwendet das Konto im Hintergrund. Sind Sicherheitsstandards eingeschaltet, funktioniert dieser Typ nicht. Wählen Sie dann die App (MicrosoftGraphSecret).',
      saveTitle: 'Das Konto hinzufügen',
      save: 'Geben Sie hier Benutzername und Kennwort ein, und fügen Sie das Konto hinzu. Dann erscheint die Schaltfläche „Berechtigungen erteilen“.',
      consentTitle: 'Die Berechtigungen erteilen',
      consent:
        'Melden Sie sich als dieser Benutzer an, nicht als Sie selbst oder als Administrator. Setzen Sie bei „Consent on behalf of your organization“ kein Häkchen. Microsoft fragt nach:',
      approveTitle: 'Wenn ein Administrator genehmigen muss',
      approve:
        'In manchen Mandanten dürfen Benutzer nicht selbst zustimmen. Dann genehmigt zuerst ein Administrator die Anforderung.',
    },
    moveTitle: 'Auf eine App umstellen',
    moveLead:
      'Ersetzen Sie den Dienstbenutzer durch eine App (MicrosoftGraphSecret). Sie wird zuerst getestet. Ihre Einstellungen und die gesendeten Besprechungen bleiben, wie sie sind, denn das Postfach bleibt dasselbe.',
    moveOpen: 'Auf eine App umstellen',
    move: 'App testen und umstellen',
    moved: 'Das Konto meldet sich jetzt als App an.',
    moveMailboxHint: 'Ändern Sie das nicht, damit gesendete Besprechungen ihren Organisator behalten.',
  },
})
