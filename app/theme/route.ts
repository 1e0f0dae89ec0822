// Keeps the chosen theme in a cookie. It is not a secret and belongs to the browser, so nobody need be signed in.

import { cookies } from 'next/headers';
import { THEME_COOKIE, themeFrom } from '@/components/shell/theme';
import { smallForm } from '@/server/http/small-form';

const A_YEAR_S = 31_536_000;

export async function POST(request: Request): Promise<Response> {
  const theme = themeFrom((await smallForm(request)).get('theme'));
  (await cookies()).set(THEME_COOKIE, theme, { path: '/', maxAge: A_YEAR_S, sameSite: 'lax', httpOnly: true });
  return new Response(null, { status: 204 });
}
