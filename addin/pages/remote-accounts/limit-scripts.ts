/**
 * A literal PowerShell string. Mailbox addresses may contain special characters, and PowerShell accepts typographic
 * quotes as quotes too.
 */
const quoted = (text: string) => `'${text.replace(/['‘’‚‛]/gu, '$&$&')}'`

export interface ScriptValues {
  clientId: string
  /** Absent: a placeholder to fill in. */
  mailbox: string | undefined
  /** Of the enterprise application; may be absent too. */
  objectId?: string | undefined
  /** E-mails are sent from the mailbox too. */
  sendsMail?: boolean
}

/** Limits an app to one mailbox by RBAC for Applications. */
export function rbacScript(values: ScriptValues): string {
  const { clientId, mailbox = '<mailbox>' } = values
  return [
    'Connect-ExchangeOnline',
    ...rolesFor(values),
    `Test-ServicePrincipalAuthorization -Identity ${quoted(clientId)} -Resource ${quoted(mailbox)}`,
  ].join('\n')
}

function rolesFor({ clientId, mailbox = '<mailbox>', objectId = '<object id>', sendsMail }: ScriptValues): string[] {
  const scope = quoted(`Rollcall ${mailbox}`)
  const roles = ['Application Calendars.ReadWrite', ...(sendsMail ? ['Application Mail.Send'] : [])]
  return [
    `New-ServicePrincipal -AppId ${quoted(clientId)} -ObjectId ${quoted(objectId)} -DisplayName 'Rollcall'`,
    `New-ManagementScope -Name ${scope} -RecipientRestrictionFilter ` +
      `${quoted(`PrimarySmtpAddress -eq ${quoted(mailbox)}`)}`,
    ...roles.map(
      (role) =>
        `New-ManagementRoleAssignment -App ${quoted(clientId)} -Role ${quoted(role)} -CustomResourceScope ${scope}`,
    ),
  ]
}

/** Limits an app to one mailbox by an application access policy. */
export function policyScript({ clientId, mailbox = '<mailbox>' }: ScriptValues): string {
  return [
    'Connect-ExchangeOnline',
    `New-ApplicationAccessPolicy -AppId ${quoted(clientId)} -PolicyScopeGroupId ${quoted(mailbox)} ` +
      `-AccessRight RestrictAccess -Description 'Rollcall: only this mailbox'`,
    `Test-ApplicationAccessPolicy -AppId ${quoted(clientId)} -Identity ${quoted(mailbox)}`,
  ].join('\n')
}

/** Shows which of the two limits an app. */
export function whichScript({ clientId }: Pick<ScriptValues, 'clientId'>): string {
  return [
    'Connect-ExchangeOnline',
    `Get-ApplicationAccessPolicy | Where-Object AppId -eq ${quoted(clientId)}`,
    `Get-ManagementRoleAssignment -RoleAssignee ${quoted(clientId)} | Format-List Role, CustomResourceScope`,
  ].join('\n')
}

/** Moves an app from an application access policy to RBAC for Applications, without a gap. */
export function migrationScript(values: ScriptValues): string {
  const { clientId, mailbox = '<mailbox>' } = values
  return [
    'Connect-ExchangeOnline',
    '# 1. The roles in Exchange, beside the policy',
    ...rolesFor(values),
    `Test-ServicePrincipalAuthorization -Identity ${quoted(clientId)} -Resource ${quoted(mailbox)}`,
    '# 2. In Entra ID: App registrations > your app > API permissions: remove Calendars.ReadWrite and Mail.Send,',
    '#    then Enterprise applications > your app > Permissions: review that they are gone',
    '# 3. After up to two hours, when the test of the account in Rollcall is still green: the policy',
    `Get-ApplicationAccessPolicy | Where-Object AppId -eq ${quoted(clientId)} | Remove-ApplicationAccessPolicy`,
  ].join('\n')
}
