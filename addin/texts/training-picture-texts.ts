import { texts } from './table.ts'

/** The picture people see beside a training. */
export const trainingPictureTexts = texts({
  en: {
    add: 'Add picture',
    replace: 'Replace picture',
    remove: 'Remove picture',
    saved: 'The picture is saved.',
    removed: 'The picture is removed.',
  },
  nl: {
    add: 'Foto toevoegen',
    replace: 'Foto vervangen',
    remove: 'Foto verwijderen',
    saved: 'De foto is opgeslagen.',
    removed: 'De foto is verwijderd.',
  },
  fr: {
    add: 'Ajouter une photo',
    replace: 'Remplacer la photo',
    remove: 'Supprimer la photo',
    saved: 'La photo est enregistrée.',
    removed: 'La photo est supprimée.',
  },
  de: {
    add: 'Bild hinzufügen',
    replace: 'Bild ersetzen',
    remove: 'Bild entfernen',
    saved: 'Das Bild ist gespeichert.',
    removed: 'Das Bild ist entfernt.',
  },
})
