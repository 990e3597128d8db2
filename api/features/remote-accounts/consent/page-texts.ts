import { inFrench } from '../../../lib/french-spaces/contract.ts'
import { pageLanguage, type PageLanguage } from '../../../http/person-page.ts'

interface PageTexts {
  grantedTitle: string
  granted: (username: string, account: string) => string
  close: string
  back: string
  adminGranted: (username: string) => string
  adminClose: string
  /** Granted, but not recorded in the audit trail. */
  notAudited: string
  refusedTitle: string
  startTitle: string
  start: (username: string, account: string) => string
  startHint: string
  startButton: string
}

const TEXTS: Record<PageLanguage, PageTexts> = {
  en: {
    adminGranted: (username) =>
      `Your organisation now allows Rollcall to act for ${username}. The person who sent you the link can see that.`,
    adminClose: 'You can close this window. There is nothing else to do.',
    grantedTitle: 'Permissions granted',
    granted: (username, account) =>
      `${username} has granted the permissions for the remote account “${account}”. The account is ready to use.`,
    close: 'You can close this window. Rollcall has noticed.',
    back: 'Back to Remote Accounts',
    refusedTitle: 'The permissions were not granted',
    notAudited:
      'This couldn’t be recorded in the audit trail. Send the request ID to the person who runs Rollcall for you.',
    startTitle: 'Grant permissions',
    start: (username, account) =>
      `Sign in to Microsoft as ${username} and accept. After that, the remote account “${account}” is ready to use.`,
    startHint:
      'If this browser signs you in to Microsoft as someone else, copy the address of this page and open it in a private window. Only the browser in which you select the button can finish.',
    startButton: 'Continue to Microsoft',
  },
  nl: {
    adminGranted: (username) =>
      `Uw organisatie staat Rollcall nu toe namens ${username} te handelen. De persoon die u de koppeling stuurde, kan dat zien.`,
    adminClose: 'U kunt dit venster sluiten. U hoeft verder niets te doen.',
    grantedTitle: 'Machtigingen verleend',
    granted: (username, account) =>
      `${username} heeft de machtigingen verleend voor het externe account ‘${account}’. Het kan vanaf nu worden gebruikt.`,
    close: 'U kunt dit venster sluiten. Rollcall heeft het gemerkt.',
    back: 'Terug naar Externe accounts',
    refusedTitle: 'De machtigingen zijn niet verleend',
    notAudited:
      'Dit kon niet in het auditspoor worden vastgelegd. Stuur de aanvraag-id naar de persoon die Rollcall voor u beheert.',
    startTitle: 'Machtigingen verlenen',
    start: (username, account) =>
      `Meld u bij Microsoft aan als ${username} en ga akkoord. Daarna kan het externe account ‘${account}’ worden gebruikt.`,
    startHint:
      'Meldt deze browser u bij Microsoft aan als iemand anders? Kopieer dan het adres van deze pagina en open het in een privévenster. Alleen de browser waarin u op de knop drukt, kan het afmaken.',
    startButton: 'Verder naar Microsoft',
  },
  fr: inFrench<PageTexts>({
    adminGranted: (username) =>
      `Votre organisation autorise désormais Rollcall à agir pour ${username}. La personne qui vous a envoyé le lien peut le voir.`,
    adminClose: 'Vous pouvez fermer cette fenêtre. Il n’y a rien d’autre à faire.',
    grantedTitle: 'Autorisations accordées',
    granted: (username, account) =>
      `${username} a accordé les autorisations pour le compte distant « ${account} ». Il peut désormais être utilisé.`,
    close: 'Vous pouvez fermer cette fenêtre. Rollcall est au courant.',
    back: 'Retour aux comptes distants',
    refusedTitle: 'Les autorisations n’ont pas été accordées',
    notAudited:
      'Cette action n’a pas pu être enregistrée dans le journal d’audit. Envoyez l’identifiant de la requête à la personne qui gère Rollcall chez vous.',
    startTitle: 'Accorder les autorisations',
    start: (username, account) =>
      `Connectez-vous à Microsoft en tant que ${username} et acceptez. Le compte distant « ${account} » pourra alors être utilisé.`,
    startHint:
      'Si ce navigateur vous connecte à Microsoft sous un autre nom, copiez l’adresse de cette page et ouvrez-la dans une fenêtre privée. Seul le navigateur dans lequel vous appuyez sur le bouton peut terminer.',
    startButton: 'Continuer vers Microsoft',
  }),
  de: {
    adminGranted: (username) =>
      `Ihre Organisation erlaubt Rollcall jetzt, für ${username} zu handeln. Die Person, die Ihnen den Link geschickt hat, kann das sehen.`,
    adminClose: 'Sie können dieses Fenster schließen. Weiter ist nichts zu tun.',
    grantedTitle: 'Berechtigungen erteilt',
    granted: (username, account) =>
      `${username} hat die Berechtigungen für das externe Konto „${account}“ erteilt. Es kann ab jetzt verwendet werden.`,
    close: 'Sie können dieses Fenster schließen. Rollcall hat es bemerkt.',
    back: 'Zurück zu den externen Konten',
    refusedTitle: 'Die Berechtigungen wurden nicht erteilt',
    notAudited:
      'Das konnte nicht im Prüfprotokoll festgehalten werden. Senden Sie die Anfrage-ID an die Person, die Rollcall bei Ihnen betreibt.',
    startTitle: 'Berechtigungen erteilen',
    start: (username, account) =>
      `Melden Sie sich bei Microsoft als ${username} an und stimmen Sie zu. Danach kann das externe Konto „${account}“ verwendet werden.`,
    startHint:
      'Meldet dieser Browser Sie bei Microsoft unter einem anderen Namen an? Dann kopieren Sie die Adresse dieser Seite und öffnen Sie sie in einem privaten Fenster. Nur der Browser, in dem Sie auf die Schaltfläche drücken, kann es abschließen.',
    startButton: 'Weiter zu Microsoft',
  },
}

/** The texts in the first supported language of a browser. @param header Accept-Language */
export function pageTexts(header?: string): { lang: PageLanguage; t: PageTexts } {
  const lang = pageLanguage(header)
  return { lang, t: TEXTS[lang] }
}
