import { texts } from './table.ts'

/** Trainings on the start page. */
export const homeTrainingsTexts = texts({
  en: {
    title: 'Upcoming sessions',
    none: 'No session is planned for the next weeks.',
    plan: 'To the trainings',
    all: 'Calendar',
    attention: 'Sessions that need you',
    texts: {
      notSent: 'Nobody has been invited yet, and it starts within two weeks.',
      failed: 'Some invitations could not be sent.',
      drift: 'Somebody changed a meeting in Outlook.',
      changed: 'There are changes that participants do not know yet.',
      requests: (count: number) =>
        count === 1 ? '1 person asks for a place, and you decide.' : `${count} people ask for a place, and you decide.`,
      lateDeclines: (count: number) =>
        count === 1
          ? '1 person declined after the last moment to leave.'
          : `${count} people declined after the last moment to leave.`,
    },
    open: 'Open',
    openOf: (title: string) => `Open ${title}`,
  },
  nl: {
    title: 'Komende sessies',
    none: 'Er is voor de komende weken geen sessie gepland.',
    plan: 'Naar de opleidingen',
    all: 'Kalender',
    attention: 'Sessies die u nodig hebben',
    texts: {
      notSent: 'Nog niemand is uitgenodigd, en het begint binnen twee weken.',
      failed: 'Sommige uitnodigingen konden niet worden verzonden.',
      drift: 'Iemand heeft een vergadering in Outlook gewijzigd.',
      changed: 'Er zijn wijzigingen die deelnemers nog niet kennen.',
      requests: (count) =>
        count === 1 ? '1 persoon vraagt een plaats, en u beslist.' : `${count} mensen vragen een plaats, en u beslist.`,
      lateDeclines: (count) =>
        count === 1
          ? '1 persoon heeft na het laatste moment geweigerd.'
          : `${count} mensen hebben na het laatste moment geweigerd.`,
    },
    open: 'Openen',
    openOf: (title) => `${title} openen`,
  },
  fr: {
    title: 'Sessions à venir',
    none: 'Aucune session n’est prévue pour les prochaines semaines.',
    plan: 'Vers les formations',
    all: 'Calendrier',
    attention: 'Sessions qui ont besoin de vous',
    texts: {
      notSent: 'Personne n’est encore invité, et la session commence dans les deux semaines.',
      failed: 'Certaines invitations n’ont pas pu être envoyées.',
      drift: 'Quelqu’un a modifié une réunion dans Outlook.',
      changed: 'Il y a des modifications que les participants ne connaissent pas encore.',
      requests: (count) =>
        count === 1
          ? '1 personne demande une place, et vous décidez.'
          : `${count} personnes demandent une place, et vous décidez.`,
      lateDeclines: (count) =>
        count === 1
          ? '1 personne a refusé après le dernier moment.'
          : `${count} personnes ont refusé après le dernier moment.`,
    },
    open: 'Ouvrir',
    openOf: (title) => `Ouvrir ${title}`,
  },
  de: {
    title: 'Bevorstehende Termine',
    none: 'Für die nächsten Wochen ist kein Termin geplant.',
    plan: 'Zu den Schulungen',
    all: 'Kalender',
    attention: 'Termine, die Sie brauchen',
    texts: {
      notSent: 'Noch niemand ist eingeladen, und es beginnt in den nächsten zwei Wochen.',
      failed: 'Einige Einladungen konnten nicht gesendet werden.',
      drift: 'Jemand hat eine Besprechung in Outlook geändert.',
      changed: 'Es gibt Änderungen, die Teilnehmende noch nicht kennen.',
      requests: (count) =>
        count === 1
          ? '1 Person bittet um einen Platz, und Sie entscheiden.'
          : `${count} Personen bitten um einen Platz, und Sie entscheiden.`,
      lateDeclines: (count) =>
        count === 1
          ? '1 Person hat nach dem letzten Moment abgesagt.'
          : `${count} Personen haben nach dem letzten Moment abgesagt.`,
    },
    open: 'Öffnen',
    openOf: (title) => `${title} öffnen`,
  },
})
