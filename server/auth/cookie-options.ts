// How the cookies of a session are set: unreadable to scripts, sent along from our own pages, and where Onset is reached by
// https bound to this very host by their names, so that no other host below the same domain can plant one.

import 'server-only';

/** @param url ONSET_URL */
export function cookieOptions(url: string) {
  const isSecure = url.startsWith('https:');
  return {
    cookiePrefix: isSecure ? '__Host-onset' : 'onset',
    // Else better-auth would put its own, weaker prefix before ours.
    useSecureCookies: false,
    defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure: isSecure, path: '/' },
  } as const;
}
