import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { sampleFields } from '@/core/incident/event.sample';
import { unwrap } from '@/core/result';
import { instant } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { fetchFrom, fetchHearing, leavePage, renderPage } from '../incident-page.sample';

const NOW = instant(Date.UTC(2023, 0, 7, 12) * 1_000);

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  setZone('UTC');
  add('e1', 'Alert raised', '2023-01-05T10:40');
  add('e2', 'Call to counsel', '2023-01-06');
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

afterEach(leavePage);

vi.setConfig({ testTimeout: 30_000 });

const setZone = (zone: string) => server.write({ type: 'incident.change', expectedVersion: null, changes: { zone } });

function add(eventId: string, title: string, when: string): void {
  const read = unwrap(parseWhen(when, { zone: 'UTC', now: NOW }));
  const start = read.kind === 'point' ? read.time : null;
  server.write({ type: 'event.create', eventId, fields: sampleFields({ title, start }) });
}

const head = () => document.querySelector('[aria-label="The incident"]')?.textContent;
const opener = () => screen.getByText(/^Times in/, { selector: 'button span' }).closest('button') as HTMLElement;
const field = () => screen.getByLabelText<HTMLInputElement>('Time zone', { selector: 'input' });
const isOpen = () => document.querySelector('form[aria-label="Time zone"]') !== null;
const button = (words: string) => screen.getByText(words, { selector: 'form[aria-label="Time zone"] button' });
const rowTimes = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);

function choose(words: string): void {
  fireEvent.change(field(), { target: { value: words } });
  fireEvent.keyDown(field(), { key: 'Enter' });
}

describe('the zone of an incident', () => {
  it('is chosen where it is told, and every time on the page is told in it at once', async () => {
    renderPage(server);
    fireEvent.click(opener());
    expect(document.activeElement).toBe(field());
    choose('tokyo');
    expect(head()).toContain('Times in UTC');
    fireEvent.click(button('Save'));
    expect(head()).toContain('Times in Asia/Tokyo (UTC+9)');
    expect(rowTimes()[0]).toContain('5 Jan 2023, 19:40');
    expect(rowTimes()[1]).toContain('6 Jan 2023 (UTC)');
    expect(isOpen()).toBe(false);
    await waitFor(() => expect(server.state.incident.zone).toBe('Asia/Tokyo'));
  });
  it('leaves what was entered as it was, and reads what is entered in it from then on', async () => {
    renderPage(server);
    const before = server.state.events.get('e1')?.event.start;
    fireEvent.click(opener());
    choose('tokyo');
    fireEvent.click(button('Save'));
    await waitFor(() => expect(server.state.incident.zone).toBe('Asia/Tokyo'));
    expect(server.state.events.get('e1')?.event.start).toEqual(before);
    fireEvent.keyDown(document.body, { key: 'n' });
    fireEvent.change(screen.getByLabelText(/When/), { target: { value: '6 Jan 2023, 08:00' } });
    expect(screen.getByText(/UTC\+9/, { selector: 'form[aria-label="New event"] *' })).toBeTruthy();
  });
  it('is taken back by undo', async () => {
    renderPage(server);
    fireEvent.click(opener());
    choose('tokyo');
    fireEvent.click(button('Save'));
    await waitFor(() => expect(server.state.incident.zone).toBe('Asia/Tokyo'));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(head()).toContain('Times in UTC');
    await waitFor(() => expect(server.state.incident.zone).toBe('UTC'));
  });
  it.each([
    ['Escape', () => fireEvent.keyDown(field(), { key: 'Escape' })],
    ['Cancel', () => fireEvent.click(button('Cancel'))],
  ])('stays as it is on %s, which forgets the choice', (_, leave) => {
    renderPage(server);
    fireEvent.click(opener());
    choose('tokyo');
    leave();
    expect(isOpen()).toBe(false);
    expect(head()).toContain('Times in UTC');
    fireEvent.click(opener());
    expect(field().value).toBe('UTC');
  });
  it('follows when somebody else changes it', async () => {
    const line = fetchHearing(server);
    vi.mocked(fetch).mockImplementation(line.fetch);
    renderPage(server);
    setZone('Asia/Tokyo');
    await act(line.tell);
    await waitFor(() => expect(head()).toContain('Times in Asia/Tokyo (UTC+9)'));
    expect(rowTimes()[0]).toContain('5 Jan 2023, 19:40');
  });
  it('asks which of two it is where somebody else chose another one while the form was open', async () => {
    renderPage(server);
    fireEvent.click(opener());
    choose('tokyo');
    setZone('Europe/Berlin');
    fireEvent.click(button('Save'));
    fireEvent.click(await screen.findByText('Use mine', { selector: 'button' }));
    await waitFor(() => expect(server.state.incident.zone).toBe('Asia/Tokyo'));
  });
  it.each(['viewer', 'responder', 'counsel'] as const)('is plain text for a %s', (role) => {
    renderPage(server, 'view=table', role);
    expect(head()).toContain('Times in UTC');
    expect(screen.queryByText(/^Times in/, { selector: 'button span' })).toBeNull();
  });
  it('is plain text where the record is read as it was', () => {
    renderPage(server, 'view=table&asOf=1');
    expect(head()).toContain('Times in UTC');
    expect(screen.queryByText(/^Times in/, { selector: 'button span' })).toBeNull();
  });
});
