#Requires -Modules Microsoft.Graph.Applications, Microsoft.Graph.Authentication
<#
Makes both app registrations of Rollcall in your tenant and prints the variables to set. Run it from the folder of the
repository, as an administrator who may grant consent (Privileged Role Administrator or Global Administrator).
Run it once: it makes new registrations each time.

  pwsh docs/scripts/set-up.ps1 -PublicUrl https://rollcall.contoso.example -Mailbox training@contoso.example `
       -CertificatePath ./rollcall.cer

Credentials, in the order of preference: -CertificatePath (the public part; Rollcall can make the certificate, see
docs/admins.md), or -ManagedIdentityPrincipalId (the Object (principal) ID of the user-assigned identity Rollcall runs
with). No client secret is made.
#>
param(
  [Parameter(Mandatory)][uri] $PublicUrl,
  [Parameter(Mandatory)][string] $Mailbox,
  [string] $CertificatePath,
  [string] $ManagedIdentityPrincipalId,
  # Invitations by e-mail go out from the mailbox as well.
  [switch] $SendMail,
  # Rollcall's own app registration may send notifications in Teams, which takes them from no other app.
  [switch] $Notifications
)
$ErrorActionPreference = 'Stop'
Connect-MgGraph -NoWelcome -Scopes 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'
$tenantId = (Get-MgContext).TenantId

# 1. Rollcall's own app registration: sign-in of the tab. Scopes, roles and pre-authorised clients are those of the
#    package, so that nothing can differ.
$scopeId = [guid]::NewGuid().ToString()
$own = New-MgApplication -DisplayName 'Rollcall' -SignInAudience 'AzureADMyOrg'
$filled = (Get-Content -Raw './manifest/aad.manifest.json').
  Replace('${{AAD_APP_OBJECT_ID}}', $own.Id).
  Replace('${{AAD_APP_CLIENT_ID}}', $own.AppId).
  Replace('${{AAD_APP_ACCESS_AS_USER_PERMISSION_ID}}', $scopeId).
  Replace('${{APP_NAME_SUFFIX}}', '').
  Replace('${{TAB_DOMAIN}}', $PublicUrl.Authority.ToLowerInvariant()).
  Replace('${{TAB_ENDPOINT}}', $PublicUrl.AbsoluteUri.TrimEnd('/')) | ConvertFrom-Json -AsHashtable
$clients = $filled.api.preAuthorizedApplications
# A client can be pre-authorised for a scope only once the scope is there.
$filled.api.Remove('preAuthorizedApplications')
Update-MgApplication -ApplicationId $own.Id -IdentifierUris $filled.identifierUris -Api $filled.api `
  -AppRoles $filled.appRoles -Web $filled.web -RequiredResourceAccess $filled.requiredResourceAccess
Update-MgApplication -ApplicationId $own.Id -Api (@{ preAuthorizedApplications = $clients } + $filled.api)
$ownPrincipal = New-MgServicePrincipal -AppId $own.AppId

# 2. The app that asks Microsoft Graph: photos by permissions of Entra ID. Calendars and mail get theirs in Exchange.
$app = New-MgApplication -DisplayName 'Rollcall for Graph' -SignInAudience 'AzureADMyOrg'
$principal = New-MgServicePrincipal -AppId $app.AppId
$graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
function Grant($to, $permission) {
  $role = $graph.AppRoles | Where-Object { $_.Value -eq $permission -and $_.AllowedMemberTypes -contains 'Application' }
  New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $to.Id -PrincipalId $to.Id `
    -ResourceId $graph.Id -AppRoleId $role.Id | Out-Null
}
Grant $principal 'User.Read.All'
if ($Notifications) { Grant $ownPrincipal 'TeamsActivity.Send' }

# 3. What it signs in with.
foreach ($one in @($app) + $(if ($Notifications) { $own })) {
  if ($CertificatePath) {
    $certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new((Resolve-Path $CertificatePath))
    Update-MgApplication -ApplicationId $one.Id -KeyCredentials @(@{
      type = 'AsymmetricX509Cert'; usage = 'Verify'; key = $certificate.RawData; displayName = 'Rollcall' })
  }
  if ($ManagedIdentityPrincipalId) {
    New-MgApplicationFederatedIdentityCredential -ApplicationId $one.Id -BodyParameter @{
      name = 'rollcall'
      issuer = "https://login.microsoftonline.com/$tenantId/v2.0"
      subject = $ManagedIdentityPrincipalId
      audiences = @('api://AzureADTokenExchange')
    } | Out-Null
  }
}

# 4. Its rights in Exchange, for the one mailbox: RBAC for Applications. An Exchange administrator runs these lines.
$roles = @('Application Calendars.ReadWrite') + $(if ($SendMail) { 'Application Mail.Send' })
Connect-ExchangeOnline -ShowBanner:$false
New-ServicePrincipal -AppId $app.AppId -ObjectId $principal.Id -DisplayName 'Rollcall'
$scope = "Rollcall $Mailbox"
New-ManagementScope -Name $scope -RecipientRestrictionFilter "PrimarySmtpAddress -eq '$($Mailbox.Replace("'", "''"))'"
foreach ($role in $roles) { New-ManagementRoleAssignment -App $app.AppId -Role $role -CustomResourceScope $scope }
Test-ServicePrincipalAuthorization -Identity $app.AppId -Resource $Mailbox | Format-Table

@"

Set these for Rollcall:
ENTRA_TENANT_ID=$tenantId
ENTRA_CLIENT_ID=$($own.AppId)
PUBLIC_URL=$($PublicUrl.AbsoluteUri.TrimEnd('/'))

And add a remote account of type MicrosoftGraphSecret:
Tenant ID  $tenantId
Client ID  $($app.AppId)
Mailbox    $Mailbox
"@
if ($Notifications) {
@"

For notifications in Teams a second one, without a mailbox:
Tenant ID  $tenantId
Client ID  $($own.AppId)
"@
}
