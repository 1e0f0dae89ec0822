// Signing out is a POST, so that no link and no prefetch can do it.

import { signOut } from '@/server/auth/sign-in';

export async function POST(): Promise<Response> {
  await signOut();
  return new Response(null, { status: 303, headers: { location: '/sign-in' } });
}
