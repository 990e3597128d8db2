import type { Template } from '../../../lib/lists/list-template.ts'
import type { SessionColumn } from './columns/contract.ts'

/** The session list to download and fill in. */
export const SESSIONS_TEMPLATE: Template<SessionColumn> = [
  {
    field: 'reference',
    header: { en: 'Reference', nl: 'Referentie', fr: 'Référence', de: 'Referenz' },
    example: { en: 'EXAMPLE-1', nl: 'VOORBEELD-1', fr: 'EXEMPLE-1', de: 'BEISPIEL-1' },
    tellsExample: true,
  },
  {
    field: 'training',
    header: { en: 'Training', nl: 'Opleiding', fr: 'Formation', de: 'Schulung' },
    example: { en: 'First aid', nl: 'EHBO', fr: 'Premiers secours', de: 'Erste Hilfe' },
    tellsExample: true,
  },
  {
    field: 'session',
    header: { en: 'Session', nl: 'Sessie', fr: 'Session', de: 'Gruppe' },
    example: { en: 'Group A', nl: 'Groep A', fr: 'Groupe A', de: 'Gruppe A' },
  },
  {
    field: 'start',
    header: { en: 'Start', nl: 'Start', fr: 'Début', de: 'Beginn' },
    example: '2027-03-10 09:00',
  },
  { field: 'end', header: { en: 'End', nl: 'Einde', fr: 'Fin', de: 'Ende' }, example: '2027-03-10 12:30' },
  {
    field: 'timeZone',
    header: { en: 'Time zone', nl: 'Tijdzone', fr: 'Fuseau horaire', de: 'Zeitzone' },
    example: 'Europe/Brussels',
  },
  {
    field: 'location',
    header: { en: 'Location', nl: 'Locatie', fr: 'Lieu', de: 'Ort' },
    example: { en: 'Room 1', nl: 'Zaal 1', fr: 'Salle 1', de: 'Raum 1' },
  },
  {
    field: 'capacity',
    header: { en: 'Seats', nl: 'Aantal plaatsen', fr: 'Nombre de places', de: 'Plätze' },
    example: '12',
  },
  {
    field: 'trainer',
    header: { en: 'Trainer', nl: 'Opleider', fr: 'Formateur', de: 'Schulungsleitung' },
    example: 'Mira Holt',
  },
  {
    field: 'trainerEmail',
    header: { en: 'Trainer email', nl: 'E-mail opleider', fr: 'E-mail formateur', de: 'E-Mail Schulungsleitung' },
    example: 'mira.holt@example.com',
  },
  {
    field: 'participants',
    header: { en: 'Participants', nl: 'Deelnemers', fr: 'Participants', de: 'Teilnehmende' },
    example: { en: 'EXAMPLE-1', nl: 'VOORBEELD-1', fr: 'EXEMPLE-1', de: 'BEISPIEL-1' },
  },
  {
    field: 'onlineSession',
    header: { en: 'Online', nl: 'Online', fr: 'En ligne', de: 'Online' },
    example: { en: 'no', nl: 'nee', fr: 'non', de: 'nein' },
  },
  {
    field: 'invitationTitle',
    header: { en: 'Invitation title', nl: 'Titel uitnodiging', fr: 'Objet de l’invitation', de: 'Einladungstitel' },
    example: '{training}',
  },
  {
    field: 'invitationText',
    header: { en: 'Invitation text', nl: 'Tekst uitnodiging', fr: 'Texte de l’invitation', de: 'Einladungstext' },
    example: '{date}, {location}',
  },
  {
    field: 'resendAutomatically',
    header: {
      ...{ en: 'Resend automatically', nl: 'Automatisch opnieuw verzenden' },
      ...{ fr: 'Renvoyer automatiquement', de: 'Automatisch erneut senden' },
    },
    example: { en: 'no', nl: 'nee', fr: 'non', de: 'nein' },
  },
  {
    field: 'enrolment',
    header: { en: 'Enrolment', nl: 'Inschrijving', fr: 'Inscription', de: 'Anmeldung' },
    example: { en: 'open', nl: 'open', fr: 'ouverte', de: 'offen' },
  },
  {
    field: 'enrolUntil',
    header: { en: 'Enrol until', nl: 'Inschrijven tot', fr: 'Date limite d’inscription', de: 'Anmelden bis' },
    example: '2027-03-08 12:00',
  },
]
