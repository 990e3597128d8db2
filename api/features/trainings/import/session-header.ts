import { placeColumns, refuseMissing, type HeaderReader } from '../../../lib/lists/csv-header.ts'
import { headerMatcher, type Match, type Vocabulary } from '../../../lib/lists/header-words.ts'
import { SESSION_COLUMNS, type SessionColumn } from './columns/contract.ts'

/** Headers in English, Dutch, French and German, the most certain first. */
const WORDS: Vocabulary<SessionColumn | 'title'> = {
  reference: [
    'reference ref sessionreference sessionref sessionid sessionnumber externalid code referentie sessienummer ' +
      'sessiereferentie numerodesession referenz terminnummer sessioncode ' +
      'sessiecode codesession terminnr kursnummer ' +
      'kursnr cursusnummer cursuscode seminarnummer veranstaltungsnummer schulungsnummer numberdesession coursecode',
    'number nummer nr no id numero kenmerk coursenumber courseid trainingid kursid',
  ],
  training: [
    'training trainingtitle course coursetitle opleiding cursus ' +
      'formation cours schulung kurs trainingname coursename ' +
      'opleidingsnaam cursusnaam intituledelaformation intituleformation nomdelaformation schulungstitel kurstitel ' +
      'kursname seminar lehrgang veranstaltung vorming bijscholing',
    'intitule libelle thema theme subject onderwerp activity activiteit',
  ],
  session: ['session sessiontitle group sessie groep groupe gruppe sessionname sessienaam terminname'],
  title: ['title titel titre'],
  date: [
    'date day sessiondate datum dag jour tag coursedate trainingdate trainingsdatum kursdatum cursusdatum ' +
      'datedelasession datedelaformation',
  ],
  start: [
    'start startdatetime startsat begin from aanvang van debut beginn anfang von beginnt startmoment debutsession ' +
      'startdatumtijd startdatumentijd dateheuredebut dateetheurededebut',
  ],
  end: [
    'end enddatetime endsat until to einde tot fin ' +
      'ende bis endet eindmoment finsession einddatumtijd einddatumentijd ' +
      'dateheurefin dateetheuredefin finish',
  ],
  startDate: [
    'startdate startdatum begindate begindatum datumvan datumstart datededebut datedebut anfangsdatum beginndatum ' +
      'datumbeginn datumvon vom du fromdate datefrom startday startdag starttag',
  ],
  endDate: [
    'enddate einddatum datumtot datumeinde datedefin datefin enddatum datumbis datumende au todate dateto endday ' +
      'einddag endtag',
  ],
  startTime: [
    'starttime begintime starttijd startuur begintijd beginuur aanvangsuur aanvangstijd heurededebut heuredebut ' +
      'startzeit beginnzeit anfangszeit uhrzeitvon uhrzeitbeginn ' +
      'uhrzeitstart timefrom fromtime vanuur tijdvan uurvan',
  ],
  endTime: [
    'endtime eindtijd einduur heuredefin heurefin endzeit uhrzeitbis ' +
      'uhrzeitende timeto totime totuur tijdtot uurtot ' +
      'finishtime sluitingsuur',
  ],
  hours: [
    'time times hours timeslot uhrzeit uhrzeiten zeit zeiten ' +
      'tijd tijden tijdstip uur uren heure heures horaire horaires',
  ],
  timeZone: ['timezone tz zone tijdzone fuseauhoraire fuseau zeitzone'],
  location: [
    'location place room venue locatie plaats lokaal zaal ' +
      'lieu salle ort raum trainingsort kursort veranstaltungsort ' +
      'trainingslocatie cursuslocatie lieudeformation salledeformation schulungsort schulungsraum',
    'address adres adresse site standort building gebouw',
  ],
  capacity: [
    'capacity seats maxparticipants capaciteit plaatsen aantalplaatsen capacite places nombredeplaces kapazitat ' +
      'platze maxseats maxdeelnemers maxteilnehmer maximumparticipants nombremaxdeparticipants teilnehmermax ' +
      'maximaalaantaldeelnemers maxaantaldeelnemers',
  ],
  trainer: [
    'trainer trainername teacher instructor lesgever docent formateur formatrice dozent trainers lehrer dozentin ' +
      'trainerin kursleiter kursleitung ' +
      'schulungsleiter schulungsleitung seminarleiter opleider instructeur animateur intervenant',
    'facilitator referent leiter begeleider',
  ],
  trainerEmail: [
    'traineremail trainermail emailtrainer emaillesgever ' +
      'emaildocent emailformateur emailduformateur trainermailadresse ' +
      'traineremailadres traineremailaddress instructoremail maildocent emaildozent lesgeveremail docentemail ' +
      'dozentemail formateuremail emailopleider opleideremail emailschulungsleitung schulungsleitungemail',
  ],
  participants: [
    'participants attendees employees deelnemers teilnehmer ' +
      'teilnehmende teilnehmerliste deelnemerslijst stagiaires ' +
      'apprenants inscrits cursisten teilnehmerinnen',
    'participant attendee deelnemer cursist stagiaire',
  ],
  invitationTitle: [
    'invitationtitle invitationsubject invitesubject mailsubject titeluitnodiging uitnodigingstitel ' +
      'onderwerpuitnodiging ' +
      'objetdelinvitation titredelinvitation objetinvitation einladungstitel einladungsbetreff betreffdereinladung',
  ],
  invitationText: [
    'invitationtext invitationbody invitetext mailtext tekstuitnodiging uitnodigingstekst textedelinvitation ' +
      'texteinvitation einladungstext textdereinladung',
    'description omschrijving beschreibung',
  ],
  resendAutomatically: [
    'resendautomatically autoresend resend sendautomatically automatischverzenden ' +
      'automatischopnieuwverzenden ' +
      'wijzigingenautomatischverzenden envoiautomatique renvoyerautomatiquement renvoiautomatique ' +
      'automatischsenden automatischerneutsenden anderungenautomatischsenden',
  ],
  enrolment: [
    'enrolment enrollment selfenrolment selfenrollment registration inschrijving inschrijven zelfinschrijving ' +
      'inscription inscriptions anmeldung selbstanmeldung einschreibung',
  ],
  enrolUntil: [
    'enroluntil enrolluntil enrolmentdeadline enrollmentdeadline registrationdeadline inschrijventot ' +
      'inschrijvingtot inschrijvingsdeadline inscriptionjusquau datelimitedinscription ' +
      'limiteinscription anmeldenbis anmeldeschluss anmeldefrist',
  ],
  leaveUntil: [
    'leaveuntil withdrawuntil canceluntil cancellationdeadline uitschrijventot annulerentot ' +
      'annulationjusquau desinscriptionjusquau datelimitedannulation abmeldenbis stornobis abmeldefrist',
  ],
  enrolDepartments: [
    'enroldepartments enrolldepartments offeredto openfor departments opensvoor openvoor afdelingen ' +
      'services ouverta departements abteilungen offenfur',
  ],
  onlineSession: [
    'online onlinesession teams onlinesessie enligne sessionenligne onlinetermin virtual virtueel virtuell',
  ],
}

