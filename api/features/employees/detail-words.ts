import type { Vocabulary } from '../../lib/lists/header-words.ts'
import type { EmployeeColumn } from './fields/contract.ts'

type DetailColumn = Extract<
  EmployeeColumn,
  'jobTitle' | 'location' | 'language' | 'employedFrom' | 'employedUntil' | 'absences' | 'absenceFrom' | 'absenceUntil'
>

/** Columns whose meaning depends on the other columns or their content. */
export type DetailWord = DetailColumn | 'absenceKind' | 'firstDay' | 'lastDay'

const ABSENCE =
  'absences?|absent|leave|away|timeoff|afwezigheid|afwezig|' +
  'verlof|abwesenheit|abwesend|fehlzeit|urlaub|conge|(la)?absences?'
const START = 'from|start(s|ing)?|begins?|first(day)?|van|vanaf|begin|start|eerstedag|du|debut|des|von|vom|ab|beginn'
const END = 'until|to|ends?|last(day)?|through|tot(enmet)?|tm|einde?|laatstedag|au|fin|jusquau|bis|ende'
const DATE = '(dates?|datum|day|dag|tag|de|d|le|la|der)*'
const NUMBER = '\\d{0,2}'

const absence = (what: string) =>
  new RegExp(`^(${DATE}(${ABSENCE})${NUMBER}${DATE}(${what})${DATE}|${DATE}(${what})${DATE}(${ABSENCE}))${NUMBER}$`)

/** Headers of HR systems for fields beyond name and address, in English, Dutch, French and German. */
export const DETAIL_WORDS: Vocabulary<DetailWord> = {
  jobTitle: [
    'jobtitle jobtitel functietitel functienaam ' +
      'functieomschrijving functiebenaming intituleduposte intitulédeposte ' +
      'intituledeposte intituledelafonction libelleposte libelledeposte libelleemploi stellenbezeichnung ' +
      'berufsbezeichnung positionsbezeichnung funktionsbezeichnung businesstitle positiontitle workjobtitle ' +
      'worktitle jobtitledescription',
    'position function functie fonction poste emploi metier funktion ' +
      'stelle beruf tatigkeit job jobname jobposition profession ' +
      'ausgeubtetatigkeit titelfunctie',
  ],
  location: [
    'location worklocation officelocation worksite ' +
      'workplace locatie werklocatie standplaats vestiging werkplek ' +
      'lieudetravail sitedetravail etablissement arbeitsort standort dienstort betriebsstatte arbeitsstatte ' +
      'niederlassung jobinformationlocation locationname primaryworklocation ' +
      'locationdescription physicaldeliveryofficename',
    'office site bureau agence filiale kantoor werkplaats branch buro lieu implantation',
  ],
  language: [
    'language preferredlanguage correspondencelanguage ' +
      'communicationlanguage taal voorkeurstaal correspondentietaal ' +
      'communicatietaal langue languepreferee languedecorrespondance languedecommunication sprache ' +
      'bevorzugtesprache korrespondenzsprache kommunikationssprache',
    'locale defaultlocale taalcode languagecode codelangue sprachcode sprachschlussel',
  ],
  employedFrom: [
    /^workstartdate$|^(original|most ?recent|latest)?(hire|hiring|employment|entry|joining|join|onboarding)(start|begin)?dates?$|^dateof(hire|joining|entry|employment)$|^(employed|employment|inservice|joined)(from|since|start|on)?$/,
    /^(datum)?indienst(datum|sinds|vanaf|treding)?$|^datumindienst(treding)?$|^(begin|start|ingangs)(datum)?(dienstverband|indienst|tewerkstelling|arbeidsovereenkomst)$|^dienstverband(begin|start|vanaf)(datum)?$|^dateder?(entree|embauche|arrivee)(enservice|enfonction)?$|^datedembauche$|^dated(entree|arrivee|engagement)(enservice|enfonction)?$|^(debut|datededebut)d(emploi|uservice)$|^(firmen)?eintritt(s|e)?(datum|stermin)?$|^einstellungs?datum$|^(beschaftigt|angestellt)(seit|ab|von)$|^beschaftigungsbeginn$/,
  ],
  employedUntil: [
    /^(termination|exit|leaving|leave|departure|separation|offboarding)dates?$|^dateof(termination|leaving|departure)$|^last(working)?day(of(work|employment))?$|^(employment)(end|until|to|enddate)$|^employeduntil$|^lastdateworked$/,
    /^(datum)?uitdienst(datum|treding)?$|^datumuitdienst(treding)?$|^eind(e|datum)(dienstverband|tewerkstelling|arbeidsovereenkomst)$|^dienstverband(einde?|tot)(datum)?$|^dated(e|u)?(sortie|depart|findemploi)$|^datededepart$|^datedesortie$|^dernierjour(detravail|travaille)?$|^(firmen)?austritt(s|e)?(datum|stermin)?$|^letzter(arbeits|beschaftigungs)tag$|^(beschaftigt|angestellt)bis$|^beschaftigungsende$|^laatste(werk)?dag$/,
  ],
  absences: [
    /^(absences|absenceperiods|leaveperiods|leaves|afwezigheden|verloven|verlofperiodes|afwezigheidsperiodes|periodesdabsence|conges|abwesenheiten|abwesenheitszeiten|fehlzeiten)$/,
    /^(absence|leave|timeoff|afwezigheid|afwezig|verlof|abwesenheit|abwesend|fehlzeit)$/,
  ],
  absenceFrom: [absence(START)],
  absenceUntil: [absence(END)],
  absenceKind: [
    /^(absence|leave|timeoff)(type|kind|reason|category|policy)$|^(type|reason|kind)of(absence|leave)$|^(verlof|afwezigheids?)(type|soort|reden)$|^(soort|reden)(verlof|afwezigheid)$|^(type|motif)d(absence|econge)$|^(abwesenheits|fehlzeit|fehlzeiten|urlaubs)(art|grund|typ)$/,
  ],
  firstDay: [
    'startdate startdatum begindatum begindate datedebut ' +
      'datededebut beginndatum anfangsdatum from start begin van vanaf ' +
      'von ab du debut beginn fromdate datumvan',
  ],
  lastDay: [
    'enddate einddatum datefin datedefin enddatum until to ' +
      'end einde tot bis ende au fin todate datumtot finishdate',
  ],
}

const MANAGER =
  'manager|line ?manager|supervisor|reports?to|' +
  'reporting(manager|to)|boss|leidinggevende|chef|responsable(hierarchique)?|' +
  'superieur(hierarchique)?|vorgesetzte[rns]?|fuhrungskraft|teamlead'
const NUMBERS =
  'number|nummer|nr|no|id|code|key|numero|matricule|personalnummer|' +
  'personalnr|personnelnumber|personeelsnummer|personeelsnr|employeenumber|' +
  'employeeid|staffnumber|medewerkernummer|medewerker|userid|identifiant'
const BETWEEN = '(s|es|du|de|d|la|le|des|der|of|the|van|vande|von|hierarchique)*'

export type ManagerWord = 'managerNumber' | 'manager'

/** Columns about the manager; other columns about other people are ignored. */
export const MANAGER_WORDS: Vocabulary<ManagerWord> = {
  managerNumber: [
    new RegExp(`^(work)?(${MANAGER})${BETWEEN}(${NUMBERS})$`),
    new RegExp(`^(${NUMBERS})${BETWEEN}(${MANAGER})$`),
  ],
  // Names in some systems, numbers in others.
  manager: [new RegExp(`^(${MANAGER})$`)],
}
