import { texts } from './table.ts'

export const channelTexts = texts({
  en: {
    chooseTitle: 'Which training?',
    chooseLead:
      'The tab shows this training to everyone in the channel: when, where, and whether seats are free. No names.',
    find: 'Find a training',
    none: 'No matching trainings.',
    onlyTrainers: 'Only trainers and admins of Rollcall can choose a training. Ask one of them to add this tab.',
    nothingPlanned: 'No sessions are planned at the moment.',
    cancelled: 'Cancelled',
    full: 'Full',
    free: (count: number) => (count === 1 ? '1 seat free' : `${count} seats free`),
  },
  nl: {
    chooseTitle: 'Welke opleiding?',
    chooseLead:
      'Het tabblad toont deze opleiding aan iedereen in het kanaal: wanneer, waar en of er nog plaats is. Geen namen.',
    find: 'Een opleiding zoeken',
    none: 'Geen opleidingen gevonden.',
    onlyTrainers:
      'Alleen opleiders en beheerders van Rollcall kunnen een opleiding kiezen. Vraag een van hen om dit tabblad toe te voegen.',
    nothingPlanned: 'Er is op dit moment geen sessie gepland.',
    cancelled: 'Geannuleerd',
    full: 'Volzet',
    free: (count: number) => (count === 1 ? '1 plaats vrij' : `${count} plaatsen vrij`),
  },
  fr: {
    chooseTitle: 'Quelle formation ?',
    chooseLead: 'L’onglet montre cette formation à tout le canal : quand, où, et s’il reste de la place. Aucun nom.',
    find: 'Rechercher une formation',
    none: 'Aucune formation trouvée.',
    onlyTrainers:
      'Seuls les formateurs et les administrateurs de Rollcall peuvent choisir une formation. Demandez à l’un d’eux d’ajouter cet onglet.',
    nothingPlanned: 'Aucune session n’est prévue pour le moment.',
    cancelled: 'Annulée',
    full: 'Complet',
    free: (count: number) => (count === 1 ? '1 place libre' : `${count} places libres`),
  },
  de: {
    chooseTitle: 'Welche Schulung?',
    chooseLead: 'Die Registerkarte zeigt diese Schulung allen im Kanal: wann, wo und ob noch Platz ist. Keine Namen.',
    find: 'Schulung suchen',
    none: 'Keine Schulungen gefunden.',
    onlyTrainers:
      'Nur Schulungsleitungen und Administratoren von Rollcall können eine Schulung wählen. Bitten Sie eine dieser Personen, diese Registerkarte hinzuzufügen.',
    nothingPlanned: 'Zurzeit ist kein Termin geplant.',
    cancelled: 'Abgesagt',
    full: 'Ausgebucht',
    free: (count: number) => (count === 1 ? '1 Platz frei' : `${count} Plätze frei`),
  },
})
