// Somebody who is invited into an incident and signs in by the link, for the figures.
import { z } from 'zod';
import { cookieOf } from '@/scripts/prove/cookie-of';
import { type Api, call } from '@/scripts/prove/writers';

export interface Guest {
  readonly userId: string;
  /** Of their browser's session. */
  readonly cookie: string;
  readonly token: string;
}

const invitedSchema = z.object({ member: z.object({ userId: z.string() }), signInLink: z.string() });
const tokenSchema = z.object({ token: z.string() });

export async function invitedGuest(commander: Api, ref: string): Promise<Guest> {
  const email = `guest-${crypto.randomUUID()}@example.org`;
  const asked = { email, name: 'Guest', role: 'responder' };
  const invited = await call(commander, 'POST', `/incidents/${ref}/members`, asked);
  const { member, signInLink } = invitedSchema.parse(await invited.json());
  const cookie = await cookieOf(signInLink);
  const made = await fetch(`${commander.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { cookie, origin: commander.url, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'bench', scope: 'read' }),
  });
  return { userId: member.userId, cookie, token: tokenSchema.parse(await made.json()).token };
}
