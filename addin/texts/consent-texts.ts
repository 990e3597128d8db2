import { texts } from './table.ts'

/** Asking people before a picture of them is used. */
export const consentTexts = texts({
  en: {
    title: 'Ask people first',
    lead: 'Where people are asked first, no picture is fetched or shown until the person agrees on My page.',
    modes: {
      optOut: { label: 'Show pictures unless someone opts out', text: 'People can say no on My page at any time.' },
      optIn: {
        label: 'Ask first',
        text: 'Pictures that are here already are hidden until their person agrees. Nothing is deleted by switching.',
      },
    },
    wording: 'What people read',
    wordingHint: 'In your own words. An empty field takes the words Rollcall brings along.',
    languages: { en: 'English', nl: 'Dutch', fr: 'French', de: 'German' },
    version: (n: number) => `People are asked with version ${n}. If you change the text, everyone is asked again.`,
    people: (agreed: number, earlier: number, open: number, optedOut: number) =>
      `${agreed} agreed · ${earlier} agreed to an earlier text · ${open} haven’t answered · ${optedOut} said no`,
    download: 'Download who agreed',
  },
  nl: {
    title: 'Mensen eerst vragen',
    lead: 'Als mensen eerst worden gevraagd, wordt er geen foto opgehaald of getoond voordat de persoon op Mijn pagina instemt.',
    modes: {
      optOut: {
        label: 'Foto’s tonen, tenzij iemand zich afmeldt',
        text: 'Op Mijn pagina kan iedereen altijd nee zeggen.',
      },
      optIn: {
        label: 'Eerst vragen',
        text: 'Foto’s die er al zijn, worden verborgen tot de persoon instemt. Omschakelen verwijdert niets.',
      },
    },
    wording: 'Wat mensen lezen',
    wordingHint: 'In uw eigen woorden. Een leeg veld krijgt de tekst die Rollcall meebrengt.',
    languages: { en: 'Engels', nl: 'Nederlands', fr: 'Frans', de: 'Duits' },
    version: (n) => `Mensen worden gevraagd met versie ${n}. Als u de tekst wijzigt, wordt iedereen opnieuw gevraagd.`,
    people: (agreed, earlier, open, optedOut) =>
      `${agreed} stemden in · ${earlier} stemden in met een eerdere tekst · ${open} antwoordden nog niet · ${optedOut} zeiden nee`,
    download: 'Downloaden wie instemde',
  },
  fr: {
    title: 'Demander l’accord d’abord',
    lead: 'Si l’accord est demandé d’abord, aucune photo n’est récupérée ni affichée avant que la personne l’ait donné sur Ma page.',
    modes: {
      optOut: { label: 'Afficher les photos sauf refus', text: 'Chacun peut refuser à tout moment sur Ma page.' },
      optIn: {
        label: 'Demander d’abord',
        text: 'Les photos déjà présentes sont masquées jusqu’à l’accord de la personne. Ce choix ne supprime rien.',
      },
    },
    wording: 'Ce que les personnes lisent',
    wordingHint: 'Dans vos propres mots. Un champ vide reprend le texte fourni avec Rollcall.',
    languages: { en: 'Anglais', nl: 'Néerlandais', fr: 'Français', de: 'Allemand' },
    version: (n) =>
      `Les personnes lisent la version ${n}. Si vous modifiez le texte, tout le monde est interrogé à nouveau.`,
    people: (agreed, earlier, open, optedOut) =>
      `${agreed} d’accord · ${earlier} d’accord avec un texte antérieur · ${open} sans réponse · ${optedOut} refus`,
    download: 'Télécharger la liste des accords',
  },
  de: {
    title: 'Personen zuerst fragen',
    lead: 'Wo zuerst gefragt wird, wird kein Foto geholt oder gezeigt, bevor die Person auf „Meine Seite“ zugestimmt hat.',
    modes: {
      optOut: {
        label: 'Fotos zeigen, solange niemand widerspricht',
        text: 'Auf „Meine Seite“ kann jede Person jederzeit Nein sagen.',
      },
      optIn: {
        label: 'Zuerst fragen',
        text: 'Vorhandene Fotos sind verborgen, bis die Person zustimmt. Das Umschalten löscht nichts.',
      },
    },
    wording: 'Was die Personen lesen',
    wordingHint: 'In Ihren eigenen Worten. Ein leeres Feld übernimmt den Text, den Rollcall mitbringt.',
    languages: { en: 'Englisch', nl: 'Niederländisch', fr: 'Französisch', de: 'Deutsch' },
    version: (n) => `Gefragt wird mit Fassung ${n}. Wenn Sie den Text ändern, werden alle erneut gefragt.`,
    people: (agreed, earlier, open, optedOut) =>
      `${agreed} haben zugestimmt · ${earlier} einem früheren Text · ${open} noch ohne Antwort · ${optedOut} haben Nein gesagt`,
    download: 'Liste der Zustimmungen herunterladen',
  },
})
