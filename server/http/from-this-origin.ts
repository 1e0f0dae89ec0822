// Whether a browser asks from a page of ours. `SameSite` alone does not tell: what runs beside us below the same domain, or on
// another port of the same machine, is of the same site.

import 'server-only';
import { environment } from '../env/environment';

/**
 * Browsers name the origin of every request that changes something; another site's cannot carry ours. The host that the
 * request was sent to counts too, since one server can be reached under several names.
 */
export function isFromThisOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin';
  if (!URL.canParse(origin)) return false;
  return origin === new URL(environment().ONSET_URL).origin || new URL(origin).host === headers.get('host');
}

/**
 * Whether the browser says that it asks from another page than ours. For forms: of one on a page without a referrer it names no
 * origin ("null"), and over plain http no site either.
 */
export function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin';
  const isNamed = ![null, 'null'].includes(headers.get('origin'));
  return isNamed && !isFromThisOrigin(headers);
}
