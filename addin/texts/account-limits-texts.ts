import { texts } from './table.ts'

/** Limiting an account to its mailbox. */
export const accountLimitTexts = texts({
  en: {
    limitTitle: 'Limit the app to its mailbox',
    limitLead:
      'Calendars.ReadWrite gives access to every calendar in the tenant, and Mail.Send can send from every mailbox. An Exchange administrator can limit the app to its own mailbox with the first script, in Exchange Online PowerShell. It can take up to two hours to work everywhere. The tab Test shows whether a limit is in place, and which one.',
    limitNoMailbox: 'Enter and save a mailbox on the tab Connection. Until then the scripts say <mailbox>.',
    rbacTitle: 'RBAC for Applications',
    rbacLead:
      'Recommended by Microsoft. Don’t grant Calendars.ReadWrite or Mail.Send in Entra as well: grants add up, and the wider one wins.',
    policyTitle: 'Application access policy',
    policyLead: 'The older way. It limits what is granted in Entra. Microsoft asks you not to create new ones.',
    migrate: 'Move from the policy to RBAC',
    migrateLead: 'To switch without a gap, assign the roles first and remove the policy last:',
    which: 'Which one applies',
    whichLead: 'To see which of the two limits the app, run:',
    objectId: 'Object ID of the enterprise application',
    objectIdHint: 'Only for this script; it is not saved. Don’t use the one under App registrations: it differs.',
    objectIdFault: 'This isn’t an object ID. Enter a GUID.',
    script: (name: string) => `Script: ${name}`,
    copyScript: (name: string) => `Copy script: ${name}`,
  },
  nl: {
    limitTitle: 'De app tot haar postvak beperken',
    limitLead:
      'Calendars.ReadWrite geeft toegang tot alle agenda’s van de tenant, en Mail.Send kan uit alle postvakken verzenden. Een Exchange-beheerder kan de app met het eerste script in Exchange Online PowerShell tot haar eigen postvak beperken. Het kan tot twee uur duren voor dat overal geldt. Het tabblad Test toont of er een beperking is en welke.',
    limitNoMailbox:
      'Vul op het tabblad Verbinding een postvak in en sla het op. Tot dan staat in de scripts <mailbox>.',
    rbacTitle: 'RBAC for Applications',
    rbacLead:
      'Aanbevolen door Microsoft. Verleen Calendars.ReadWrite en Mail.Send niet ook in Entra: machtigingen tellen op en de ruimste geldt.',
    policyTitle: 'Application access policy',
    policyLead:
      'De oudere manier. Ze beperkt wat in Entra is verleend. Microsoft vraagt om er geen nieuwe meer te maken.',
    migrate: 'Overstappen van het beleid op RBAC',
    migrateLead:
      'Om zonder onderbreking over te stappen, wijst u eerst de rollen toe en verwijdert u het beleid als laatste:',
    which: 'Welke van de twee geldt',
    whichLead: 'Voer dit uit om te zien welke van de twee de app beperkt:',
    objectId: 'Object ID van de enterprise application',
    objectIdHint:
      'Alleen voor dit script; het wordt niet opgeslagen. Gebruik niet die onder App registrations, want die is anders.',
    objectIdFault: 'Dit is geen object-id. Vul een GUID in.',
    script: (name: string) => `Script: ${name}`,
    copyScript: (name: string) => `Script kopiëren: ${name}`,
  },
  fr: {
    limitTitle: 'Limiter l’application à sa boîte aux lettres',
    limitLead:
      'Calendars.ReadWrite donne accès à tous les calendriers du tenant, et Mail.Send peut envoyer depuis toutes les boîtes aux lettres. Un administrateur Exchange peut limiter l’application à sa propre boîte avec le premier script, dans Exchange Online PowerShell. Il faut parfois deux heures pour que cela vaille partout. L’onglet Test montre si une limite est en place, et laquelle.',
    limitNoMailbox:
      'Saisissez et enregistrez une boîte aux lettres dans l’onglet Connexion. D’ici là, les scripts indiquent <mailbox>.',
    rbacTitle: 'RBAC for Applications',
    rbacLead:
      'Recommandé par Microsoft. N’accordez pas aussi Calendars.ReadWrite ou Mail.Send dans Entra : les autorisations s’additionnent et la plus large l’emporte.',
    policyTitle: 'Application access policy',
    policyLead: 'L’ancienne méthode. Elle limite ce qui est accordé dans Entra. Microsoft demande de ne plus en créer.',
    migrate: 'Passer de la stratégie à RBAC',
    migrateLead: 'Pour passer sans interruption, attribuez d’abord les rôles et supprimez la stratégie en dernier :',
    which: 'Laquelle s’applique',
    whichLead: 'Pour voir laquelle des deux limite l’application, exécutez :',
    objectId: 'Object ID de l’application d’entreprise',
    objectIdHint:
      'Seulement pour ce script ; il n’est pas enregistré. N’utilisez pas celui sous App registrations, qui est différent.',
    objectIdFault: 'Ce n’est pas un object id. Saisissez un GUID.',
    script: (name: string) => `Script : ${name}`,
    copyScript: (name: string) => `Copier le script : ${name}`,
  },
  de: {
    limitTitle: 'Die App auf ihr Postfach beschränken',
    limitLead:
      'Calendars.ReadWrite gibt Zugriff auf alle Kalender des Mandanten, und Mail.Send kann aus allen Postfächern senden. Ein Exchange-Administrator beschränkt die App mit dem ersten Skript in Exchange Online PowerShell auf ihr Postfach. Es kann zwei Stunden dauern, bis das überall gilt. Die Registerkarte „Test“ zeigt, ob es eine Beschränkung gibt und welche.',
    limitNoMailbox:
      'Geben Sie auf der Registerkarte „Verbindung“ ein Postfach ein und speichern Sie. Bis dahin steht in den Skripten <mailbox>.',
    rbacTitle: 'RBAC for Applications',
    rbacLead:
      'Von Microsoft empfohlen. Erteilen Sie Calendars.ReadWrite oder Mail.Send nicht auch in Entra: Berechtigungen addieren sich, und die weiter reichende gilt.',
    policyTitle: 'Application access policy',
    policyLead: 'Der ältere Weg. Er beschränkt, was in Entra erteilt ist. Microsoft bittet, keine neuen anzulegen.',
    migrate: 'Von der Richtlinie zu RBAC wechseln',
    migrateLead:
      'Damit keine Lücke entsteht, weisen Sie zuerst die Rollen zu und entfernen Sie die Richtlinie zuletzt:',
    which: 'Welche der beiden gilt',
    whichLead: 'Führen Sie dies aus, um zu sehen, welche der beiden Beschränkungen für die App gilt:',
    objectId: 'Object ID der Unternehmensanwendung',
    objectIdHint:
      'Nur für dieses Skript; sie wird nicht gespeichert. Nehmen Sie nicht die unter App registrations, denn die lautet anders.',
    objectIdFault: 'Das ist keine Object ID. Geben Sie eine GUID ein.',
    script: (name: string) => `Skript: ${name}`,
    copyScript: (name: string) => `Skript kopieren: ${name}`,
  },
})
