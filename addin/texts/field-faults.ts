import { texts } from './table.ts'

/** What the API says of single fields, by how its English sentence begins. What is not here is shown as the API says it. */
export const fieldFaultTexts = texts({
  en: {
    empty: 'Must not be empty.', tooLong: (most: string) => `Must have at most ${most} characters.`, mail: 'Must be an e-mail address.', control: 'Must not contain control characters.',
    objectId: 'Must be the object id of an Entra user: 8-4-4-4-12 hexadecimal digits.',
    tenantMissing: 'The tenant id is missing.', tenantAddress: 'This is a web address, not a tenant id.', tenantMail: 'This is a mail or sign-in address, not a tenant id.', tenantNone: 'This stands for no tenant in particular.', tenantNeither: 'This is neither a GUID nor a domain.',
    tenantWanted: 'Paste the tenant id (a GUID, Entra admin center > Overview) or a domain of the tenant such as contoso.onmicrosoft.com.',
    clientMissing: 'The client id is missing.', clientNone: 'This is not a client id.', clientTenant: 'This is the tenant id once more.', clientWanted: 'Paste the Application (client) ID of the app registration: a GUID, App registrations > your app > Overview.',
    secretMissing: 'The client secret is missing.', secretAround: 'There is a blank or a line break before or after the client secret. Paste it again without.', secretId: 'This is the Secret ID, not the secret: it is a GUID.', secretShort: 'This is the shortened display, of which the rest is hidden.', secretInside: 'There is a blank or a line break inside the client secret.',
    secretWanted: 'Copy the column Value with its copy button (App registrations > your app > Certificates & secrets).',
    mailbox: 'This is not the address of a mailbox. Enter one such as training@contoso.com.', date: 'Write the date as year-month-day, for example 2027-05-31.', noDay: (day: string) => `There is no such day as ${day}.`,
    schedule: 'This is no schedule. Write five fields (minute, hour, day of the month, month, day of the week), for example "0 2 * * *".', timeZone: 'This is not a time zone. Choose one from the list.',
  },
  nl: {
    empty: 'Vul dit veld in.', tooLong: (most) => `Mag hoogstens ${most} tekens hebben.`, mail: 'Vul een e-mailadres in.', control: 'Mag geen stuurtekens bevatten.',
    objectId: 'Geef de object-id van een Entra-gebruiker: 8-4-4-4-12 hexadecimale cijfers.',
    tenantMissing: 'De tenant-id ontbreekt.', tenantAddress: 'Dit is een webadres, geen tenant-id.', tenantMail: 'Dit is een e-mail- of aanmeldadres, geen tenant-id.', tenantNone: 'Dit staat niet voor één bepaalde tenant.', tenantNeither: 'Dit is geen GUID en geen domein.',
    tenantWanted: 'Plak de tenant-id (een GUID, Entra-beheercentrum > Overview) of een domein van de tenant, zoals contoso.onmicrosoft.com.',
    clientMissing: 'De client-id ontbreekt.', clientNone: 'Dit is geen client-id.', clientTenant: 'Dit is nogmaals de tenant-id.', clientWanted: 'Plak de Application (client) ID van de app-registratie: een GUID, App registrations > uw app > Overview.',
    secretMissing: 'Het clientgeheim ontbreekt.', secretAround: 'Voor of na het clientgeheim staat een spatie of een regeleinde. Plak het opnieuw zonder.', secretId: 'Dit is de Secret ID, niet het geheim: het is een GUID.', secretShort: 'Dit is de ingekorte weergave, waarvan de rest verborgen is.', secretInside: 'In het clientgeheim staat een spatie of een regeleinde.',
    secretWanted: 'Kopieer de kolom Value met de kopieerknop (App registrations > uw app > Certificates & secrets).',
    mailbox: 'Dit is niet het adres van een postvak. Vul er een in zoals training@contoso.com.', date: 'Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2027-05-31.', noDay: (day) => `De dag ${day} bestaat niet.`,
    schedule: 'Dit is geen planning. Schrijf vijf velden (minuut, uur, dag van de maand, maand, dag van de week), bijvoorbeeld "0 2 * * *".', timeZone: 'Dit is geen tijdzone. Kies er een uit de lijst.',
  },
  fr: {
    empty: 'Remplissez ce champ.', tooLong: (most) => `Au plus ${most} caractères.`, mail: 'Saisissez une adresse e-mail.', control: 'Ne peut pas contenir de caractères de contrôle.',
    objectId: 'Donnez l’identifiant d’objet d’un utilisateur Entra : 8-4-4-4-12 chiffres hexadécimaux.',
    tenantMissing: 'L’ID du locataire manque.', tenantAddress: 'C’est une adresse web, pas un ID de locataire.', tenantMail: 'C’est une adresse e-mail ou de connexion, pas un ID de locataire.', tenantNone: 'Ceci ne désigne aucun locataire en particulier.', tenantNeither: 'Ce n’est ni un GUID ni un domaine.',
    tenantWanted: 'Collez l’ID du locataire (un GUID, centre d’administration Entra > Overview) ou un domaine du locataire, comme contoso.onmicrosoft.com.',
    clientMissing: 'L’ID client manque.', clientNone: 'Ce n’est pas un ID client.', clientTenant: 'C’est encore une fois l’ID du locataire.', clientWanted: 'Collez l’Application (client) ID de l’inscription d’application : un GUID, App registrations > votre app > Overview.',
    secretMissing: 'Le secret client manque.', secretAround: 'Il y a une espace ou un saut de ligne avant ou après le secret client. Collez-le à nouveau sans cela.', secretId: 'C’est le Secret ID, pas le secret : c’est un GUID.', secretShort: 'C’est l’affichage abrégé, dont le reste est caché.', secretInside: 'Il y a une espace ou un saut de ligne dans le secret client.',
    secretWanted: 'Copiez la colonne Value avec son bouton de copie (App registrations > votre app > Certificates & secrets).',
    mailbox: 'Ce n’est pas l’adresse d’une boîte aux lettres. Saisissez-en une comme training@contoso.com.', date: 'Écrivez la date sous la forme année-mois-jour, par exemple 2027-05-31.', noDay: (day) => `Le jour ${day} n’existe pas.`,
    schedule: 'Ce n’est pas une planification. Écrivez cinq champs (minute, heure, jour du mois, mois, jour de la semaine), par exemple "0 2 * * *".', timeZone: 'Ce n’est pas un fuseau horaire. Choisissez-en un dans la liste.',
  },
  de: {
    empty: 'Füllen Sie dieses Feld aus.', tooLong: (most) => `Höchstens ${most} Zeichen.`, mail: 'Geben Sie eine E-Mail-Adresse ein.', control: 'Darf keine Steuerzeichen enthalten.',
    objectId: 'Geben Sie die Objekt-ID eines Entra-Benutzers an: 8-4-4-4-12 hexadezimale Ziffern.',
    tenantMissing: 'Die Mandanten-ID fehlt.', tenantAddress: 'Das ist eine Webadresse, keine Mandanten-ID.', tenantMail: 'Das ist eine E-Mail- oder Anmeldeadresse, keine Mandanten-ID.', tenantNone: 'Das steht für keinen bestimmten Mandanten.', tenantNeither: 'Das ist weder eine GUID noch eine Domäne.',
    tenantWanted: 'Fügen Sie die Mandanten-ID ein (eine GUID, Entra Admin Center > Overview) oder eine Domäne des Mandanten wie contoso.onmicrosoft.com.',
    clientMissing: 'Die Client-ID fehlt.', clientNone: 'Das ist keine Client-ID.', clientTenant: 'Das ist noch einmal die Mandanten-ID.', clientWanted: 'Fügen Sie die Application (client) ID der App-Registrierung ein: eine GUID, App registrations > Ihre App > Overview.',
    secretMissing: 'Das Clientgeheimnis fehlt.', secretAround: 'Vor oder nach dem Clientgeheimnis steht ein Leerzeichen oder ein Zeilenumbruch. Fügen Sie es ohne ein.', secretId: 'Das ist die Secret ID, nicht das Geheimnis: Es ist eine GUID.', secretShort: 'Das ist die gekürzte Anzeige, deren Rest verborgen ist.', secretInside: 'Im Clientgeheimnis steht ein Leerzeichen oder ein Zeilenumbruch.',
    secretWanted: 'Kopieren Sie die Spalte Value mit ihrer Schaltfläche zum Kopieren (App registrations > Ihre App > Certificates & secrets).',
    mailbox: 'Das ist nicht die Adresse eines Postfachs. Geben Sie eine ein wie training@contoso.com.', date: 'Schreiben Sie das Datum als Jahr-Monat-Tag, etwa 2027-05-31.', noDay: (day) => `Den Tag ${day} gibt es nicht.`,
    schedule: 'Das ist kein Zeitplan. Schreiben Sie fünf Felder (Minute, Stunde, Tag des Monats, Monat, Wochentag), etwa "0 2 * * *".', timeZone: 'Das ist keine Zeitzone. Wählen Sie eine aus der Liste.',
  },
})
