import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberChoices } from '@/client/export-choices';
import type { RenderedPast } from '@/client/past/past-query';
import { SampleServer } from '@/client/server.sample';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { sampleFields, sampleIncident } from '@/core/incident/event.sample';
import type { Role } from '@/core/incident/vocabulary';
import { instant } from '@/core/time/instant';
import { SampleDocuments } from '../document/documents.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';
import { renderDialog } from './export-dialog.sample';

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});
afterEach(leavePage);

const pastAt = (moment: MomentQuery): RenderedPast => ({
  moment,
  parts: { incident: sampleIncident({ revision: 3, zone: 'UTC' }), events: [], figures: [], evidence: [] },
});

function sampleServer() {
  const server = new SampleServer();
  for (const id of ['e1', 'e2', 'e3']) server.write({ type: 'event.create', eventId: id, fields: sampleFields({}) });
  vi.stubGlobal('fetch', vi.fn(new SampleDocuments().before(fetchFrom(server))));
  return server;
}

function open(moment: MomentQuery | null = null) {
  const query = new URLSearchParams({ ...moment }).toString();
  renderDialog(sampleServer(), { query, pastStates: moment === null ? [] : [pastAt(moment)] });
}

/** As somebody who chose another format the last time. */
function openAt(format: 'csv' | 'svg', moment: MomentQuery) {
  rememberChoices(window.localStorage, { format, audience: null, theme: 'light' });
  open(moment);
}

const dialog = () => screen.getByRole('dialog');
const asked = () =>
  within(dialog())
    .getByText('Download', { selector: 'a' })
    .getAttribute('href')
    ?.replace('/api/v1/incidents/INC-2023-0001/exports/', '');

function choose(field: RegExp, choice: string) {
  fireEvent.click(screen.getByRole('button', { name: field }));
  fireEvent.click(screen.getByRole('option', { name: new RegExp(`^${choice}`) }));
}
const press = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the export dialog', () => {
  it('begins with the PDF, which is made before there is anything to download', () => {
    open();
    expect(within(dialog()).getByText('Make PDF', { selector: 'button' })).toBeDefined();
    expect(within(dialog()).queryByText('Download', { selector: 'a' })).toBeNull();
  });
  it('offers a plain link that downloads any other format', () => {
    open();
    choose(/\bFormat$/, 'SVG');
    choose(/\bFor$/, 'Executives');
    press('Dark');
    expect(asked()).toBe('svg?audience=executives&theme=dark');
  });
  it('keeps the focus where the format is chosen', () => {
    open();
    const field = screen.getByRole('button', { name: /\bFormat$/ });
    choose(/\bFormat$/, 'CSV');
    expect(screen.getByRole('button', { name: /\bFormat$/ })).toBe(field);
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
  it('remembers the choices in this browser', () => {
    open();
    choose(/\bFormat$/, 'PNG');
    choose(/\bFor$/, 'Counsel');
    cleanup();
    open();
    expect(asked()).toBe('png?audience=counsel');
  });
});

describe('a picture of what the page shows', () => {
  const view = { from: instant(Date.UTC(2023, 0, 5) * 1_000), to: instant(Date.UTC(2023, 0, 6) * 1_000) };
  beforeEach(() => {
    rememberChoices(window.localStorage, { format: 'svg', audience: null, theme: 'light' });
  });
  it('asks for the window, lanes and filter of the page, or for all', () => {
    renderDialog(sampleServer(), { query: 'lanes=tag&q=api', shows: { view, widthPx: 1_200 } });
    expect(asked()).toBe('svg?from=2023-01-05T00%3A00%3A00Z&to=2023-01-06T00%3A00%3A00Z&lanes=tag&q=api');
    press('Whole incident');
    expect(asked()).toBe('svg');
  });
  it('is not offered where the page shows no timeline', () => {
    renderDialog(sampleServer(), { query: 'view=table' });
    expect(screen.queryByRole('radio', { name: 'Whole incident' })).toBeNull();
    expect(asked()).toBe('svg');
  });
  it('goes to the clipboard as PNG where the browser can', async () => {
    const write = vi.fn(async ([item]: readonly { readonly parts: object }[]) => {
      await Promise.allSettled(Object.values(item?.parts ?? {}));
    });
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly parts: object) {}
      },
    );
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
    renderDialog(sampleServer(), { shows: { view, widthPx: 1_200 } });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as PNG' }));
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    expect(Object.keys(write.mock.calls[0]?.[0][0]?.parts ?? {})).toEqual(['image/png']);
  });
});

describe('while the page looks back', () => {
  it('exports the moment that it shows, or now', () => {
    openAt('csv', { asOf: '3' });
    expect(asked()).toBe('csv?asOf=3');
    expect(dialog().textContent).toContain('As recorded at revision 3.');
    press('Now');
    expect(asked()).toBe('csv');
    expect(dialog().textContent).toContain('As it stands now, at revision 4.');
  });
  it('asks nothing more of the bundle, which is the user’s own', () => {
    openAt('csv', { asOf: '3' });
    choose(/\bFor$/, 'Executives');
    choose(/\bFormat$/, 'Bundle with evidence');
    expect(asked()).toBe('zip');
    expect(screen.queryByRole('button', { name: /\bFor$/ })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'Now' })).toBeNull();
  });
  it('says that what was known on a day is not what is exported', () => {
    openAt('svg', { knownAt: '2023-01-05' });
    expect(asked()).toBe('svg');
    expect(dialog().textContent).toContain('Of all that was recorded');
  });
});

describe('the button in the header', () => {
  it.each<Role>(['commander', 'viewer'])('leads there for a %s', async (role) => {
    renderPage(sampleServer(), 'view=table', role);
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('Make PDF'), 20_000);
  });
});

describe('the incident’s menu', () => {
  it.each<Role>(['commander', 'viewer'])('leads there for a %s', async (role) => {
    renderPage(sampleServer(), 'view=table', role);
    fireEvent.click(screen.getByRole('button', { name: 'More about the incident' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Export/ }));
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('Make PDF'), 20_000);
  });
});
