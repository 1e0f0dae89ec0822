// How the application signs in to the database: never as the owner.
// ONSET_APP_DATABASE_URL is taken as given; otherwise the role `onset_app` of the owner's server, with a password that
// is generated once. Roles belong to the whole server, so for a server of the operator's own the password is derived
// from the owner's: a second Onset on that server, with a data folder of its own, then agrees with the first.
import { scryptSync } from 'node:crypto';
import { Refusal } from '../report/refusal.mjs';

/** @typedef {{ url: string, role: 'onset_app' | 'given' }} AppAccess */

/**
 * @param {string} ownerUrl
 * @param {{ given: string | undefined, generatedPassword: string, embedded: boolean }} choice
 * @returns {AppAccess}
 */
export function appAccess(ownerUrl, { given, generatedPassword, embedded }) {
  if (given) return { url: postgresAddress(given, 'ONSET_APP_DATABASE_URL').href, role: 'given' };
  const url = postgresAddress(ownerUrl, 'DATABASE_URL');
  const derives = !embedded && url.password !== '';
  url.password = derives ? derivedPassword(url.password) : generatedPassword;
  url.username = 'onset_app';
  return { url: url.href, role: 'onset_app' };
}

/**
 * scrypt is slow on purpose: the application knows its own password and must not find the owner's from it.
 * @param {string} ownerPassword
 */
function derivedPassword(ownerPassword) {
  return scryptSync(ownerPassword, 'onset_app', 24).toString('base64url');
}

/**
 * @param {string} url
 * @param {string} variable
 */
export function postgresAddress(url, variable) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'postgresql:' || parsed?.protocol === 'postgres:') return parsed;
  throw new Refusal(
    `${variable} is not the address of a Postgres: it reads postgresql://user:password@host:5432/database.`,
  );
}
