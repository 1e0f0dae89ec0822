// Before any page: a policy under which only the page's own scripts run, each named by a nonce of this one answer; and 400
// to an address whose percent-escapes are no UTF-8, which Next would answer with 500 before any handler sees it.
// Nobody is let in or kept out here for who they are. The API and what share links answer do not come by unless their
// address has an escape: they set policies of their own, and Next copies the body of every request that comes by into
// memory, 10 MB of it, drops the rest, and reports a client that breaks off as a failure.

import { type NextRequest, NextResponse } from 'next/server';

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isReadable(pathname)) return malformed();
  return WITHOUT_POLICY.test(pathname) ? NextResponse.next() : withPolicy(request);
}

/** What answers for itself, and files. */
const WITHOUT_POLICY = /^\/(?:api|s|_next)(?:\/|$)|^\/incidents\/[^/]+\/preview$/;

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function malformed(): NextResponse {
  const problem = { type: 'urn:onset:problem:malformed', title: 'The request could not be read', status: 400 };
  const headers = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  };
  return NextResponse.json(
    { ...problem, detail: 'The address contains a malformed escape.' },
    { status: 400, headers },
  );
}

/** Next reads the nonce from the request's own policy and gives it to every script that it writes. */
function withPolicy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // Places and sizes that components compute are style attributes, which take no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const config = { matcher: ['/(.*%.*)', '/((?!api/|s/|_next/|icon).*)'] };
