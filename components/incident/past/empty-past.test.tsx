import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { sampleFields, sampleIncident } from '@/core/incident/event.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

afterEach(leavePage);

/** An incident with an event, as it is read at a moment at which there was none. */
function lookBack(moment: MomentQuery) {
  const server = new SampleServer();
  server.write({ type: 'event.create', eventId: 'e1', fields: sampleFields({}) });
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
  const parts = { incident: sampleIncident({ revision: 1, zone: 'UTC' }), events: [], figures: [], evidence: [] };
  const query = new URLSearchParams({ view: 'table', ...moment }).toString();
  renderPage(server, query, 'commander', undefined, [{ moment, parts }]);
}

const said = () => document.querySelector('main')?.textContent;

describe('a moment at which there was no event', () => {
  it('says that nothing was known by then', () => {
    lookBack({ knownAt: '2020-01-01' });
    expect(screen.getByText('Nothing was known by then')).toBeTruthy();
    expect(said()).not.toContain('as soon as somebody adds them');
  });
  it('says that nothing was on record by then', () => {
    lookBack({ asOf: '1' });
    expect(screen.getByText('Nothing was on record by then')).toBeTruthy();
    expect(said()).not.toContain('Nothing is on record yet');
  });
});
