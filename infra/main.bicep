// Rollcall in Azure: Container Apps, PostgreSQL, a user-assigned managed identity, and a Key Vault for secrets. No secret
// is used to sign in to Microsoft 365: the app registration trusts the identity (docs/admins.md).
targetScope = 'resourceGroup'

@description('Short prefix for the names of all resources.')
@minLength(3)
@maxLength(12)
param name string = 'rollcall'

param location string = resourceGroup().location

@description('The container image, such as registry.contoso.example/rollcall:1.0.0.')
param image string

@description('The Directory (tenant) ID of the people who sign in.')
param entraTenantId string

@description('The Application (client) ID of Rollcall\'s own app registration.')
param entraClientId string

@description('The address of Rollcall, such as https://rollcall.contoso.example.')
param publicUrl string

@description('The first admins: user principal names, separated by commas.')
param admins string

@description('The key that encrypts stored secrets: 32 bytes in base64 (openssl rand -base64 32).')
@secure()
param rollcallKey string

@secure()
param databasePassword string

var databaseUser = 'rollcall'
var unique = uniqueString(resourceGroup().id)
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-${take(unique, 8)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource sealingKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'rollcall-key'
  properties: { value: rollcallKey }
}

resource storeAddress 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'rollcall-store'
  properties: {
    value: 'postgres://${databaseUser}:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}:5432/rollcall?sslmode=verify-full'
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${unique}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14 }
  }
}

resource records 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: 'rollcall'
}

// All addresses of Azure, including the container app; a virtual network of your own is stricter.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: database
  name: 'azure'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {}
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  dependsOn: [mayRead, records]
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: { external: true, targetPort: 3000, transport: 'auto' }
      secrets: [
        { name: 'rollcall-key', keyVaultUrl: sealingKey.properties.secretUri, identity: identity.id }
        { name: 'rollcall-store', keyVaultUrl: storeAddress.properties.secretUri, identity: identity.id }
      ]
    }
    template: {
      containers: [
        {
          name: 'rollcall'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'PORT', value: '3000' }
            { name: 'PUBLIC_URL', value: publicUrl }
            { name: 'TRUST_PROXY', value: '1' }
            { name: 'ENTRA_TENANT_ID', value: entraTenantId }
            { name: 'ENTRA_CLIENT_ID', value: entraClientId }
            { name: 'ROLLCALL_ADMINS', value: admins }
            { name: 'ROLLCALL_PHOTOS', value: 'postgres:' }
            { name: 'ROLLCALL_KEY', secretRef: 'rollcall-key' }
            { name: 'ROLLCALL_STORE', secretRef: 'rollcall-store' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3000 } }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3000 } }
          ]
        }
      ]
      scale: { minReplicas: 1, maxReplicas: 2 }
    }
  }
}

@description('Client ID of the managed identity, for the remote account.')
output identityClientId string = identity.properties.clientId

@description('Object (principal) ID of the managed identity: the subject of the federated credential.')
output identityPrincipalId string = identity.properties.principalId

output host string = app.properties.configuration.ingress.fqdn
