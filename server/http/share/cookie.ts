// The cookie of an opened share link: of this link's addresses alone, unreadable to scripts, sent from our own pages alone,
// and over https only where Onset is on https.

import 'server-only';
import { environment } from '../../env/environment';

const isSecure = (): boolean => environment().ONSET_URL.startsWith('https:');

const nameNow = (): string => (isSecure() ? '__Secure-onset-link' : 'onset-link');

export function cookieFor(linkId: string, token: string, lastsMs: number): string {
  const parts = [
    `${nameNow()}=${token}`,
    `Path=/s/${linkId}`,
    `Max-Age=${Math.max(0, Math.floor(lastsMs / 1_000))}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  return [...parts, ...(isSecure() ? ['Secure'] : [])].join('; ');
}

/** Null where the request carries none. */
export function tokenIn({ headers }: Request): string | null {
  const wanted = `${nameNow()}=`;
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(wanted))?.slice(wanted.length) ?? null;
}
