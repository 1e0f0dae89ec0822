// Who is answered how: every endpoint that is served × everybody who may ask. What members may do is core/incident/permission,
// so that this holds for a new role or action without a line of its own; a new endpoint needs a rule before this passes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Action, may } from '@/core/incident/permission';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import { unwrap } from '@/core/result';
import { createToken } from '../../commands/users/create-token';
import { disable } from '../../commands/users/disable-user';
import { OPERATOR } from '../../commands/writing/entry';
import { closeDatabase, database } from '../../db/connection/client';
import { closeLive } from '../../live/live';
import { sha256 } from '../../record/sha256';
import { addressOf, responseTo } from '../../testing/api';
import { memberOf, openCase } from '../../testing/case';
import { type Person, person } from '../../testing/people';
import type { Served } from '../endpoint';
import { ENDPOINTS } from '../endpoints/all';
import { type Place, RULES, type Rule, type Sent } from './rules.sample';

const OUTSIDERS = [
  'nobody',
  'expired token',
  'revoked token',
  'disabled commander',
  'member of another incident',
  'reading token',
] as const;
type Caller = Role | (typeof OUTSIDERS)[number];
const CALLERS: readonly Caller[] = [...ROLES, ...OUTSIDERS];

const nameOf = ({ method, path }: Served): string => `${method} ${path}`;

let place: Place;
const people = new Map<Caller, Person>();
/** The same people where their token may write, to make what they have of their own. */
const makers = new Map<Caller, Person>();

beforeAll(async () => {
  const commander = await person();
  const incident = await openCase(commander);
  place = { commander, incident };
  for (const role of ROLES) {
    const member = await memberOf(incident.id, role);
    people.set(role, member);
    makers.set(role, member);
  }
  const other = await person();
  await openCase(other);
  people.set('member of another incident', other);
  people.set('expired token', await withToken({ expiresAt: new Date(0) }));
  people.set('revoked token', await withToken({ revokedAt: new Date() }));
  const disabled = await memberOf(incident.id, 'commander');
  unwrap(await disable(OPERATOR, disabled.user));
  people.set('disabled commander', disabled);
  const reader = await memberOf(incident.id, 'commander');
  const { email } = reader.user;
  const token = unwrap(await createToken({ email, name: 'reading', scope: 'read' }));
  people.set('reading token', { ...reader, token });
  makers.set('reading token', reader);
});
afterAll(async () => {
  await closeLive();
  await closeDatabase();
});

/** A commander whose token is changed so. */
async function withToken(data: { expiresAt?: Date; revokedAt?: Date }): Promise<Person> {
  const member = await memberOf(place.incident.id, 'commander');
  await database().apiToken.updateMany({ where: { tokenHash: sha256(member.token) }, data });
  return member;
}

async function statusOf(caller: Person | undefined, { method, path }: Served, sent: Sent): Promise<number> {
  const root = path.startsWith('/incidents/{ref}') ? `/incidents/${place.incident.ref}` : '';
  const { body, headers } = sent;
  const isForm = body instanceof FormData;
  const connection = new AbortController();
  const response = await responseTo(
    new Request(addressOf(`${root}${sent.path}`), {
      method,
      signal: connection.signal,
      headers: {
        ...(caller && { authorization: `Bearer ${caller.token}` }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    }),
  );
  // A stream has no end of its own.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel();
  else await response.arrayBuffer();
  connection.abort();
  return response.status;
}

const ALLOWED = 'allowed';

function expected(caller: Caller, served: Served, rule: Rule): 401 | 403 | 404 | typeof ALLOWED {
  const { needs } = rule;
  switch (caller) {
    case 'nobody':
    case 'expired token':
    case 'revoked token':
    case 'disabled commander':
      return 401;
    case 'reading token':
      return served.method === 'GET' || served.readingSuffices ? expectedOf('commander', rule) : 403;
    case 'member of another incident':
      if (needs === 'session') return 403;
      return needs === 'signed-in' ? ALLOWED : 404;
    default:
      return expectedOf(caller, rule);
  }
}

function expectedOf(role: Role, { needs, isHidden }: Rule): 403 | 404 | typeof ALLOWED {
  if (needs === 'administrator') return 404;
  if (needs === 'session') return 403;
  if (needs === 'signed-in' || needs === 'own' || may(role, needs satisfies Action)) return ALLOWED;
  return isHidden ? 404 : 403;
}

/** A document is not finished at once. */
const DONE = (status: number) => (status < 400 || status === 409 ? ALLOWED : status);

describe('who is answered how', () => {
  it('is said for every endpoint that is served, and for no other', () => {
    expect(Object.keys(RULES).toSorted()).toEqual(ENDPOINTS.map(nameOf).toSorted());
  });

  it.each(ENDPOINTS.map((served) => [nameOf(served), served] as const))('%s', async (name, served) => {
    const rule = RULES[name];
    if (rule === undefined) throw new Error(`There is no rule for ${name}`);
    for (const caller of CALLERS) {
      const who = people.get(caller);
      const sent = await rule.request(place, makers.get(caller) ?? place.commander);
      expect([caller, DONE(await statusOf(who, served, sent))]).toEqual([caller, expected(caller, served, rule)]);
    }
  });
});
