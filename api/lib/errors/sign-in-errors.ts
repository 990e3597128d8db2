import type { CatalogueEntry } from './catalogue-entry.ts'

/** Signing in to Microsoft */
export const SIGN_IN_ERRORS = {
  client_secret_expired: {
    status: 424,
    remedy:
      'Create a new client secret in the Entra admin center (App registrations > your app > Certificates & secrets), copy its Value at once and paste it into the remote account.',
  },
  client_secret_expires_soon: {
    status: 424,
    remedy:
      'Create a new client secret in the Entra admin center (App registrations > your app > Certificates & secrets) before that day and paste its Value into the remote account. The old one works until then.',
  },
  client_secret_wrong: {
    status: 424,
    remedy:
      'In the Entra admin center (App registrations > your app > Certificates & secrets), copy a client secret from the Value column, not the Secret ID, and paste it into the remote account. If the value is no longer shown, create a new secret.',
  },
  client_secret_missing: {
    status: 424,
    remedy: 'Enter the client secret of the app registration in the remote account.',
  },
  app_not_found: {
    status: 424,
    remedy:
      'Check the client ID and the tenant ID of the remote account (App registrations > your app > Overview). An app from another tenant needs admin consent in this one first.',
  },
  app_disabled: {
    status: 424,
    remedy:
      'Enable the app in the Entra admin center: Enterprise applications > your app > Properties > Enabled for users to sign in.',
  },
  tenant_not_found: {
    status: 424,
    remedy:
      'Check the tenant ID (Entra admin center > Overview) and the cloud of the remote account. A tenant in a national cloud is only found in that cloud.',
  },
  wrong_cloud: {
    status: 424,
    remedy: 'This tenant is in another Microsoft cloud. Choose that cloud in the remote account.',
  },
  consent_missing: {
    status: 424,
    remedy:
      'Grant admin consent in the Entra admin center: App registrations > your app > API permissions > Grant admin consent.',
  },
  sign_in_blocked: {
    status: 424,
    remedy:
      'A Conditional Access policy or risk rule blocks this app. Ask an Entra admin to find the entry under Entra ID > Monitoring > Sign-in logs > Service principal sign-ins and to change the policy.',
  },
  sign_in_refused: {
    status: 424,
    remedy:
      'Microsoft refused the sign-in. Compare each field of the remote account with the app registration. The message gives the AADSTS number to look up in the sign-in logs.',
  },
  certificate_not_registered: {
    status: 424,
    remedy:
      'Upload the public part of the certificate in the Entra admin center (App registrations > your app > Certificates & secrets > Certificates), wait a minute and try again. If it is there already, compare the thumbprints and check the clock of this server.',
  },
  certificate_expires_soon: {
    status: 424,
    remedy:
      'On the Certificate tab of the remote account, create a new certificate, upload its public part in the Entra admin center before that day, and select “Test and use”. The old one works until then.',
  },
  certificate_expired: {
    status: 424,
    remedy:
      'On the Certificate tab of the remote account, create a new certificate, upload its public part in the Entra admin center, and select “Test and use”.',
  },
  certificate_unreadable: {
    status: 400,
    remedy:
      'Paste PEM text with one certificate (RSA) and its private key without a passphrase, or let Rollcall make a certificate.',
  },
  certificate_key_unsuitable: {
    status: 400,
    remedy:
      'Entra ID only accepts RSA keys from apps. Use a certificate with an RSA key of 2048 bits or more, or let Rollcall make one.',
  },
  certificate_key_mismatch: {
    status: 400,
    remedy: 'Paste the private key that was made together with the certificate, or let Rollcall make a certificate.',
  },
  certificate_not_waiting: {
    status: 409,
    remedy: 'Create a certificate first, upload its public part in the Entra admin center, then select “Test and use”.',
  },
  credential_missing: {
    status: 424,
    remedy:
      'Enter a client secret in the remote account. Or finish the certificate: upload its public part in the Entra admin center and select “Test and use”.',
  },
  client_secret_forbidden: {
    status: 424,
    remedy:
      'A policy of the tenant doesn’t allow client secrets for apps. Give the app a certificate or a managed identity on the account’s page, or ask an Entra admin to exempt it (Entra ID > Enterprise applications > Application policies).',
  },
  managed_identity_missing: {
    status: 424,
    remedy:
      'Run Rollcall where Azure gives it a managed identity (App Service, Container Apps, a virtual machine) and assign one under Identity > User assigned, then restart. Elsewhere, use a certificate.',
  },
  managed_identity_unknown: {
    status: 424,
    remedy:
      'Check the client ID of the managed identity (Azure portal > Managed Identities > Overview), and assign that identity to the app or machine Rollcall runs on, under Identity > User assigned.',
  },
  federated_credential_missing: {
    status: 424,
    remedy:
      'In the Entra admin center, open App registrations > your app > Certificates & secrets > Federated credentials > Add credential > Managed identity, and choose the identity that Rollcall runs with.',
  },
  federated_credential_wrong: {
    status: 424,
    remedy:
      'Compare the federated credential under App registrations > your app > Certificates & secrets > Federated credentials: the subject is the Object (principal) ID of the managed identity, the audience api://AzureADTokenExchange, the issuer https://login.microsoftonline.com/<tenant id>/v2.0.',
  },
  assertion_expired: {
    status: 424,
    remedy:
      'Check the clock of the machine that Rollcall runs on. If it is right, restart the app or machine to get a fresh token.',
  },
  access_challenged: {
    status: 424,
    remedy:
      'The account’s credentials are fine. In the Entra sign-in logs, look for a Conditional Access policy or a risk that concerns this app or user, then try again.',
  },
} as const satisfies Record<string, CatalogueEntry>
