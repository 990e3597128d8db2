/**
 * A text as PowerShell takes it without reading anything into it. Addresses of mailboxes may hold characters that mean
 * something there, and PowerShell takes typographic quotes for quotes as well.
 */
const quoted = (text: string) => `'${text.replace(/['‘’‚‛]/gu, '$&$&')}'`

export interface ScriptValues {
  clientId: string
  /** Left out: a place to fill in stands there. */
  mailbox: string | undefined
  /** Of the enterprise application; left out as well. */
  objectId?: string | undefined
}

/** Limits an app to one mailbox by RBAC for Applications. */
export function rbacScript({ clientId, mailbox = '<mailbox>', objectId = '<object id>' }: ScriptValues): string {
  const scope = quoted(`Rollcall ${mailbox}`)
  return [
    'Connect-ExchangeOnline',
    `New-ServicePrincipal -AppId ${quoted(clientId)} -ObjectId ${quoted(objectId)} -DisplayName 'Rollcall'`,
    `New-ManagementScope -Name ${scope} -RecipientRestrictionFilter ` +
      `${quoted(`PrimarySmtpAddress -eq ${quoted(mailbox)}`)}`,
    `New-ManagementRoleAssignment -App ${quoted(clientId)} -Role 'Application Calendars.ReadWrite' ` +
      `-CustomResourceScope ${scope}`,
    `Test-ServicePrincipalAuthorization -Identity ${quoted(clientId)} -Resource ${quoted(mailbox)}`,
  ].join('\n')
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
