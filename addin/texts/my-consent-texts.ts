import { texts } from './table.ts'

/** *My page* where people are asked before their picture is used. */
export const myConsentTexts = texts({
  en: {
    changed: 'The text has changed since you agreed. Your picture isn’t shown until you agree again.',
    agreed: (on: string) => `You agreed on ${on}.`,
    refused: 'You said no. You can change your mind at any time.',
    yes: 'I agree',
    no: 'No, don’t use my picture',
    withdraw: 'Withdraw consent and remove my picture',
    saidYes: 'Thanks. Your picture arrives with the next photo synchronisation.',
    saidNo: 'Your picture isn’t used.',
  },
  nl: {
    changed: 'De tekst is gewijzigd sinds u hebt ingestemd. Uw foto wordt pas weer getoond als u opnieuw instemt.',
    agreed: (on) => `U hebt ingestemd op ${on}.`,
    refused: 'U hebt nee gezegd. U kunt altijd van gedachten veranderen.',
    yes: 'Ik stem in',
    no: 'Nee, gebruik mijn foto niet',
    withdraw: 'Instemming intrekken en mijn foto verwijderen',
    saidYes: 'Bedankt. Uw foto komt mee met de volgende fotosynchronisatie.',
    saidNo: 'Uw foto wordt niet gebruikt.',
  },
  fr: {
    changed:
      'Le texte a changé depuis votre accord. Votre photo n’est plus affichée tant que vous n’avez pas donné un nouvel accord.',
    agreed: (on) => `Vous avez donné votre accord le ${on}.`,
    refused: 'Vous avez refusé. Vous pouvez changer d’avis à tout moment.',
    yes: 'Je suis d’accord',
    no: 'Non, n’utilisez pas ma photo',
    withdraw: 'Retirer mon accord et supprimer ma photo',
    saidYes: 'Merci. Votre photo arrivera avec la prochaine synchronisation des photos.',
    saidNo: 'Votre photo n’est pas utilisée.',
  },
  de: {
    changed:
      'Der Text hat sich geändert, seit Sie zugestimmt haben. Ihr Foto wird erst wieder gezeigt, wenn Sie erneut zustimmen.',
    agreed: (on) => `Sie haben am ${on} zugestimmt.`,
    refused: 'Sie haben Nein gesagt. Sie können es sich jederzeit anders überlegen.',
    yes: 'Ich stimme zu',
    no: 'Nein, mein Foto nicht verwenden',
    withdraw: 'Zustimmung widerrufen und mein Foto entfernen',
    saidYes: 'Danke. Ihr Foto kommt mit der nächsten Fotosynchronisierung.',
    saidNo: 'Ihr Foto wird nicht verwendet.',
  },
})
