#!/usr/bin/env bash
# Makes both app registrations of Rollcall in your tenant with the Azure CLI and prints the variables to set. Run it from
# the folder of the repository, signed in (az login --allow-no-subscriptions) as an administrator who may grant consent.
# Run it once: it makes new registrations each time. jq is needed.
#
#   PUBLIC_URL=https://rollcall.contoso.example MAILBOX=training@contoso.example \
#   CERTIFICATE=./rollcall.pem bash docs/scripts/set-up.sh
#
# Credentials, in the order of preference: CERTIFICATE (the public part, PEM), or IDENTITY_PRINCIPAL_ID (the Object
# (principal) ID of the user-assigned managed identity Rollcall runs with). No client secret is made.
# NOTIFICATIONS=yes also lets Rollcall's own app registration send notifications in Teams.
set -euo pipefail
: "${PUBLIC_URL:?the address people open Rollcall at}" "${MAILBOX:?the mailbox that owns the meetings}"
PUBLIC_URL=${PUBLIC_URL%/}
domain=$(printf '%s' "${PUBLIC_URL#https://}" | tr '[:upper:]' '[:lower:]')
graph=https://graph.microsoft.com/v1.0
tenant=$(az account show --query tenantId -o tsv)
send() { az rest --method "$1" --url "$2" --headers 'Content-Type=application/json' --body "$3"; }

# 1. Rollcall's own app registration: sign-in of the tab. Scopes, roles and pre-authorised clients are those of the
#    package, so that nothing can differ.
own=$(az ad app create --display-name Rollcall --sign-in-audience AzureADMyOrg --query '{id:id,appId:appId}' -o json)
own_id=$(jq -r .id <<<"$own")
own_app=$(jq -r .appId <<<"$own")
filled=$(sed -e "s|\${{AAD_APP_OBJECT_ID}}|$own_id|g" -e "s|\${{AAD_APP_CLIENT_ID}}|$own_app|g" \
  -e "s|\${{AAD_APP_ACCESS_AS_USER_PERMISSION_ID}}|$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)|g" \
  -e 's|${{APP_NAME_SUFFIX}}||g' -e "s|\${{TAB_DOMAIN}}|$domain|g" -e "s|\${{TAB_ENDPOINT}}|$PUBLIC_URL|g" \
  manifest/aad.manifest.json)
# A client can be pre-authorised for a scope only once the scope is there.
send PATCH "$graph/applications/$own_id" "$(jq '{identifierUris, appRoles, web, requiredResourceAccess, api: (.api | del(.preAuthorizedApplications))}' <<<"$filled")"
send PATCH "$graph/applications/$own_id" "$(jq '{api}' <<<"$filled")"
own_principal=$(az ad sp create --id "$own_app" --query id -o tsv)

# 2. The app that asks Microsoft Graph: photos by permissions of Entra ID. Calendars and mail get theirs in Exchange.
app=$(az ad app create --display-name 'Rollcall for Graph' --sign-in-audience AzureADMyOrg --query '{id:id,appId:appId}' -o json)
app_id=$(jq -r .id <<<"$app")
client=$(jq -r .appId <<<"$app")
principal=$(az ad sp create --id "$client" --query id -o tsv)
resource=$(az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id -o tsv)
grant() {
  local role
  role=$(az ad sp show --id 00000003-0000-0000-c000-000000000000 \
    --query "appRoles[?value=='$2' && contains(allowedMemberTypes, 'Application')].id" -o tsv)
  send POST "$graph/servicePrincipals/$1/appRoleAssignments" \
    "{\"principalId\":\"$1\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}" >/dev/null
}
grant "$principal" User.Read.All
# Teams takes notifications only from the app the package names.
if [ "${NOTIFICATIONS:-}" = yes ]; then grant "$own_principal" TeamsActivity.Send; fi

# 3. What it signs in with.
signing=("$client:$app_id")
if [ "${NOTIFICATIONS:-}" = yes ]; then signing+=("$own_app:$own_id"); fi
for one in "${signing[@]}"; do
  if [ -n "${CERTIFICATE:-}" ]; then az ad app credential reset --id "${one%%:*}" --cert "@$CERTIFICATE" --append >/dev/null; fi
  if [ -n "${IDENTITY_PRINCIPAL_ID:-}" ]; then
    az ad app federated-credential create --id "${one##*:}" --parameters "{\"name\":\"rollcall\",\"issuer\":\"https://login.microsoftonline.com/$tenant/v2.0\",\"subject\":\"$IDENTITY_PRINCIPAL_ID\",\"audiences\":[\"api://AzureADTokenExchange\"]}" >/dev/null
  fi
done

# 4. Its rights in Exchange, for the one mailbox: RBAC for Applications. The Azure CLI has no commands for Exchange: an
#    Exchange administrator runs these lines in Exchange Online PowerShell. Leave the line with Mail.Send out where no
#    invitations go by e-mail.
quoted=${MAILBOX//\'/\'\'}
filter="PrimarySmtpAddress -eq '$quoted'"
cat <<LINES

Connect-ExchangeOnline
New-ServicePrincipal -AppId '$client' -ObjectId '$principal' -DisplayName 'Rollcall'
New-ManagementScope -Name 'Rollcall $quoted' -RecipientRestrictionFilter '${filter//\'/\'\'}'
New-ManagementRoleAssignment -App '$client' -Role 'Application Calendars.ReadWrite' -CustomResourceScope 'Rollcall $quoted'
New-ManagementRoleAssignment -App '$client' -Role 'Application Mail.Send' -CustomResourceScope 'Rollcall $quoted'
Test-ServicePrincipalAuthorization -Identity '$client' -Resource '$quoted'

Set these for Rollcall:
ENTRA_TENANT_ID=$tenant
ENTRA_CLIENT_ID=$own_app
PUBLIC_URL=$PUBLIC_URL

And add a remote account of type MicrosoftGraphSecret:
Tenant ID  $tenant
Client ID  $client
Mailbox    $MAILBOX
LINES
if [ "${NOTIFICATIONS:-}" = yes ]; then
  printf '\nFor notifications in Teams a second one, without a mailbox:\nTenant ID  %s\nClient ID  %s\n' "$tenant" "$own_app"
fi
