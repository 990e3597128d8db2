interface PageTexts {
  grantedTitle: string
  granted: (username: string, account: string) => string
  close: string
  back: string
  refusedTitle: string
  whatToDo: string
  request: string
}

const TEXTS: Record<'en' | 'nl' | 'fr' | 'de', PageTexts> = {
  en: {
    grantedTitle: 'Permissions granted',
    granted: (username, account) =>
      `${username} has granted the permissions for the remote account “${account}”. It can be used from now on.`,
    close: 'You can close this window; Rollcall knows already.',
    back: 'Back to Remote Accounts',
    refusedTitle: 'The permissions were not granted',
    whatToDo: 'What to do',
    request: 'Request',
  },
  nl: {
    grantedTitle: 'Machtigingen verleend',
    granted: (username, account) =>
      `${username} heeft de machtigingen verleend voor het externe account ‘${account}’. Het kan vanaf nu worden gebruikt.`,
    close: 'U kunt dit venster sluiten; Rollcall weet het al.',
    back: 'Terug naar Externe accounts',
    refusedTitle: 'De machtigingen zijn niet verleend',
    whatToDo: 'Wat te doen',
    request: 'Aanvraag',
  },
  fr: {
    grantedTitle: 'Autorisations accordées',
    granted: (username, account) =>
      `${username} a accordé les autorisations pour le compte distant « ${account} ». Il peut désormais être utilisé.`,
    close: 'Vous pouvez fermer cette fenêtre ; Rollcall le sait déjà.',
    back: 'Retour aux comptes distants',
    refusedTitle: 'Les autorisations n’ont pas été accordées',
    whatToDo: 'Que faire',
    request: 'Requête',
  },
  de: {
    grantedTitle: 'Berechtigungen erteilt',
    granted: (username, account) =>
      `${username} hat die Berechtigungen für das Remotekonto „${account}“ erteilt. Es kann ab jetzt verwendet werden.`,
    close: 'Sie können dieses Fenster schließen; Rollcall weiß es schon.',
    back: 'Zurück zu den Remotekonten',
    refusedTitle: 'Die Berechtigungen wurden nicht erteilt',
    whatToDo: 'Was zu tun ist',
    request: 'Anfrage',
  },
}

/** The texts in the first language of a browser that there is. @param header Accept-Language */
export function pageTexts(header = ''): { lang: string; t: PageTexts } {
  const wanted = header.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  const lang = wanted.find((one) => one in TEXTS) ?? 'en'
  return { lang, t: TEXTS[lang as keyof typeof TEXTS] }
}
