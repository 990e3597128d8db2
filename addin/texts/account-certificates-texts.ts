import { texts } from './table.ts'

/** An account's certificate. */
export const certificateTexts = texts({
  en: {
    certificateTitle: 'Certificate',
    certificateLead:
      'Sign in with a certificate instead of a client secret. The current sign-in stays in use until the new one has been tested and works.',
    thumbprint: 'Thumbprint',
    inUse: 'In use',
    waitingForUse: 'Not in use yet',
    make: 'Create certificate',
    makeAgain: 'Create another certificate',
    download: 'Download public part (.cer)',
    use: 'Test and use',
    upload: 'Download the public part, upload it there, then test it.',
    made: 'The certificate was created.',
    used: 'The certificate works and is in use.',
    expiresOn: 'Valid until',
  },
  nl: {
    certificateTitle: 'Certificaat',
    certificateLead:
      'Meld aan met een certificaat in plaats van een clientgeheim. De huidige aanmelding blijft gelden tot de nieuwe is getest en werkt.',
    thumbprint: 'Vingerafdruk',
    inUse: 'In gebruik',
    waitingForUse: 'Nog niet in gebruik',
    make: 'Certificaat maken',
    makeAgain: 'Nog een certificaat maken',
    download: 'Het openbare deel downloaden (.cer)',
    use: 'Testen en gebruiken',
    upload: 'Download het openbare deel, upload het daar en test het dan.',
    made: 'Het certificaat is gemaakt.',
    used: 'Het certificaat werkt en is in gebruik.',
    expiresOn: 'Geldig tot',
  },
  fr: {
    certificateTitle: 'Certificat',
    certificateLead:
      'Connectez-vous avec un certificat plutôt qu’un secret client. La connexion actuelle reste en service jusqu’à ce que la nouvelle ait été testée et fonctionne.',
    thumbprint: 'Empreinte',
    inUse: 'En service',
    waitingForUse: 'Pas encore en service',
    make: 'Créer un certificat',
    makeAgain: 'Créer un autre certificat',
    download: 'Télécharger la partie publique (.cer)',
    use: 'Tester et utiliser',
    upload: 'Téléchargez la partie publique, chargez-la là-bas, puis testez-la.',
    made: 'Le certificat a été créé.',
    used: 'Le certificat fonctionne et est en service.',
    expiresOn: 'Valable jusqu’au',
  },
  de: {
    certificateTitle: 'Zertifikat',
    certificateLead:
      'Melden Sie sich mit einem Zertifikat statt mit einem Clientgeheimnis an. Die jetzige Anmeldung bleibt in Gebrauch, bis die neue getestet ist und funktioniert.',
    thumbprint: 'Fingerabdruck',
    inUse: 'In Gebrauch',
    waitingForUse: 'Noch nicht in Gebrauch',
    make: 'Zertifikat erstellen',
    makeAgain: 'Weiteres Zertifikat erstellen',
    download: 'Öffentlichen Teil herunterladen (.cer)',
    use: 'Testen und verwenden',
    upload: 'Laden Sie den öffentlichen Teil herunter, laden Sie ihn dort hoch, und testen Sie ihn dann.',
    made: 'Das Zertifikat wurde erstellt.',
    used: 'Das Zertifikat funktioniert und ist in Gebrauch.',
    expiresOn: 'Gilt bis',
  },
})
