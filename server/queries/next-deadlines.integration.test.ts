import { afterAll, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import { type Instant, instantFromMs } from '@/core/time/instant';
import { closeDatabase } from '../db/connection/client';
import { call } from '../testing/api';
import { addEvent, memberOf, openCase } from '../testing/case';
import { type Person, person } from '../testing/people';
import { listIncidents } from './incidents';
import { nextDeadlines } from './next-deadlines';

afterAll(closeDatabase);

const NOW: Instant = instantFromMs(Date.UTC(2023, 0, 10, 17));
const CARRIERS = 'fcc-64.2011-2007-le';

const told = async (who: Person) => nextDeadlines(who.user, await listIncidents(who.user), NOW);

async function openWithClock(commander: Person, event: Partial<EventInput> = {}) {
  const incident = await openCase(commander, { zone: 'America/New_York' });
  await call(commander, 'PUT', `/incidents/${incident.ref}/obligations`, { rules: [CARRIERS], facts: {} });
  const determined = { title: 'Breach determined', when: '2023-01-05', milestone: 'determined-breach' as const };
  await addEvent(commander, incident.ref, { ...determined, ...event });
  return incident;
}

describe('the next deadlines of incidents', () => {
  it('are told of those to which a rule applies, as their clocks tell them', async () => {
    const commander = await person();
    const { id } = await openWithClock(commander);
    await openCase(commander);
    const [[of, next] = [], ...others] = await told(commander);
    expect([of, others]).toEqual([id, []]);
    expect(next).toMatchObject({ status: 'running', kind: 'not-after' });
    expect(next?.deadline.latest).toBe(instantFromMs(Date.UTC(2023, 0, 18, 4, 59, 59)));
  });

  it('are not told of incidents that are closed', async () => {
    const commander = await person();
    const { ref } = await openWithClock(commander);
    expect((await told(commander)).size).toBe(1);
    await call(commander, 'PATCH', `/incidents/${ref}`, { status: 'closed' });
    expect((await told(commander)).size).toBe(0);
  });

  it('rest on nothing that their reader may not see', async () => {
    const commander = await person();
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;
    const { id } = await openWithClock(commander, { privilege });
    const responder = await memberOf(id, 'responder');
    expect((await told(commander)).size).toBe(1);
    expect((await told(responder)).size).toBe(0);
  });
});
