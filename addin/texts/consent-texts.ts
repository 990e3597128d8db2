import { texts } from './table.ts'

/** Asking people before a picture of them is used. */
export const consentTexts = texts({
  en: {
    title: 'Ask people first',
    lead: 'If people are asked first, no picture is fetched or shown until they agree on My page.',
    modes: {
      optOut: { label: 'Show pictures unless someone opts out', text: 'People can say no on My page at any time.' },
      optIn: {
        label: 'Ask first',
        text: 'Existing pictures are hidden until the person agrees. Switching deletes nothing.',
      },
    },
    wording: 'What people read',
    wordingHint: 'In your own words. Leave a field empty to use Rollcall’s own text.',
    languages: { en: 'English', nl: 'Dutch', fr: 'French', de: 'German' },
    version: (n: number) => `People are asked with version ${n}. If you change the text, everyone is asked again.`,
    people: (agreed: number, earlier: number, open: number, optedOut: number) =>
      `${agreed} agreed · ${earlier} agreed to an earlier text · ${open} haven’t answered · ${optedOut} said no`,
    download: 'Download list of consents',
  },
  nl: {
    title: 'Eerst om instemming vragen',
    lead: 'Als u mensen eerst vraagt, wordt er geen foto opgehaald of getoond voordat ze op Mijn pagina instemmen.',
    modes: {
      optOut: {
        label: 'Foto’s tonen, tenzij iemand zich afmeldt',
        text: 'Op Mijn pagina kan iedereen altijd nee zeggen.',
      },
      optIn: {
        label: 'Eerst vragen',
        text: 'Bestaande foto’s blijven verborgen tot de persoon instemt. Omschakelen verwijdert niets.',
      },
    },
    wording: 'Wat mensen lezen',
    wordingHint: 'In uw eigen woorden. Laat een veld leeg om de tekst van Rollcall te gebruiken.',
    languages: { en: 'Engels', nl: 'Nederlands', fr: 'Frans', de: 'Duits' },
    version: (n) => `Mensen krijgen versie ${n} te lezen. Wijzigt u de tekst, dan wordt iedereen opnieuw gevraagd.`,
    people: (agreed, earlier, open, optedOut) =>
      `${agreed} stemden in · ${earlier} stemden in met een eerdere tekst · ${open} antwoordden nog niet · ${optedOut} zeiden nee`,
    download: 'Lijst met instemmingen downloaden',
  },
  fr: {
    title: 'Demander l’accord d’abord',
    lead: 'Si l’accord est demandé d’abord, aucune photo n’est récupérée ni affichée avant que la personne l’ait donné sur Ma page.',
    modes: {
      optOut: { label: 'Afficher les photos sauf refus', text: 'Chacun peut refuser à tout moment sur Ma page.' },
      optIn: {
        label: 'Demander d’abord',
        text: 'Les photos existantes sont masquées jusqu’à l’accord de la personne. Ce changement ne supprime rien.',
      },
    },
    wording: 'Ce que les personnes lisent',
    wordingHint: 'Dans vos propres mots. Laissez un champ vide pour utiliser le texte de Rollcall.',
    languages: { en: 'Anglais', nl: 'Néerlandais', fr: 'Français', de: 'Allemand' },
    version: (n) =>
      `Les personnes lisent la version ${n}. Si vous modifiez le texte, l’accord est redemandé à tout le monde.`,
    people: (agreed, earlier, open, optedOut) =>
      `${agreed} d’accord · ${earlier} d’accord avec un texte antérieur · ${open} sans réponse · ${optedOut} refus`,
    download: 'Télécharger la liste des accords',
  },
  de: {
    title: 'Zuerst um Zustimmung bitten',
    lead: 'Wenn zuerst gefragt wird, wird kein Foto geholt oder gezeigt, bevor die Person auf „Meine Seite“ zugestimmt hat.',
    modes: {
      optOut: {
        label: 'Fotos zeigen, solange niemand widerspricht',
        text: 'Auf „Meine Seite“ kann jede Person jederzeit Nein sagen.',
      },
      optIn: {
        label: 'Zuerst fragen',
        text: 'Vorhandene Fotos bleiben verborgen, bis die Person zustimmt. Das Umschalten löscht nichts.',
      },
    },
    wording: 'Was die Personen lesen',
    wordingHint: 'In Ihren eigenen Worten. Lassen Sie ein Feld leer, um den Text von Rollcall zu verwenden.',
    languages: { en: 'Englisch', nl: 'Niederländisch', fr: 'Französisch', de: 'Deutsch' },
    version: (n) => `Die Personen lesen Fassung ${n}. Wenn Sie den Text ändern, werden alle erneut gefragt.`,
    people: (agreed, earlier, open, optedOut) =>
      `${agreed} haben zugestimmt · ${earlier} einem früheren Text · ${open} noch ohne Antwort · ${optedOut} haben Nein gesagt`,
    download: 'Liste der Zustimmungen herunterladen',
  },
})
