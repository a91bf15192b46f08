// The hosted function of Easy Albums on Azure Functions, Flex Consumption plan. docs/hosting.md leads through it.
//
// No secret is in here, in its parameters or in its outputs: secrets live in the Key Vault, put there by hand, and the
// app's settings only refer to them.

targetScope = 'resourceGroup'

@description('Beginning of every resource name: 3 to 11 lower-case letters and digits, the first a letter.')
@minLength(3)
@maxLength(11)
param name string = 'easyalbums'

@description('Azure region. Not every one has Flex Consumption: az functionapp list-flexconsumption-locations')
param location string = resourceGroup().location

@description('Origin of the Auth0 tenant, for instance https://family.eu.auth0.com')
param tenant string

@description('Identifier of the API in the Auth0 tenant.')
param audience string

@description('Where Google tokens come from. Each way has client ids of its own below.')
@allowed(['management-api', 'token-vault'])
param googleTokenSource string = 'management-api'

@description('Client id of the machine-to-machine application (management-api only).')
param managementClientId string = ''

@description('Client id of the Google OAuth client that the Auth0 connection uses (management-api only).')
param googleClientId string = ''

@description('Client id of the confidential client that exchanges tokens (token-vault only).')
param tokenVaultClientId string = ''

@description('Users (Auth0 user ids) that may come in, comma-separated. Empty lets every user of the tenant in.')
param allowedUsers string = ''

@description('Client ids of the apps that may come in, comma-separated. Empty lets every app of the tenant in.')
param allowedClients string = ''

@description('A permission that access tokens have to carry besides the scope. Empty asks for none.')
param requiredPermission string = ''

@description('Requests a minute for each user, counted in each instance.')
@minValue(1)
@maxValue(100000)
param requestsPerMinute int = 120

@description('Answers /api/metrics to whoever brings the token that is in the vault as metrics-token.')
param metrics bool = false

@description('Most instances at a time. Azure takes 40 at the least.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of one instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Requests that one instance answers at a time before Azure starts another one.')
@minValue(1)
@maxValue(1000)
param perInstanceConcurrency int = 100

@description('Instances that always run, against slow first answers. They cost money day and night.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day after which no more are taken in: a bound on the bill.')
@minValue(1)
param logGigabytesADay int = 1

var suffix = uniqueString(resourceGroup().id, name)
var packageContainer = 'packages'

// Built-in roles, by the ids that are the same in every subscription.
var roles = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// An identity of its own exists before the app does, so that the app can read its secrets from the first start on.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-${suffix}'
  location: location
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-${suffix}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
    workspaceCapping: { dailyQuotaGb: logGigabytesADay }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-${suffix}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string alone opens nothing: writing takes the identity's role below.
    DisableLocalAuth: true
  }
}

resource publishMetrics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, roles.monitoringMetricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Holds the deployed package and the host's own bookkeeping; nothing about people.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}${suffix}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packageContainer
}

resource ownBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.storageBlobDataOwner)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataOwner)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}${suffix}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    // Flex Consumption cannot read references to a vault that is closed to public networks; the roles guard it.
    publicNetworkAccess: 'Enabled'
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Without a version at its end a reference follows the newest one: within a day, or at once after a restart.
var secret = {
  managementClient: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/management-client-secret)'
  google: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/google-client-secret)'
  tokenVaultClient: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/token-vault-client-secret)'
  logHashKey: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/log-hash-key)'
  metricsToken: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/metrics-token)'
}

var hostSettings = {
  AzureWebJobsStorage__accountName: storage.name
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
}

var commonSettings = {
  TENANT: tenant
  AUDIENCE: audience
  GOOGLE_TOKEN_SOURCE: googleTokenSource
  REQUESTS_PER_MINUTE: string(requestsPerMinute)
  LOG_HASH_KEY: secret.logHashKey
}

var managementApiSettings = {
  MANAGEMENT_CLIENT_ID: managementClientId
  MANAGEMENT_CLIENT_SECRET: secret.managementClient
  GOOGLE_CLIENT_ID: googleClientId
  GOOGLE_CLIENT_SECRET: secret.google
}

var tokenVaultSettings = {
  TOKEN_VAULT_CLIENT_ID: tokenVaultClientId
  TOKEN_VAULT_CLIENT_SECRET: secret.tokenVaultClient
}

var settings = union(
  hostSettings,
  commonSettings,
  googleTokenSource == 'token-vault' ? tokenVaultSettings : managementApiSettings,
  empty(allowedUsers) ? {} : { ALLOWED_USERS: allowedUsers },
  empty(allowedClients) ? {} : { ALLOWED_CLIENTS: allowedClients },
  empty(requiredPermission) ? {} : { REQUIRED_PERMISSION: requiredPermission },
  metrics ? { METRICS_TOKEN: secret.metricsToken } : {}
)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-${suffix}'
  location: location
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${suffix}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'node'
        version: '22'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
        triggers: {
          http: {
            perInstanceConcurrency: perInstanceConcurrency
          }
        }
      }
    }
    // No `cors` here: no browser page has any business with the function. No `ftpsState` either: this plan has no FTP, and
    // counts the property among those that no longer belong here.
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      appSettings: [for setting in items(settings): {
        name: setting.key
        value: setting.value
      }]
    }
  }
  dependsOn: [
    packages
    ownBlobs
    readSecrets
    publishMetrics
  ]
}

// Deployment takes an Azure sign-in: the passwords that Azure makes up for every app open nothing.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noDeploymentPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

@description('The app, for az functionapp.')
output functionAppName string = app.name

@description('The functionUrl of the desktop app: its config.json.')
output functionUrl string = 'https://${app.properties.defaultHostName}'

@description('Where the secrets go, for az keyvault secret set.')
output keyVaultName string = vault.name
