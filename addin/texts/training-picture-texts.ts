import { texts } from './table.ts'

/** The picture people see beside a training. */
export const trainingPictureTexts = texts({
  en: {
    add: 'Add picture',
    replace: 'Replace picture',
    remove: 'Remove picture',
    saved: 'The picture was saved.',
    removed: 'The picture was removed.',
  },
  nl: {
    add: 'Afbeelding toevoegen',
    replace: 'Afbeelding vervangen',
    remove: 'Afbeelding verwijderen',
    saved: 'De afbeelding is opgeslagen.',
    removed: 'De afbeelding is verwijderd.',
  },
  fr: {
    add: 'Ajouter une image',
    replace: 'Remplacer l’image',
    remove: 'Supprimer l’image',
    saved: 'L’image a été enregistrée.',
    removed: 'L’image a été supprimée.',
  },
  de: {
    add: 'Bild hinzufügen',
    replace: 'Bild ersetzen',
    remove: 'Bild entfernen',
    saved: 'Das Bild wurde gespeichert.',
    removed: 'Das Bild wurde entfernt.',
  },
})
