import { configure, createEvent, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { fetchHearing, leavePage, renderPage } from './incident-page.sample';

let server: SampleServer;
let line: ReturnType<typeof fetchHearing>;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  for (const [eventId, title, day] of [
    ['e1', 'Alert raised', '2023-01-05'],
    ['e2', 'Access closed', '2023-01-06'],
  ] as const) {
    server.write({
      type: 'event.create',
      eventId,
      fields: sampleFields({ title, start: dayTime(day), privilege: null }),
    });
  }
  line = fetchHearing(server);
  vi.stubGlobal('fetch', vi.fn(line.fetch));
});

afterEach(leavePage);

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const focused = () => document.activeElement ?? document.body;

/** So much later than the last letter that was written. @returns whether the key is left to others */
function press(key: string, laterMs = 300): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  return fireEvent(focused(), at(event, WRITTEN_AT_MS + laterMs));
}

const WRITTEN_AT_MS = 10_000;
const at = <E extends Event>(event: E, timeStamp: number): E =>
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
const rowButton = (title: string) =>
  [...document.querySelectorAll<HTMLElement>('tbody button')].find(({ textContent }) => textContent?.includes(title));
const selected = () => document.querySelector('article h2')?.textContent ?? null;
const composer = () => document.querySelector('form[aria-label="New event"]');

/** The description of the first event is being written, when somebody else deletes it. */
async function goneWhileWriting(): Promise<void> {
  renderPage(server, 'view=table&event=e1');
  const add = document.querySelector<HTMLElement>('button[aria-label^="Description"]');
  if (add) fireEvent.click(add);
  await waitFor(() => expect(focused().tagName).toBe('TEXTAREA'));
  fireEvent(focused(), at(createEvent.input(focused(), { target: { value: 'Half a sen' } }), WRITTEN_AT_MS));
  server.write({ type: 'event.delete', eventId: 'e1', expectedVersion: null });
  await line.tell();
  await waitFor(() => expect(focused()).toBe(rowButton('Access closed')));
}

describe('what is typed on after its field went', () => {
  it('is neither for the row that has the focus then nor for the page', async () => {
    await goneWhileWriting();
    for (const key of ['t', 'Enter', 'e', 'n', ' ', 'Backspace']) expect(press(key)).toBe(false);
    expect([selected(), composer()]).toEqual([null, null]);
  });
  it('ends with a key that writes nothing', async () => {
    await goneWhileWriting();
    press('t');
    press('Tab');
    press('n');
    await waitFor(() => expect(composer()).not.toBeNull());
  });
  it('ends with a pause', async () => {
    await goneWhileWriting();
    press('n', 2_500);
    await waitFor(() => expect(composer()).not.toBeNull());
  });
});
