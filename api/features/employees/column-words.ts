import type { Vocabulary } from '../../lib/lists/header-words.ts'
import type { DetailWord } from './detail-words.ts'
import type { EmployeeColumn } from './fields/contract.ts'

/** Columns that could be either of two fields, or whose content decides. */
export type ColumnWord =
  Exclude<EmployeeColumn, DetailWord | 'managerNumber'> | ('name' | 'person' | 'number' | 'namePrefix' | 'title')

const PERSON =
  'employees?|empl|emp|personn?els?|personeels?|personeelslid|staff|workers?|payroll|persons?|' +
  'associate|colleague|medewerkers?|werknemers?|persoons?|stam|loon|' +
  'personal|pers|mitarbeiter(in)?|ma|arbeitnehmer(in)?|beschaftigten?|angestellten?|salaries?|' +
  'employes?|collaborateurs?|agent|personne|hr|hris|rh|sap|registratie'
const NUMBER =
  'number|num|nummer|nr|no|id|identifier|identifiant|ident|code|kennung|kennziffer|key|external(id)?|' +
  'ref(erence)?|numero'
const MAIL = 'e?mail|courriel|messagerie|adresseelectronique'
const WORK =
  'work|business|office|company|corporate|professional|primary|zakelijke?|werk|dienst|dienstlich|' +
  'dienstl|geschaftlich|geschaftl|gesch|firma|firmen|beruflich|' +
  'professionnel(le)?|pro|travail|principale?|bureau|entreprise|intern'

/** "Voornaam werknemer", "Nachname des Mitarbeiters" */
const OF_PERSON =
  '(de|du|des|d|l|la|le|van|vande|der)*(werknemers?|medewerkers?|personeelslid|mitarbeiters?|mitarbeiterin|' +
  'arbeitnehmers?|salarie|employe|collaborateur|employees?)'

/** "Last name, first name" in one column. */
export const LAST_FIRST =
  /^(last|sur|family)?name(first|given|fore)name$|^(nach|zu|familien)?name(vor|ruf)name$|^(achter|familie)?naam(voornaam|voornamen|roepnaam|voorletters)$|^nom(et)?prenoms?$/

/**
 * Headers of Personio, BambooHR, HiBob, Workday, AFAS, Visma, SAP SuccessFactors, DATEV and Entra ID, in English,
 * Dutch, French and German.
 */
