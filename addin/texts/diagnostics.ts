import { texts } from './table.ts'

/** How the server is, and the file that helps to find a fault. */
export const diagnosticsTexts = texts({
  en: {
    healthTitle: 'Health', ready: 'Rollcall is able to work', notReady: 'Rollcall cannot save at present', up: 'Running for', scheduler: 'Own scheduler', schedulerOn: 'On: due service tasks start by themselves', schedulerOff: 'Off: an outside scheduler has to call', madeAt: 'As of',
    versionsTitle: 'Versions', rollcall: 'Rollcall', node: 'Node.js', platform: 'Platform', figuresTitle: 'What is stored',
    counts: { employees: 'Employees', employeesWithPhoto: 'With a picture', remoteAccounts: 'Remote accounts', serviceTasks: 'Service tasks', runs: 'Runs', serviceKeys: 'Service keys', photoLedger: 'Picture records', directories: 'Directories', trainings: 'Trainings', sessions: 'Sessions', meetings: 'Meetings' },
    bundleTitle: 'Support bundle', bundleLead: 'One file that helps to find a fault. You read it before you pass it on; nothing is sent anywhere by itself.',
    inside: 'In it are', insideList: ['versions, health and how much is stored', 'what the configuration set, without secrets and names', 'the newest runs with their counts and errors', 'schedules, and the state of the remote accounts', 'the last warnings and errors of the log, and the figures of /metrics', 'whether the audit trail is unbroken'],
    notInside: 'Not in it: client secrets, keys, tokens, names, mail addresses and pictures of people.', gather: 'Save support bundle', gathered: 'The support bundle was saved as a file.', refresh: 'Look again',
  },
  nl: {
    healthTitle: 'Toestand', ready: 'Rollcall kan werken', notReady: 'Rollcall kan nu niets opslaan', up: 'Draait al', scheduler: 'Eigen planner', schedulerOn: 'Aan: servicetaken beginnen vanzelf op tijd', schedulerOff: 'Uit: een externe planner moet roepen', madeAt: 'Stand van',
    versionsTitle: 'Versies', rollcall: 'Rollcall', node: 'Node.js', platform: 'Platform', figuresTitle: 'Wat er is opgeslagen',
    counts: { employees: 'Medewerkers', employeesWithPhoto: 'Met foto', remoteAccounts: 'Externe accounts', serviceTasks: 'Servicetaken', runs: 'Uitvoeringen', serviceKeys: 'Servicesleutels', photoLedger: 'Fotogegevens', directories: 'Adreslijsten', trainings: 'Opleidingen', sessions: 'Sessies', meetings: 'Vergaderingen' },
    bundleTitle: 'Ondersteuningsbundel', bundleLead: 'Eén bestand dat helpt een fout te vinden. U leest het voordat u het doorgeeft; er wordt niets vanzelf verzonden.',
    inside: 'Erin staan', insideList: ['versies, toestand en hoeveel er is opgeslagen', 'wat de configuratie instelt, zonder geheimen en namen', 'de nieuwste uitvoeringen met hun aantallen en fouten', 'planningen, en de toestand van de externe accounts', 'de laatste waarschuwingen en fouten van het logboek, en de cijfers van /metrics', 'of het auditspoor ongebroken is'],
    notInside: 'Er niet in: clientgeheimen, sleutels, tokens, namen, mailadressen en foto’s van mensen.', gather: 'Ondersteuningsbundel opslaan', gathered: 'De ondersteuningsbundel is als bestand opgeslagen.', refresh: 'Opnieuw kijken',
  },
  fr: {
    healthTitle: 'Santé', ready: 'Rollcall est en état de fonctionner', notReady: 'Rollcall ne peut rien enregistrer pour le moment', up: 'En marche depuis', scheduler: 'Planificateur propre', schedulerOn: 'Activé : les tâches attendues démarrent d’elles-mêmes', schedulerOff: 'Désactivé : un planificateur externe doit appeler', madeAt: 'État du',
    versionsTitle: 'Versions', rollcall: 'Rollcall', node: 'Node.js', platform: 'Plateforme', figuresTitle: 'Ce qui est stocké',
    counts: { employees: 'Collaborateurs', employeesWithPhoto: 'Avec photo', remoteAccounts: 'Comptes distants', serviceTasks: 'Tâches de service', runs: 'Exécutions', serviceKeys: 'Clés de service', photoLedger: 'Fiches de photos', directories: 'Annuaires', trainings: 'Formations', sessions: 'Sessions', meetings: 'Réunions' },
    bundleTitle: 'Dossier d’assistance', bundleLead: 'Un fichier qui aide à trouver une panne. Vous le lisez avant de le transmettre ; rien n’est envoyé de lui-même.',
    inside: 'Il contient', insideList: ['les versions, la santé et les quantités stockées', 'ce que fixe la configuration, sans secrets ni noms', 'les dernières exécutions avec leurs comptes et leurs erreurs', 'les planifications et l’état des comptes distants', 'les derniers avertissements et erreurs du journal, et les chiffres de /metrics', 'si la piste d’audit est intacte'],
    notInside: 'Il ne contient pas : secrets client, clés, jetons, noms, adresses et photos de personnes.', gather: 'Enregistrer le dossier d’assistance', gathered: 'Le dossier d’assistance a été enregistré dans un fichier.', refresh: 'Regarder à nouveau',
  },
  de: {
    healthTitle: 'Zustand', ready: 'Rollcall kann arbeiten', notReady: 'Rollcall kann gerade nichts speichern', up: 'Läuft seit', scheduler: 'Eigener Zeitplaner', schedulerOn: 'An: fällige Dienstaufgaben beginnen von selbst', schedulerOff: 'Aus: ein externer Zeitplaner muss rufen', madeAt: 'Stand',
    versionsTitle: 'Versionen', rollcall: 'Rollcall', node: 'Node.js', platform: 'Plattform', figuresTitle: 'Was gespeichert ist',
    counts: { employees: 'Mitarbeitende', employeesWithPhoto: 'Mit Foto', remoteAccounts: 'Externe Konten', serviceTasks: 'Dienstaufgaben', runs: 'Läufe', serviceKeys: 'Dienstschlüssel', photoLedger: 'Fotoverzeichnis', directories: 'Verzeichnisse', trainings: 'Schulungen', sessions: 'Termine', meetings: 'Besprechungen' },
    bundleTitle: 'Hilfepaket', bundleLead: 'Eine Datei, die hilft, einen Fehler zu finden. Sie lesen sie, bevor Sie sie weitergeben; von selbst wird nichts gesendet.',
    inside: 'Darin stehen', insideList: ['Versionen, Zustand und wie viel gespeichert ist', 'was die Konfiguration setzt, ohne Geheimnisse und Namen', 'die neuesten Läufe mit ihren Zahlen und Fehlern', 'Zeitpläne und der Zustand der externen Konten', 'die letzten Warnungen und Fehler des Logs und die Zahlen von /metrics', 'ob das Protokoll ungebrochen ist'],
    notInside: 'Nicht darin: Clientgeheimnisse, Schlüssel, Tokens, Namen, Mailadressen und Fotos von Menschen.', gather: 'Hilfepaket speichern', gathered: 'Das Hilfepaket wurde als Datei gespeichert.', refresh: 'Noch einmal nachsehen',
  },
})
