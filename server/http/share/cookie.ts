// The cookie of an opened share link: of this link's addresses alone, unreadable to scripts, sent from our own pages alone,
// and over https only where Onset is on https.

import 'server-only';

export interface LinkCookie {
  readonly linkId: string;
  readonly token: string;
  readonly lastsMs: number;
}

export const isSecureUrl = (url: string): boolean => url.startsWith('https:');

const nameWhere = (isSecure: boolean): string => (isSecure ? '__Secure-onset-link' : 'onset-link');

export function cookieFor({ linkId, token, lastsMs }: LinkCookie, isSecure: boolean): string {
  const parts = [
    `${nameWhere(isSecure)}=${token}`,
    `Path=/s/${linkId}`,
    `Max-Age=${Math.max(0, Math.floor(lastsMs / 1_000))}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  return [...parts, ...(isSecure ? ['Secure'] : [])].join('; ');
}

/** Null where the request carries none. */
export function tokenIn({ headers }: Pick<Request, 'headers'>, isSecure: boolean): string | null {
  const wanted = `${nameWhere(isSecure)}=`;
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(wanted))?.slice(wanted.length) ?? null;
}
