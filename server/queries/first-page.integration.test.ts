import { afterAll, expect, it } from 'vitest';
import { closeDatabase } from '../db/connection/client';
import { memberOf, openCase } from '../testing/case';
import { person } from '../testing/people';
import { firstPage } from './first-page';

afterAll(closeDatabase);

it('whoever has one incident comes to it first, and all others to the list', async () => {
  const commander = await person();
  expect(await firstPage(commander.user)).toBe('/incidents');
  const incident = await openCase(commander);
  const { user } = await memberOf(incident.id, 'counsel');
  expect(await firstPage(user)).toBe(`/incidents/${incident.ref}`);
  expect(await firstPage({ ...user, administrator: true })).toBe('/incidents');
  await openCase(commander);
  expect(await firstPage(commander.user)).toBe('/incidents');
});
