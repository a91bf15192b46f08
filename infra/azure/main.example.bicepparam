// Copy this file to main.bicepparam and put your own values in. None of them is a secret.
using 'main.bicep'

param tenant = 'https://family.eu.auth0.com'
param audience = 'https://easy-albums.example/api'
param managementClientId = 'the client id of "Easy Albums (function)" in Auth0'
param googleClientId = '1234-example.apps.googleusercontent.com'
param allowedClients = 'the client id of "Easy Albums (desktop)" in Auth0'
