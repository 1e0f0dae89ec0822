// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { sampleIncident } from '@/core/incident/event.sample';
import type { IncidentState } from '@/core/incident/state';
import type { Role } from '@/core/incident/vocabulary';
import { fetchFrom, fillGaps, renderPage } from '../incident-page.sample';
import { PastProvider } from '../past-state';
import { ExportDialog } from './export-dialog';

// Whole pages in jsdom are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  fillGaps();
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const stateAt = (revision: number): IncidentState => ({
  ...{
    incident: sampleIncident({ revision, zone: 'UTC' }),
    events: new Map(),
    figures: new Map(),
    evidence: new Map(),
  },
});

function open(moment: MomentQuery | null = null) {
  const past = moment && { moment, state: stateAt(3), isReading: false, problem: null, comparison: null };
  render(
    <PastProvider value={{ past, present: stateAt(9), isOpen: moment !== null, setOpen: () => undefined }}>
      <ExportDialog onClose={() => undefined} />
    </PastProvider>,
  );
}

const dialog = () => screen.getByRole('dialog');
const download = () => within(dialog()).getByText('Download', { selector: 'a' }).getAttribute('href');
const asked = () => download()?.replace('/api/v1/incidents/INC-2023-0001/exports/', '');

function choose(field: RegExp, choice: string) {
  fireEvent.click(screen.getByRole('button', { name: field }));
  fireEvent.click(screen.getByRole('option', { name: new RegExp(`^${choice}`) }));
}
const press = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the export dialog', () => {
  it('offers a plain link that downloads what is chosen', () => {
    open();
    expect(asked()).toBe('pdf');
    choose(/\bFormat$/, 'SVG');
    choose(/\bFor$/, 'Executives');
    press('Dark');
    expect(asked()).toBe('svg?audience=executives&theme=dark');
  });
  it('says what each audience reads, and what a format is', () => {
    open();
    expect(dialog().textContent).toContain('Everything that you read');
    choose(/\bFor$/, 'External');
    expect(dialog().textContent).toContain('what is released to external readers');
    expect(dialog().textContent).toContain('A document to file');
  });
  it('says of JSON whether it is the sealed record', () => {
    open();
    choose(/\bFormat$/, 'JSON');
    expect(dialog().textContent).toContain('anybody can verify it');
    choose(/\bFor$/, 'Counsel');
    expect(dialog().textContent).toContain('Only your own record as it stands now is sealed');
  });
  it('asks nothing more of the bundle, which is the user’s own', () => {
    open({ asOf: '3' });
    choose(/\bFor$/, 'Executives');
    choose(/\bFormat$/, 'Bundle with evidence');
    expect(asked()).toBe('zip');
    expect(screen.queryByRole('button', { name: /\bFor$/ })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'Now' })).toBeNull();
  });
  it('remembers the choices in this browser', () => {
    open();
    choose(/\bFormat$/, 'PNG');
    choose(/\bFor$/, 'Counsel');
    cleanup();
    open();
    expect(asked()).toBe('png?audience=counsel');
  });
});

describe('while the page looks back', () => {
  it('exports the moment that it shows, or now', () => {
    open({ asOf: '3' });
    expect(asked()).toBe('pdf?asOf=3');
    expect(dialog().textContent).toContain('As recorded at revision 3.');
    press('Now');
    expect(asked()).toBe('pdf');
    expect(dialog().textContent).toContain('As it stands now, at revision 9.');
  });
  it('says that what was known on a day is not what is exported', () => {
    open({ knownAt: '2023-01-05' });
    expect(asked()).toBe('pdf');
    expect(dialog().textContent).toContain('Of all that was recorded');
  });
});

describe('the incident’s menu', () => {
  it.each<Role>(['commander', 'viewer'])('leads there for a %s', async (role) => {
    const server = new SampleServer();
    vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
    renderPage(server, 'view=table', role);
    fireEvent.click(screen.getByRole('button', { name: 'More about the incident' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Export/ }));
    expect(asked()).toBe('pdf');
  });
});
