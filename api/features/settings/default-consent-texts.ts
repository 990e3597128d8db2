import type { Language } from '../../lib/spoken-time.ts'

/** The consent texts when the company has written none of its own. */
export const DEFAULT_CONSENT_TEXTS: Record<Language, string> = {
  en:
    'May we use your profile picture? ' +
    'With your agreement, Rollcall copies the picture of your Microsoft 365 profile into the personnel ' +
    'records, where HR and trainers see it. ' +
    'You don’t have to agree, and saying no has no consequences. ' +
    'You can change your mind here at any time; your picture is then removed at once.',
  nl:
    'Mogen we uw profielfoto gebruiken? ' +
    'Als u akkoord gaat, neemt Rollcall de foto van uw Microsoft 365-profiel over in de personeelsgegevens, ' +
    'waar HR en trainers ze zien. ' +
    'U hoeft niet akkoord te gaan, en nee zeggen heeft geen gevolgen. ' +
    'U kunt hier altijd van gedachten veranderen; uw foto wordt dan meteen verwijderd.',
  fr:
    'Pouvons-nous utiliser votre photo de profil ? ' +
    'Avec votre accord, Rollcall reprend la photo de votre profil Microsoft 365 dans les dossiers du ' +
    'personnel, où les RH et les formateurs la voient. ' +
    'Vous n’êtes pas obligé d’accepter et un refus n’a aucune conséquence. ' +
    'Vous pouvez changer d’avis ici à tout moment ; votre photo est alors supprimée aussitôt.',
  de:
    'Dürfen wir Ihr Profilfoto verwenden? ' +
    'Wenn Sie zustimmen, übernimmt Rollcall das Foto Ihres Microsoft-365-Profils in die Personalakten, wo HR ' +
    'und Trainer es sehen. ' +
    'Sie müssen nicht zustimmen, und ein Nein hat keine Folgen. ' +
    'Sie können Ihre Entscheidung hier jederzeit ändern; Ihr Foto wird dann sofort entfernt.',
}
