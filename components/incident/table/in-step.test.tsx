import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { standInForBrowser } from '@/components/timeline/browser.sample';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { rows } from '../hands.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let server: SampleServer;

beforeEach(() => {
  standInForBrowser(1_000);
  server = new SampleServer();
  for (const [eventId, date] of [
    ['e1', '2023-01-05'],
    ['e2', '2023-01-19'],
    ['e3', null],
  ] as const) {
    const fields = sampleFields({ title: `Event ${eventId}`, start: date && dayTime(date) });
    server.write({ type: 'event.create', eventId, fields });
  }
  vi.stubGlobal('fetch', fetchFrom(server));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await leavePage();
});

const titles = () => rows().map((row) => row.querySelector('button')?.textContent);

describe('the table below the drawing', () => {
  it('lists only what is in view where that is wanted, and says how many and what is left out', async () => {
    renderPage(server, '');
    expect(screen.getByText('3 events')).toBeTruthy();
    fireEvent.click(screen.getByText('In view', { selector: 'button' }));
    expect(titles()).toEqual(['Event e1', 'Event e2']);
    expect(screen.getByText('2 of 3 events in view; 1 without a date left out')).toBeTruthy();
    await vi.waitFor(() => expect(window.location.search).toContain('list=in-view'));
    fireEvent.click(screen.getByText('All events', { selector: 'button' }));
    expect(titles()).toHaveLength(3);
  });
  it('says of what a search finds how much lies beside the view, and brings it there', async () => {
    renderPage(server, 'q=e2');
    const beside = () => screen.queryByRole('button', { name: 'Bring all matches into view: 1 later' });
    expect(beside()).toBeNull();
    for (let step = 0; step < 3; step += 1) fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await vi.waitFor(() => expect(beside()).not.toBeNull());
    fireEvent.click(beside() as HTMLElement);
    await vi.waitFor(() => expect(beside()).toBeNull());
  });
  it('does so from the beginning where the address says so, and chooses no more than it lists', () => {
    renderPage(server, 'list=in-view');
    expect(titles()).toEqual(['Event e1', 'Event e2']);
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    expect(screen.getByText('2 events chosen')).toBeTruthy();
  });
  it('lists the same as a table alone, also where nothing was drawn before, and all again where that is wanted', async () => {
    renderPage(server, 'view=table&list=in-view');
    expect(titles()).toEqual(['Event e1', 'Event e2']);
    expect(screen.getByText('2 of 3 events in the timeline’s view; 1 without a date left out')).toBeTruthy();
    fireEvent.click(screen.getByText('All events', { selector: 'button' }));
    expect(titles()).toHaveLength(3);
    await vi.waitFor(() => expect(window.location.search).toBe('?view=table'));
  });
  it('finds the view again that was left for the table', async () => {
    renderPage(server, 'list=in-view');
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    await vi.waitFor(() => expect(screen.getByText('No event is in view.')).toBeTruthy());
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByText('No event is in view.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Fit' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Timeline' }));
    expect(screen.getByText('No event is in view.')).toBeTruthy();
  });
  it('lights the row up that the pointer is on, and no other once it has left', () => {
    renderPage(server, '');
    const [first, second] = rows();
    if (first === undefined || second === undefined) throw new Error('There are no rows');
    fireEvent.pointerMove(second);
    expect(rows().map((row) => row.hasAttribute('data-lit'))).toEqual([false, true, false]);
    fireEvent.pointerMove(first);
    expect(rows().map((row) => row.hasAttribute('data-lit'))).toEqual([true, false, false]);
    fireEvent.wheel(first);
    expect(rows().some((row) => row.hasAttribute('data-lit'))).toBe(false);
    fireEvent.pointerMove(second);
    fireEvent.pointerLeave(document.querySelector('table')?.parentElement?.parentElement ?? first);
    expect(rows().some((row) => row.hasAttribute('data-lit'))).toBe(false);
  });
});
