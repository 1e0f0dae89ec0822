// Answers 400 to an address whose percent-escapes are no UTF-8: Next would answer 500 before any handler sees it.
// Nobody is let in or kept out here for who they are. Only addresses with an escape come by: Next copies the body of every
// request that does into memory, 10 MB of it, drops the rest, and reports a client that breaks off as a failure.

import { type NextRequest, NextResponse } from 'next/server';

export function proxy(request: NextRequest): NextResponse {
  try {
    decodeURIComponent(request.nextUrl.pathname);
    return NextResponse.next();
  } catch {
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
}

export const config = { matcher: ['/(.*%.*)'] };
