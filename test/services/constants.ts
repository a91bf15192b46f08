/** Names that the stand-ins, the tests and the demo agree on. The secrets guard nothing but the stand-ins. */

export const NATIVE_CLIENT_ID = 'easy-albums-desktop';
/** The function's machine-to-machine client: it alone may use the Management API and Token Vault. */
export const MANAGEMENT_CLIENT_ID = 'easy-albums-function';
export const MANAGEMENT_CLIENT_SECRET = 'demo-management-client-secret';
export const API_AUDIENCE = 'https://easy-albums.example/api';
export const API_SCOPE = 'photos';
export const CONNECTION = 'google-oauth2';

export const GOOGLE_CLIENT_ID = '4242-easy-albums.apps.googleusercontent.com';
export const GOOGLE_CLIENT_SECRET = 'demo-google-client-secret';
export const GOOGLE_PHOTOS_SCOPE = 'https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata';
/** Asked for when they are needed first: reading what was picked, adding, and changing what the app added. */
export const GOOGLE_PICKER_SCOPE = 'https://www.googleapis.com/auth/photospicker.mediaitems.readonly';
export const GOOGLE_ADD_SCOPE = 'https://www.googleapis.com/auth/photoslibrary.appendonly';
export const GOOGLE_EDIT_SCOPE = 'https://www.googleapis.com/auth/photoslibrary.edit.appcreateddata';
/** What every Google sign-in carries, asked for or not. */
export const GOOGLE_BASIC_SCOPES = [
  'openid',
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/userinfo.profile',
] as const;

/** Loopback ports registered in the tenant for the sign-in's callback. */
export const CALLBACK_PORTS = [42813, 42814, 42815] as const;
export const CALLBACK_PATH = '/callback';

export interface SampleUser {
  /** The tenant's `user_id` and `sub`: that of the first linked identity. */
  readonly id: string;
  /** The same person's id at Google. */
  readonly googleSub: string;
  readonly name: string;
  readonly email: string;
  /** One line under the name on the sign-in page. */
  readonly note: string;
  readonly library: 'full' | 'empty';
  /** A `refused` user is turned away by the tenant with `unauthorized`. */
  readonly access: 'allowed' | 'refused';
  /** With `gone`, Google answers `invalid_grant` to this user's refresh token and takes no access token. */
  readonly googleGrant: 'alive' | 'gone';
  /** `refused`: the user unticked Google Photos on Google's consent page. */
  readonly photosScope: 'granted' | 'refused';
  /** An identity of another provider, linked in front of Google's. */
  readonly firstIdentity?: { readonly provider: 'facebook' | 'auth0'; readonly userId: string };
}

export const ROSA: SampleUser = {
  id: 'google-oauth2|111222333444555666777',
  googleSub: '111222333444555666777',
  name: 'Rosa Lind',
  email: 'rosa@easy-albums.example',
  note: 'Many albums and pictures',
  library: 'full',
  access: 'allowed',
  googleGrant: 'alive',
  photosScope: 'granted',
};

export const EMIL: SampleUser = {
  id: 'google-oauth2|111222333444555666888',
  googleSub: '111222333444555666888',
  name: 'Emil Berg',
  email: 'emil@easy-albums.example',
  note: 'No pictures yet',
  library: 'empty',
  access: 'allowed',
  googleGrant: 'alive',
  photosScope: 'granted',
};

export const NORA: SampleUser = {
  id: 'google-oauth2|111222333444555666999',
  googleSub: '111222333444555666999',
  name: 'Nora Falk',
  email: 'nora@easy-albums.example',
  note: 'May not use Easy Albums',
  library: 'full',
  access: 'refused',
  googleGrant: 'alive',
  photosScope: 'granted',
};

export const OTTO: SampleUser = {
  id: 'google-oauth2|111222333444555667111',
  googleSub: '111222333444555667111',
  name: 'Otto Vik',
  email: 'otto@easy-albums.example',
  note: 'Took back the permission at Google',
  library: 'full',
  access: 'allowed',
  googleGrant: 'gone',
  photosScope: 'granted',
};

export const SIGNE: SampleUser = {
  id: 'google-oauth2|111222333444555667222',
  googleSub: '111222333444555667222',
  name: 'Signe Holm',
  email: 'signe@easy-albums.example',
  note: 'Did not allow Google Photos',
  library: 'full',
  access: 'allowed',
  googleGrant: 'alive',
  photosScope: 'refused',
};

/** Google is this user's second identity, so the `sub` names the first one's provider. */
export const MARTA: SampleUser = {
  id: 'facebook|10150000000000001',
  googleSub: '111222333444555667333',
  name: 'Marta Ek',
  email: 'marta@easy-albums.example',
  note: 'Linked with another account first',
  library: 'full',
  access: 'allowed',
  googleGrant: 'alive',
  photosScope: 'granted',
  firstIdentity: { provider: 'facebook', userId: '10150000000000001' },
};

export const SAMPLE_USERS: readonly SampleUser[] = [ROSA, EMIL, NORA, OTTO, SIGNE, MARTA];
