import { texts } from './table.ts'

/** A run that waits for a decision. */
export const heldRunTexts = texts({
  en: {
    heldTitle: 'This run waits for your decision',
    heldWhy: {
      removed: (removed: string, of: string) => `It would remove ${removed} of ${of} pictures.`,
      updated: (updated: string, of: string) => `It would replace ${updated} of ${of} pictures.`,
      both: (removed: string, updated: string, of: string) =>
        `It would remove ${removed} and replace ${updated} of ${of} pictures.`,
    },
    heldRule:
      'That is more than the safety limit in Personnel Administration > Settings, so Rollcall hasn’t done it yet. New pictures were added already.',
    confirm: 'Confirm changes',
    reject: 'Reject changes',
    confirmTitle: 'Make these changes?',
    confirmText: (removed: string, updated: string) =>
      `Pictures to remove: ${removed}. Pictures to replace: ${updated}. The changes are made at once.`,
    rejectTitle: 'Reject these changes?',
    rejectText: 'All pictures stay as they are. The next run checks again and may find the same changes.',
    confirmed: 'The changes were made.',
    rejected: 'The changes were rejected.',
    faces: 'Before and after',
    before: 'Now',
    after: 'Then',
    noPictureAfter: 'No picture',
    willRemove: (_count: number, shown: string) => `${shown} would be removed`,
    willReplace: (_count: number, shown: string) => `${shown} would be replaced`,
    facesShown: (shown: string) => `${shown} shown`,
  },
  nl: {
    heldTitle: 'Deze uitvoering wacht op uw beslissing',
    heldWhy: {
      removed: (removed, of) => `Ze zou ${removed} van ${of} foto’s verwijderen.`,
      updated: (updated, of) => `Ze zou ${updated} van ${of} foto’s vervangen.`,
      both: (removed, updated, of) => `Ze zou van ${of} foto’s er ${removed} verwijderen en ${updated} vervangen.`,
    },
    heldRule:
      'Dat is meer dan de veiligheidsgrens in Personeelsadministratie > Instellingen. Daarom is dat nog niet gebeurd. Nieuwe foto’s zijn al toegevoegd.',
    confirm: 'Wijzigingen bevestigen',
    reject: 'Wijzigingen verwerpen',
    confirmTitle: 'Deze wijzigingen doorvoeren?',
    confirmText: (removed, updated) =>
      `Te verwijderen foto’s: ${removed}. Te vervangen foto’s: ${updated}. De wijzigingen worden meteen doorgevoerd.`,
    rejectTitle: 'Deze wijzigingen verwerpen?',
    rejectText:
      'Alle foto’s blijven zoals ze zijn. De volgende uitvoering kijkt opnieuw en vindt misschien dezelfde wijzigingen.',
    confirmed: 'De wijzigingen zijn doorgevoerd.',
    rejected: 'De wijzigingen zijn verworpen.',
    faces: 'Voor en na',
    before: 'Nu',
    after: 'Straks',
    noPictureAfter: 'Geen foto',
    willRemove: (count, shown) => `${shown} ${count === 1 ? 'zou' : 'zouden'} worden verwijderd`,
    willReplace: (count, shown) => `${shown} ${count === 1 ? 'zou' : 'zouden'} worden vervangen`,
    facesShown: (shown) => `${shown} getoond`,
  },
  fr: {
    heldTitle: 'Cette exécution attend votre décision',
    heldWhy: {
      removed: (removed, of) => `Elle supprimerait ${removed} photos sur ${of}.`,
      updated: (updated, of) => `Elle remplacerait ${updated} photos sur ${of}.`,
      both: (removed, updated, of) =>
        `Sur ${of} photos, elle en supprimerait ${removed} et en remplacerait ${updated}.`,
    },
    heldRule:
      'C’est plus que la limite de sécurité fixée dans Administration du personnel > Paramètres. Ce n’est donc pas encore fait. Les nouvelles photos ont déjà été ajoutées.',
    confirm: 'Confirmer les modifications',
    reject: 'Rejeter les modifications',
    confirmTitle: 'Effectuer ces modifications ?',
    confirmText: (removed, updated) =>
      `Photos à supprimer : ${removed}. Photos à remplacer : ${updated}. Les modifications sont effectuées immédiatement.`,
    rejectTitle: 'Rejeter ces modifications ?',
    rejectText:
      'Toutes les photos restent telles quelles. La prochaine exécution vérifie de nouveau et trouvera peut-être les mêmes modifications.',
    confirmed: 'Les modifications ont été effectuées.',
    rejected: 'Les modifications ont été rejetées.',
    faces: 'Avant et après',
    before: 'Actuelle',
    after: 'Ensuite',
    noPictureAfter: 'Pas de photo',
    willRemove: (count, shown) => `${shown} ${count === 1 ? 'serait supprimée' : 'seraient supprimées'}`,
    willReplace: (count, shown) => `${shown} ${count === 1 ? 'serait remplacée' : 'seraient remplacées'}`,
    facesShown: (shown) => `${shown} affichées`,
  },
  de: {
    heldTitle: 'Dieser Lauf wartet auf Ihre Entscheidung',
    heldWhy: {
      removed: (removed, of) => `Er würde ${removed} von ${of} Fotos entfernen.`,
      updated: (updated, of) => `Er würde ${updated} von ${of} Fotos ersetzen.`,
      both: (removed, updated, of) => `Er würde von ${of} Fotos ${removed} entfernen und ${updated} ersetzen.`,
    },
    heldRule:
      'Das ist mehr als die Sicherheitsgrenze unter Personalverwaltung > Einstellungen. Deshalb ist es noch nicht geschehen. Neue Fotos wurden schon hinzugefügt.',
    confirm: 'Änderungen bestätigen',
    reject: 'Änderungen verwerfen',
    confirmTitle: 'Diese Änderungen vornehmen?',
    confirmText: (removed, updated) =>
      `Zu entfernende Fotos: ${removed}. Zu ersetzende Fotos: ${updated}. Die Änderungen werden sofort vorgenommen.`,
    rejectTitle: 'Diese Änderungen verwerfen?',
    rejectText:
      'Alle Fotos bleiben, wie sie sind. Der nächste Lauf prüft noch einmal und findet vielleicht dieselben Änderungen.',
    confirmed: 'Die Änderungen wurden vorgenommen.',
    rejected: 'Die Änderungen wurden verworfen.',
    faces: 'Vorher und nachher',
    before: 'Jetzt',
    after: 'Dann',
    noPictureAfter: 'Kein Foto',
    willRemove: (count, shown) => `${shown} ${count === 1 ? 'würde' : 'würden'} entfernt`,
    willReplace: (count, shown) => `${shown} ${count === 1 ? 'würde' : 'würden'} ersetzt`,
    facesShown: (shown) => `${shown} angezeigt`,
  },
})
