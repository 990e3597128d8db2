import { texts } from './table.ts'

/** The facts of something to know before sending, ready to be said. */
export interface ProblemFacts {
  name: string
  address: string
  mail: string
  names: string
  count: string
  placeholder: string
  title: string
  from: string
  until: string
}

/** What is good to know before sending, by error code, or by code and what exactly it is. */
export const problemTexts = texts({
  en: {
    online_session_by_mail: () => 'Invitations by e-mail can’t create a Teams meeting. They won’t have a link.',
    'placeholder_empty.session': (f: ProblemFacts) =>
      `The invitation uses {${f.placeholder}}, but this session has nothing to put there. The place stays empty.`,
    'placeholder_empty.date': (f: ProblemFacts) =>
      `The invitation uses {${f.placeholder}}, but this date has nothing to put there. The place stays empty.`,
    address_shared: (f: ProblemFacts) => `${f.names} have the same address ${f.address}. They get one mail together.`,
    'address_invalid.gone': (f: ProblemFacts) => `${f.name} is no longer an employee and isn’t invited.`,
    'address_invalid.address': (f: ProblemFacts) =>
      `${f.name} has no valid e-mail address and isn’t invited. Everyone else is.`,
    attendee_unknown: (f: ProblemFacts) =>
      `No one in Entra ID has ${f.name}’s address ${f.address}. The invitation goes there anyway.`,
    attendee_guest: (f: ProblemFacts) =>
      `${f.name} is a guest. The invitation goes to ${f.address}, a mailbox outside your organisation.`,
    attendee_disabled: (f: ProblemFacts) =>
      `${f.name}’s account is disabled. The invitation goes to ${f.address}, but maybe no one reads that mailbox.`,
    attendee_without_mailbox: (f: ProblemFacts) =>
      `${f.name} has no mailbox in Microsoft 365. The invitation to ${f.address} will probably bounce.`,
    'attendee_address_differs.mailbox': (f: ProblemFacts) =>
      `${f.name}’s mailbox is ${f.mail}, but the employee record says ${f.address}. The invitation goes to ${f.address}.`,
    'attendee_address_differs.signIn': (f: ProblemFacts) =>
      `Sign-in name and e-mail address differ for: ${f.names}. The invitations still arrive.`,
    'attendees_outside.one': (f: ProblemFacts) => `1 person outside the organisation gets a mail: ${f.names}.`,
    attendees_outside: (f: ProblemFacts) => `${f.count} people outside the organisation get a mail: ${f.names}.`,
    'person_absent.startsLater': (f: ProblemFacts) =>
      `${f.name} doesn’t work here yet on this date (from ${f.from}) and isn’t invited.`,
    'person_absent.startsLaterInvited': (f: ProblemFacts) =>
      `${f.name} doesn’t work here yet on this date (from ${f.from}), but is invited anyway.`,
    'person_absent.hasLeft': (f: ProblemFacts) =>
      `${f.name} has left by this date (last day: ${f.until}) and isn’t invited.`,
    'person_absent.hasLeftInvited': (f: ProblemFacts) =>
      `${f.name} has left by this date (last day: ${f.until}), but is invited anyway.`,
    'person_absent.absent': (f: ProblemFacts) =>
      `${f.name} is away on this date (from ${f.from}${f.until && ` until ${f.until}`}) and is invited when back.`,
    'person_absent.absentInvited': (f: ProblemFacts) =>
      `${f.name} is away on this date (from ${f.from}${f.until && ` until ${f.until}`}), but is invited anyway.`,
    double_booked: (f: ProblemFacts) => `${f.name} is in “${f.title}” at the same time.`,
    more: (n: string) => `${n} more`,
  },
  nl: {
    online_session_by_mail: () =>
      'Uitnodigingen per e-mail kunnen geen Teams-vergadering maken. Er staat geen link in.',
    'placeholder_empty.session': (f) =>
      `De uitnodiging gebruikt {${f.placeholder}}, maar deze sessie heeft daar niets voor. De plaats blijft leeg.`,
    'placeholder_empty.date': (f) =>
      `De uitnodiging gebruikt {${f.placeholder}}, maar deze datum heeft daar niets voor. De plaats blijft leeg.`,
    address_shared: (f) => `${f.names} hebben hetzelfde adres ${f.address}. Ze krijgen samen één mail.`,
    'address_invalid.gone': (f) => `${f.name} is geen medewerker meer en wordt niet uitgenodigd.`,
    'address_invalid.address': (f) =>
      `${f.name} heeft geen geldig e-mailadres en wordt niet uitgenodigd. Alle anderen wel.`,
    attendee_unknown: (f) =>
      `Niemand in Entra ID heeft het adres ${f.address} van ${f.name}. De uitnodiging gaat er toch naartoe.`,
    attendee_guest: (f) =>
      `${f.name} is een gast. De uitnodiging gaat naar ${f.address}, een postvak buiten uw organisatie.`,
    attendee_disabled: (f) =>
      `Het account van ${f.name} is uitgeschakeld. De uitnodiging gaat naar ${f.address}, maar misschien leest niemand dat postvak.`,
    attendee_without_mailbox: (f) =>
      `${f.name} heeft geen postvak in Microsoft 365. De uitnodiging aan ${f.address} komt waarschijnlijk terug.`,
    'attendee_address_differs.mailbox': (f) =>
      `Het postvak van ${f.name} is ${f.mail}, maar bij de medewerker staat ${f.address}. De uitnodiging gaat naar ${f.address}.`,
    'attendee_address_differs.signIn': (f) =>
      `De aanmeldnaam verschilt van het e-mailadres bij: ${f.names}. De uitnodigingen komen toch aan.`,
    'attendees_outside.one': (f) => `1 persoon van buiten de organisatie krijgt een mail: ${f.names}.`,
    attendees_outside: (f) => `${f.count} mensen van buiten de organisatie krijgen een mail: ${f.names}.`,
    'person_absent.startsLater': (f) =>
      `${f.name} is op deze datum nog niet in dienst (vanaf ${f.from}) en wordt niet uitgenodigd.`,
    'person_absent.startsLaterInvited': (f) =>
      `${f.name} is op deze datum nog niet in dienst (vanaf ${f.from}), maar wordt toch uitgenodigd.`,
    'person_absent.hasLeft': (f) =>
      `${f.name} is op deze datum niet meer in dienst (laatste dag: ${f.until}) en wordt niet uitgenodigd.`,
    'person_absent.hasLeftInvited': (f) =>
      `${f.name} is op deze datum niet meer in dienst (laatste dag: ${f.until}), maar wordt toch uitgenodigd.`,
    'person_absent.absent': (f) =>
      `${f.name} is op deze datum afwezig (vanaf ${f.from}${f.until && ` tot en met ${f.until}`}) en wordt na terugkeer uitgenodigd.`,
    'person_absent.absentInvited': (f) =>
      `${f.name} is op deze datum afwezig (vanaf ${f.from}${f.until && ` tot en met ${f.until}`}), maar wordt toch uitgenodigd.`,
    double_booked: (f) => `${f.name} zit op hetzelfde moment in ‘${f.title}’.`,
    more: (n) => `nog ${n}`,
  },
  fr: {
    online_session_by_mail: () =>
      'Les invitations par e-mail ne peuvent pas créer de réunion Teams. Elles ne contiendront pas de lien.',
    'placeholder_empty.session': (f) =>
      `L’invitation utilise {${f.placeholder}}, mais cette session n’a rien pour ce champ. La place reste vide.`,
    'placeholder_empty.date': (f) =>
      `L’invitation utilise {${f.placeholder}}, mais cette date n’a rien pour ce champ. La place reste vide.`,
    address_shared: (f) => `${f.names} ont la même adresse ${f.address}. Un seul message y est envoyé pour tous.`,
    'address_invalid.gone': (f) => `${f.name} ne fait plus partie du personnel : pas d’invitation.`,
    'address_invalid.address': (f) =>
      `L’adresse e-mail de ${f.name} n’est pas valable : pas d’invitation. Les autres la reçoivent.`,
    attendee_unknown: (f) =>
      `Personne dans Entra ID n’a l’adresse ${f.address} de ${f.name}. L’invitation y est quand même envoyée.`,
    attendee_guest: (f) =>
      `${f.name} a un compte invité. L’invitation est envoyée à ${f.address}, une boîte aux lettres hors de votre organisation.`,
    attendee_disabled: (f) =>
      `Le compte de ${f.name} est désactivé. L’invitation est envoyée à ${f.address}, mais peut-être que personne ne lit cette boîte.`,
    attendee_without_mailbox: (f) =>
      `${f.name} n’a pas de boîte aux lettres dans Microsoft 365. L’invitation à ${f.address} reviendra probablement.`,
    'attendee_address_differs.mailbox': (f) =>
      `La boîte aux lettres de ${f.name} est ${f.mail}, mais sa fiche indique ${f.address}. L’invitation est envoyée à ${f.address}.`,
    'attendee_address_differs.signIn': (f) =>
      `Le nom de connexion diffère de l’adresse e-mail pour : ${f.names}. Les invitations arrivent quand même.`,
    'attendees_outside.one': (f) => `1 personne externe reçoit un message : ${f.names}.`,
    attendees_outside: (f) => `${f.count} personnes externes reçoivent un message : ${f.names}.`,
    'person_absent.startsLater': (f) =>
      `${f.name} n’est pas encore en poste à cette date (à partir du ${f.from}) : pas d’invitation.`,
    'person_absent.startsLaterInvited': (f) =>
      `${f.name} n’est pas encore en poste à cette date (à partir du ${f.from}), mais reçoit quand même l’invitation.`,
    'person_absent.hasLeft': (f) =>
      `${f.name} n’est plus en poste à cette date (dernier jour : ${f.until}) : pas d’invitation.`,
    'person_absent.hasLeftInvited': (f) =>
      `${f.name} n’est plus en poste à cette date (dernier jour : ${f.until}), mais reçoit quand même l’invitation.`,
    'person_absent.absent': (f) =>
      `Absence de ${f.name} à cette date (à partir du ${f.from}${f.until && `, jusqu’au ${f.until}`}) : l’invitation suivra au retour.`,
    'person_absent.absentInvited': (f) =>
      `Absence de ${f.name} à cette date (à partir du ${f.from}${f.until && `, jusqu’au ${f.until}`}), mais l’invitation est envoyée quand même.`,
    double_booked: (f) => `${f.name} participe au même moment à « ${f.title} ».`,
    more: (n) => `${n} de plus`,
  },
  de: {
    online_session_by_mail: () =>
      'Einladungen per E-Mail können keine Teams-Besprechung anlegen. Sie enthalten keinen Link.',
    'placeholder_empty.session': (f) =>
      `Die Einladung verwendet {${f.placeholder}}, aber dieser Termin hat dafür nichts. Die Stelle bleibt leer.`,
    'placeholder_empty.date': (f) =>
      `Die Einladung verwendet {${f.placeholder}}, aber dieser Tag hat dafür nichts. Die Stelle bleibt leer.`,
    address_shared: (f) => `${f.names} haben dieselbe Adresse ${f.address}. Sie bekommen zusammen eine Mail.`,
    'address_invalid.gone': (f) => `${f.name} ist nicht mehr im Unternehmen und wird nicht eingeladen.`,
    'address_invalid.address': (f) =>
      `${f.name} hat keine gültige E-Mail-Adresse und wird nicht eingeladen. Alle anderen werden eingeladen.`,
    attendee_unknown: (f) =>
      `Niemand in Entra ID hat die Adresse ${f.address} von ${f.name}. Die Einladung geht trotzdem dorthin.`,
    attendee_guest: (f) =>
      `${f.name} ist ein Gast. Die Einladung geht an ${f.address}, ein Postfach außerhalb Ihrer Organisation.`,
    attendee_disabled: (f) =>
      `Das Konto von ${f.name} ist deaktiviert. Die Einladung geht an ${f.address}, aber vielleicht liest niemand dieses Postfach.`,
    attendee_without_mailbox: (f) =>
      `${f.name} hat kein Postfach in Microsoft 365. Die Einladung an ${f.address} kommt wahrscheinlich zurück.`,
    'attendee_address_differs.mailbox': (f) =>
      `Das Postfach von ${f.name} ist ${f.mail}, im Personaldatensatz steht aber ${f.address}. Die Einladung geht an ${f.address}.`,
    'attendee_address_differs.signIn': (f) =>
      `Anmeldename und E-Mail-Adresse unterscheiden sich bei: ${f.names}. Die Einladungen kommen trotzdem an.`,
    'attendees_outside.one': (f) => `1 Person außerhalb der Organisation bekommt eine Mail: ${f.names}.`,
    attendees_outside: (f) => `${f.count} Personen außerhalb der Organisation bekommen eine Mail: ${f.names}.`,
    'person_absent.startsLater': (f) =>
      `${f.name} ist an diesem Tag noch nicht beschäftigt (ab ${f.from}) und wird nicht eingeladen.`,
    'person_absent.startsLaterInvited': (f) =>
      `${f.name} ist an diesem Tag noch nicht beschäftigt (ab ${f.from}), wird aber trotzdem eingeladen.`,
    'person_absent.hasLeft': (f) =>
      `${f.name} ist an diesem Tag nicht mehr beschäftigt (letzter Tag: ${f.until}) und wird nicht eingeladen.`,
    'person_absent.hasLeftInvited': (f) =>
      `${f.name} ist an diesem Tag nicht mehr beschäftigt (letzter Tag: ${f.until}), wird aber trotzdem eingeladen.`,
    'person_absent.absent': (f) =>
      `${f.name} ist an diesem Tag abwesend (ab ${f.from}${f.until && ` bis ${f.until}`}) und wird nach der Rückkehr eingeladen.`,
    'person_absent.absentInvited': (f) =>
      `${f.name} ist an diesem Tag abwesend (ab ${f.from}${f.until && ` bis ${f.until}`}), wird aber trotzdem eingeladen.`,
    double_booked: (f) => `${f.name} nimmt zur selben Zeit an „${f.title}“ teil.`,
    more: (n) => `${n} weitere`,
  },
})
