import { placeColumns, refuseMissing, type HeaderReader } from '../../../lib/lists/csv-header.ts'
import { headerMatcher, type Vocabulary } from '../../../lib/lists/header-words.ts'

export type SessionColumn =
  | 'reference'
  | 'training'
  | 'session'
  | 'date'
  | 'start'
  | 'end'
  | 'timeZone'
  | 'location'
  | 'capacity'
  | 'trainer'
  | 'trainerEmail'
  | 'participants'
  | 'onlineSession'

/** Header words in English, Dutch, French and German. */
const WORDS: Vocabulary<SessionColumn> = {
  reference: [
    'reference ref sessionreference sessionref sessionid sessionnumber externalid code referentie ' +
      'sessienummer sessiereferentie numerodesession referenz terminnummer',
  ],
  training: ['training trainingtitle course coursetitle opleiding cursus formation cours schulung kurs'],
  session: ['session sessiontitle title group sessie groep titel titre groupe gruppe'],
  date: ['date day sessiondate datum dag jour tag'],
  start: [
    'start starttime startdate startdatetime startsat begin from starttijd startdatum aanvang van debut ' +
      'datededebut heurededebut beginn anfang startzeit von',
  ],
  end: [
    'end endtime enddate enddatetime endsat until to einde eindtijd einddatum tot fin datedefin ' +
      'heuredefin ende endzeit enddatum bis',
  ],
  timeZone: ['timezone tz zone tijdzone fuseauhoraire fuseau zeitzone'],
  location: ['location place room venue locatie plaats lokaal zaal lieu salle ort raum'],
  capacity: [
    'capacity seats maxparticipants capaciteit plaatsen aantalplaatsen capacite places nombredeplaces kapazitat platze',
  ],
  trainer: ['trainer trainername teacher instructor lesgever docent formateur formatrice dozent'],
  trainerEmail: ['traineremail trainermail emailtrainer emaillesgever emaildocent emailformateur emailduformateur'],
  participants: ['participants attendees employees deelnemers teilnehmer teilnehmende'],
  onlineSession: ['online onlinesession teams onlinesessie enligne sessionenligne onlinetermin'],
}

const matchesOf = headerMatcher(WORDS, /^$/)
const FIELDS = Object.keys(WORDS) as SessionColumn[]
const NEEDED = ['reference', 'training', 'start', 'end'] as const

/** The header of a list of sessions. */
export const sessionHeader: HeaderReader<SessionColumn> = {
  fields: FIELDS,
  countKnown: (header) => new Set(header.flatMap((word) => matchesOf(word)[0]?.name ?? [])).size,
  readColumns: (header, line, _rows, given) => {
    const columns = placeColumns(header, header.map(matchesOf), line, given)
    refuseMissing(
      NEEDED.filter((name) => !columns.at.has(name)),
      line,
    )
    return columns
  },
}
