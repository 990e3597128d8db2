import { texts } from './table.ts'

/** The tables of a run's outcomes and of a task's runs. */
export const runTableTexts = texts({
  en: {
    person: 'Person',
    sessionDate: 'Session date',
    what: 'What happened',
    why: 'Why',
    dateByDate: 'Date by date',
    noDates: 'There are no dates in this list.',
    noSuchRuns: 'No run ended like this.',
    whys: {
      added: 'Entra ID has a picture, and there was none here.',
      updated: 'Entra ID has another picture than before.',
      unchanged: 'The picture in Entra ID is the same as before.',
      removed: 'The picture was gone from Entra ID in two runs in a row.',
      missingUpstream: 'The picture is gone from Entra ID. If the next run doesn’t find it either, it is removed here.',
      kept: 'HR uploaded or pinned this picture, so sync doesn’t change it.',
    },
  },
  nl: {
    person: 'Persoon',
    sessionDate: 'Sessiedatum',
    what: 'Wat er gebeurde',
    why: 'Waarom',
    dateByDate: 'Per datum',
    noDates: 'Er staan geen data in deze lijst.',
    noSuchRuns: 'Geen enkele uitvoering eindigde zo.',
    whys: {
      added: 'Entra ID heeft een foto, en hier was er nog geen.',
      updated: 'Entra ID heeft een andere foto dan voorheen.',
      unchanged: 'De foto in Entra ID is dezelfde als voorheen.',
      removed: 'De foto was bij twee uitvoeringen na elkaar weg uit Entra ID.',
      missingUpstream:
        'De foto is weg uit Entra ID. Vindt de volgende uitvoering ze ook niet, dan wordt ze hier verwijderd.',
      kept: 'HR heeft deze foto geüpload of vastgezet. De synchronisatie wijzigt ze niet.',
    },
  },
  fr: {
    person: 'Personne',
    sessionDate: 'Date de session',
    what: 'Résultat',
    why: 'Pourquoi',
    dateByDate: 'Date par date',
    noDates: 'Il n’y a aucune date dans cette liste.',
    noSuchRuns: 'Aucune exécution ne s’est terminée ainsi.',
    whys: {
      added: 'Entra ID a une photo, et il n’y en avait pas ici.',
      updated: 'Entra ID a une autre photo qu’avant.',
      unchanged: 'La photo dans Entra ID est la même qu’avant.',
      removed: 'La photo manquait dans Entra ID lors de deux exécutions de suite.',
      missingUpstream:
        'La photo n’est plus dans Entra ID. Si l’exécution suivante ne la trouve pas non plus, elle est supprimée ici.',
      kept: 'Les RH ont téléversé ou épinglé cette photo ; la synchronisation ne la modifie pas.',
    },
  },
  de: {
    person: 'Person',
    sessionDate: 'Tag',
    what: 'Was geschah',
    why: 'Warum',
    dateByDate: 'Tag für Tag',
    noDates: 'In dieser Liste steht kein Tag.',
    noSuchRuns: 'Kein Lauf hat so geendet.',
    whys: {
      added: 'In Entra ID gibt es ein Foto, hier gab es noch keines.',
      updated: 'In Entra ID ist ein anderes Foto als vorher.',
      unchanged: 'Das Foto in Entra ID ist dasselbe wie vorher.',
      removed: 'Das Foto fehlte in Entra ID bei zwei Läufen hintereinander.',
      missingUpstream:
        'Das Foto ist in Entra ID nicht mehr da. Findet der nächste Lauf es auch nicht, wird es hier entfernt.',
      kept: 'HR hat dieses Foto hochgeladen oder angeheftet. Die Synchronisierung ändert es nicht.',
    },
  },
})
