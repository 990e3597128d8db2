import { texts } from './table.ts'

/** Trainings on the start page. */
export const homeTrainingsTexts = texts({
  en: {
    title: 'Upcoming sessions',
    none: 'No sessions are planned for the next few weeks.',
    plan: 'Go to Trainings',
    all: 'Open the calendar',
    attention: 'Sessions that need you',
    texts: {
      notSent: 'No one has been invited yet, and it starts within two weeks.',
      failed: 'Some invitations couldn’t be sent.',
      drift: 'Someone changed a meeting in Outlook.',
      changed: 'Participants haven’t been told about the latest changes.',
      requests: (count: number) =>
        count === 1 ? '1 person asked for a seat. You decide.' : `${count} people asked for a seat. You decide.`,
      lateDeclines: (count: number) =>
        count === 1
          ? '1 person declined after the deadline for giving up a seat.'
          : `${count} people declined after the deadline for giving up a seat.`,
    },
    open: 'Open',
    openOf: (title: string) => `Open ${title}`,
  },
  nl: {
    title: 'Komende sessies',
    none: 'De komende weken is er geen sessie gepland.',
    plan: 'Naar de opleidingen',
    all: 'De kalender openen',
    attention: 'Sessies die uw aandacht vragen',
    texts: {
      notSent: 'Nog niemand is uitgenodigd, en de sessie begint binnen twee weken.',
      failed: 'Sommige uitnodigingen konden niet worden verzonden.',
      drift: 'Iemand heeft een vergadering in Outlook gewijzigd.',
      changed: 'De deelnemers kennen de laatste wijzigingen nog niet.',
      requests: (count) =>
        count === 1 ? '1 persoon vraagt een plaats. U beslist.' : `${count} mensen vragen een plaats. U beslist.`,
      lateDeclines: (count) =>
        count === 1
          ? '1 persoon heeft geweigerd na de uiterste datum om een plaats af te staan.'
          : `${count} mensen hebben geweigerd na de uiterste datum om een plaats af te staan.`,
    },
    open: 'Openen',
    openOf: (title) => `${title} openen`,
  },
  fr: {
    title: 'Sessions à venir',
    none: 'Aucune session n’est prévue dans les prochaines semaines.',
    plan: 'Aller aux formations',
    all: 'Ouvrir le calendrier',
    attention: 'Sessions qui demandent votre attention',
    texts: {
      notSent: 'Personne n’a encore été invité, et la session commence dans moins de deux semaines.',
      failed: 'Certaines invitations n’ont pas pu être envoyées.',
      drift: 'Quelqu’un a modifié une réunion dans Outlook.',
      changed: 'Les participants ne connaissent pas encore les dernières modifications.',
      requests: (count) =>
        count === 1
          ? '1 personne demande une place. À vous de décider.'
          : `${count} personnes demandent une place. À vous de décider.`,
      lateDeclines: (count) =>
        count === 1
          ? '1 personne a refusé après la date limite pour céder sa place.'
          : `${count} personnes ont refusé après la date limite pour céder leur place.`,
    },
    open: 'Ouvrir',
    openOf: (title) => `Ouvrir ${title}`,
  },
  de: {
    title: 'Bevorstehende Termine',
    none: 'In den nächsten Wochen ist kein Termin geplant.',
    plan: 'Zu den Schulungen',
    all: 'Kalender öffnen',
    attention: 'Termine, um die Sie sich kümmern sollten',
    texts: {
      notSent: 'Noch niemand ist eingeladen, und der Termin beginnt in weniger als zwei Wochen.',
      failed: 'Einige Einladungen konnten nicht gesendet werden.',
      drift: 'Jemand hat eine Besprechung in Outlook geändert.',
      changed: 'Die Teilnehmenden kennen die letzten Änderungen noch nicht.',
      requests: (count) =>
        count === 1
          ? '1 Person bittet um einen Platz. Sie entscheiden.'
          : `${count} Personen bitten um einen Platz. Sie entscheiden.`,
      lateDeclines: (count) =>
        count === 1
          ? '1 Person hat nach Ablauf der Frist abgesagt.'
          : `${count} Personen haben nach Ablauf der Frist abgesagt.`,
    },
    open: 'Öffnen',
    openOf: (title) => `${title} öffnen`,
  },
})
