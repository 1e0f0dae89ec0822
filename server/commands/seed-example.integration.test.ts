import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '@/core/incident/record/replay';
import { liveEvents, liveFigures } from '@/core/incident/record/state';
import { EXAMPLE } from '@/prisma/example';
import { replayed } from '@/prisma/example/replayed';
import { now } from '../clock/clock';
import { closeDatabase, database } from '../db/connection/client';
import { revisionsAfter } from '../db/record/revisions';
import { readIncident } from '../queries/incident';
import { listIncidents } from '../queries/incidents';
import { removeExample } from './remove-example';
import { seedExample } from './seed-example';
import { firstAdministrator } from './users/first-administrator';

const EVERYTHING = 100_000;

const recorded = async () =>
  (await revisionsAfter(database(), EXAMPLE.incident.id, 0, EVERYTHING)).map(({ revision }) => revision);

describe('the example incident', () => {
  let commander: { readonly id: string };

  beforeAll(async () => {
    commander = (await firstAdministrator()).user;
    await seedExample({ now: now() });
  });
  afterAll(closeDatabase);

  it('is there once, with the first administrator as its commander', async () => {
    expect(await seedExample({ now: now() })).toBe(false);
    const listed = await listIncidents(commander);
    expect(listed).toMatchObject([{ ref: EXAMPLE.incident.ref, role: 'commander' }]);
  });

  it('carries the real time of every entry', async () => {
    const revisions = await recorded();
    expect(revisions).toHaveLength(EXAMPLE.entries.length + 1);
    expect(revisions.slice(1).map(({ at }) => at / 1_000)).toEqual(EXAMPLE.entries.map(({ at }) => Date.parse(at)));
  });

  it('reads as replaying its entries gives it', async () => {
    const expected = replayed();
    const found = await readIncident(commander, EXAMPLE.incident.ref);
    expect(found?.incident).toEqual(expected.incident);
    expect(byId(found?.events ?? [])).toEqual(
      byId(liveEvents(expected)).map((event) =>
        expect.objectContaining({
          id: event.id,
          version: event.version,
          title: event.title,
          start: event.start,
          end: event.end,
        }),
      ),
    );
    expect(byId(found?.figures ?? [])).toEqual(byId(liveFigures(expected)));
  });

  it('reads as replaying the revisions that it left gives it', async () => {
    const revisions = await recorded();
    const state = replay(EXAMPLE.incident.id, revisions);
    const found = await readIncident(commander, EXAMPLE.incident.ref);
    expect(byId(found?.events ?? [])).toEqual(byId(liveEvents(state)));
    expect(byId(found?.figures ?? [])).toEqual(byId(liveFigures(state)));
  });

  it('is removed with all that belongs to it, and does not come back', async () => {
    expect(await removeExample()).toBe(true);
    expect(await listIncidents(commander)).toEqual([]);
    expect(await revisionsAfter(database(), EXAMPLE.incident.id, 0, EVERYTHING)).toEqual([]);
    expect(await removeExample()).toBe(false);
    expect(await seedExample({ now: now() })).toBe(false);
  });
});

const byId = <T extends { readonly id: string }>(given: readonly T[]): readonly T[] =>
  [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
