import { texts } from './table.ts'

/** Choosing the part of a picture to show. */
export const cropTexts = texts({
  en: {
    cropTitle: 'Choose the part to show',
    cropHint: 'Drag the picture, or use the arrow keys. Zoom with the slider, the wheel, two fingers, or + and −.',
    cropArea: 'Part of the picture',
    zoom: 'Zoom',
    reset: 'Start over',
    preview: 'This is how it will look',
    cropSave: 'Save picture',
    small: (side: string) =>
      `This part is only ${side} pixels wide and will look blurred. Zoom out or use a larger picture.`,
    unreadable: (name: string) => `${name} can’t be shown as a picture. Use a JPEG, PNG or WebP file.`,
    cropLost: 'The browser couldn’t create the picture. Use a smaller file.',
  },
  nl: {
    cropTitle: 'Kies het deel dat wordt getoond',
    cropHint: 'Versleep de foto of gebruik de pijltoetsen. Zoom met de schuif, het wiel, twee vingers, of + en −.',
    cropArea: 'Deel van de foto',
    zoom: 'Zoom',
    reset: 'Opnieuw beginnen',
    preview: 'Zo zal het eruitzien',
    cropSave: 'Foto opslaan',
    small: (side) => `Dit deel is maar ${side} pixels breed en wordt onscherp. Zoom uit of gebruik een grotere foto.`,
    unreadable: (name) => `${name} kan niet als foto worden getoond. Gebruik een JPEG-, PNG- of WebP-bestand.`,
    cropLost: 'De browser kon de foto niet maken. Gebruik een kleiner bestand.',
  },
  fr: {
    cropTitle: 'Choisissez la partie à montrer',
    cropHint:
      'Faites glisser la photo ou utilisez les flèches. Zoomez avec le curseur, la molette, deux doigts, ou + et −.',
    cropArea: 'Partie de la photo',
    zoom: 'Zoom',
    reset: 'Recommencer',
    preview: 'Voici le résultat',
    cropSave: 'Enregistrer la photo',
    small: (side) =>
      `Cette partie ne fait que ${side} pixels de large et sera floue. Dézoomez ou prenez une photo plus grande.`,
    unreadable: (name) => `Impossible d’afficher ${name} comme photo. Utilisez un fichier JPEG, PNG ou WebP.`,
    cropLost: 'Le navigateur n’a pas pu créer la photo. Utilisez un fichier plus petit.',
  },
  de: {
    cropTitle: 'Wählen Sie den Ausschnitt',
    cropHint:
      'Ziehen Sie das Foto oder nutzen Sie die Pfeiltasten. Zoomen Sie mit dem Regler, dem Rad, zwei Fingern oder + und −.',
    cropArea: 'Ausschnitt des Fotos',
    zoom: 'Zoom',
    reset: 'Neu beginnen',
    preview: 'So wird es aussehen',
    cropSave: 'Foto speichern',
    small: (side) =>
      `Dieser Ausschnitt ist nur ${side} Pixel breit und wird unscharf. Zoomen Sie heraus oder nehmen Sie ein größeres Foto.`,
    unreadable: (name) =>
      `${name} kann nicht als Foto angezeigt werden. Verwenden Sie eine JPEG-, PNG- oder WebP-Datei.`,
    cropLost: 'Der Browser konnte das Foto nicht erzeugen. Verwenden Sie eine kleinere Datei.',
  },
})