export const EMPLOYEE_WORDS: Vocabulary<ColumnWord> = {
  employeeNumber: [
    new RegExp(`^(${PERSON})(${NUMBER}){1,2}$`),
    new RegExp(
      `^(numbermatricule|(number|numero|num|no|nr|code|id)?(de|du)?matricule(de|du|d|l|la|le)?(${PERSON})?)$|^(number|numero|num|no|nr|code|identifiant)(de|du|des|d|l|la|le)*(${PERSON})$|^(pnr|mnr|stamnr|ansnr|personidexternal|useridexternal)$`,
    ),
    'userid userno usernumber hrmid globalid',
  ],
  displayName: [
    /^(display|full|complete|employee|payroll|person|worker|staff|legalfull|preferredfull)name$|^(weergave|volledige|medewerkers?|personeels)naam$|^(nomcomplet|nomaffiche|nometprenom|prenometnom|nomprenoms?|prenoms?nom)$|^(anzeigename|vollstandigername|voller?name|mitarbeitername|namemitarbeiter(in)?|vornamenachname|vornamename|vornameundnachname|vorundnachname|nameundvorname|vorundzuname|voornaamachternaam|voorenachternaam|firstnamelastname|firstandlastname|naammedewerker|nomdelemploye|nomdusalarie)$/,
    LAST_FIRST,
    /^(legal|preferred|worker|formatted)name$/,
  ],
  firstName: [
    /^(legal|official|employee)?(name)?(first|given|christian)names?(legal)?$|^forenames?$|^voorna(am|men)$|^prenoms?(legal|officiel)?$|^vornamen?$/,
    new RegExp(`^(voornaam|vorname|prenom|firstname)${OF_PERSON}$`),
  ],
  callName: [
    /^preferred(name)?(first|given)name$|^(preferredname|nickname|knownas|callname|goesby|roepnaam|rufname|prenomusuel|prenomdusage)$/,
  ],
  middleName: [
    /^(legal)?(name)?middle(name|names|initial|initials)?$|^secondname$|^tweedenaam$|^(deuxiemes?|autres?|seconds?)prenoms?$|^(zweiter?vorname|zweitname|weiterevornamen|mittelname)$/,
  ],
  infix: [
    /^(tussenvoegsels?|tussenv|tv|voorvoegsels?|voorv|infix|namen?s?zusatz|namenszusatze|namensvorsatz|vorsatzworte?r?|vorsatz|zusatzworte?|adelspradikat|adelstitel|pradikat|particule|particulenobiliaire|nobiliaryparticle|surnameprefix|lastnameprefix|prefixlastname|familynameprefix)$/,
    new RegExp(`^(vorsatzwort|namenszusatz|tussenvoegsel|voorvoegsel)${OF_PERSON}$`),
    /^(tussenvoegsels?|voorvoegsels?)(geboortenaam|achternaam|eigennaam|naam)$/,
  ],
  lastName: [
    /^(preferred)?(name)?(last|family)name$|^(legal)?(name)?surname$|^(achternaam|familienaam|geslachtsnaam|nomdefamille|nomdusage|nomusuel|nachname|familienname|zuname)$/,
    new RegExp(`^(achternaam|familienaam|nachname|familienname|nomdefamille|lastname)${OF_PERSON}$`),
    /^legal(name)?(last|family)name$|^(hauptnachname|primarylastname)$/,
    /^(birthname|maidenname|geboortenaam|geburtsname|nomdenaissance|nomdejeunefille)$/,
  ],
  email: [
    new RegExp(`^(${WORK}).*(${MAIL})|(${MAIL}).*(${WORK})$`),
    new RegExp(
      `^((${MAIL})(address|adres|adress|adresse)?|(address|adresse)(${MAIL})|adresseelectronique|smtpaddress|primarysmtpaddress)$`,
    ),
    new RegExp(`^(${PERSON})?.*(${MAIL})(address|adres|adresse)?$`),
  ],
  signInName: [
    /^(userprincipalname|upn|username|login|loginname|signinname|accountname|gebruikersnaam|inlognaam|benutzername|anmeldename|nomdutilisateur)$/,
  ],
  department: [
    /^(departments?|dept|departmentname|deptname|afdeling(snaam|omschrijving|naam)?|departement|service|servicename|abteilung(sname|sbezeichnung)?|supervisoryorgani[sz]ation)$/,
    /^(work|home|current)department(name|description)?$/,
    /^(dienst|bereich|directie|organi[sz]atie(eenheid|onderdeel)|organisatorischeeenheid|organi[sz]ationseinheit|organi[sz]ational?unit|orgunit|orgeinheit|oe|businessunit|fachbereich|serviceaffectation|affectation|unite?|unit|division|direction|team|equipe|sector|secteur)(name|naam|bezeichnung)?$/,
    /^(kostenstellen?(bezeichnung|name)?|kostenplaats(omschrijving|naam)?|costcent(er|re)(name|description)?|centredecouts?|section|sectie|gruppe|groep|werkgebied|pole)$/,
    /^(department|dept|afdeling|afdelings|departement|abteilung|abteilungs)(code|id|nr|number|nummer|no)$/,
  ],
  // The whole list decides what these are.
  name: ['name naam nom naamwerknemer naampersoneelslid namearbeitnehmer nomsalarie'],
  person: [
    /^(employees?|medewerkers?|werknemers?|mitarbeiter(in)?|employes?|salaries?|collaborateurs?|personeelslid|workers?|agent)$/,
  ],
  number: ['number nummer nr no num numero id code externalid key'],
  // Of a job, or Mr and Ms.
  title: ['title titel titre'],
  namePrefix: ['prefix nameprefix prefixe prafix'],
}

/** Columns about other people or things, and home addresses. */
export const NOBODYS = new RegExp(
  `manager|vorgesetzt|leidinggevende|responsable|supervisor(?!y)|emergency|notfall|nood|urgence|partner|spouse|conjoint|reportsto|hrbp|` +
    `(private?|prive|privat|personliche?|personalemail|personal(e?mail|e?mailaddress)|perso|personnel(le)?|home|thuis|other|andere|autre|secondary|secundair|secondaire|alternate?i?v?e?|weitere|zweite|backup|recovery|billing|facture).*(${MAIL})|` +
    `(${MAIL}).*(private?|prive|privat|personlich|personal|perso|personnel(le)?|home|thuis|other|andere|autre|secondary|secundair|secondaire|alternate?i?v?e?|weitere|backup|type|typ|status|statut|opt|consent|verified|marketing)$|` +
    `^(?!.*(${MAIL})).*(company|employer|werkgever|arbeitgeber|employeur|societe|entreprise|bedrijf|firma|legalentity)|mailing|postal|(${MAIL})box`,
)
