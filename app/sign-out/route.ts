// Signing out is a POST, so that no link and no prefetch can do it, and from our own pages, so that no other site can.

import { signOut } from '@/server/auth/sign-in';
import { isFromElsewhere } from '@/server/http/from-this-origin';
import { problem } from '@/server/http/problem';

export async function POST({ headers }: Request): Promise<Response> {
  if (isFromElsewhere(headers)) return problem('forbidden', { detail: 'Sign out from one of Onset’s own pages.' });
  await signOut();
  return new Response(null, { status: 303, headers: { location: '/sign-in' } });
}
