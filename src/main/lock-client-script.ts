/**
 * What Lock would load from Auth0's servers: the description of the client and its connections. The app serves it to
 * itself, so that no code and no answer comes from elsewhere.
 *
 * @see https://auth0.com/docs/libraries/lock/lock-configuration — `clientBaseUrl`
 */
export function lockClientScript(clientId: string): string {
  const client = {
    id: clientId,
    tenant: 'easy-albums',
    subscription: 'dev',
    allowed: true,
    strategies: [{ name: 'google-oauth2', connections: [{ name: 'google-oauth2', display_name: 'Google' }] }],
  };
  return `Auth0.setClient(${JSON.stringify(client)});`;
}