const NOBODYS = /^$/
const matchesOf = headerMatcher(WORDS, NOBODYS)

/** The header of a session list. Start and end may be in one column or several. */
export const sessionHeader: HeaderReader<SessionColumn> = {
  fields: SESSION_COLUMNS,
  countKnown: (header) => new Set(header.flatMap((word) => matchesOf(word)[0]?.name ?? [])).size,
  readColumns: (header, line, rows, given) => {
    const columns = placeColumns({ header, line, rows }, settled(header.map(matchesOf)), given)
    refuseMissing(missingOf(columns.at), line, columns)
    return columns
  },
}

/** "Title" is the training's when no other column names it. */
function settled(matches: readonly (readonly Match<SessionColumn | 'title'>[])[]): Match<SessionColumn>[][] {
  const hasTraining = matches.some((found) => found.some(({ name }) => name === 'training'))
  return matches.map((found) =>
    found.map(({ name, level }) => ({ name: name === 'title' ? (hasTraining ? 'session' : 'training') : name, level })),
  )
}

function missingOf(at: ReadonlyMap<SessionColumn, number>): string[] {
  const hasStart = at.has('start') || at.has('startTime') || at.has('startDate') || (at.has('date') && at.has('hours'))
  const hasEnd = at.has('end') || at.has('endTime') || at.has('endDate') || at.has('hours')
  return [
    ...(at.has('reference') ? [] : ['reference']),
    ...(at.has('training') ? [] : ['training']),
    ...(hasStart ? [] : ['start']),
    ...(hasEnd ? [] : ['end']),
  ]
}
