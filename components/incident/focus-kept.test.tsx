import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { fetchFrom, leavePage, renderPage } from './incident-page.sample';

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  for (const [eventId, title, day] of EVENTS) {
    server.write({ type: 'event.create', eventId, fields: sampleFields({ title, start: dayTime(day), ...NOTHING }) });
  }
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

const EVENTS = [
  ['e1', 'Data retrieved', '2022-11-25'],
  ['e2', 'Alert raised', '2023-01-05'],
  ['e3', 'Access closed', '2023-01-06'],
] as const;
const NOTHING = { techniques: [], tags: [], involved: [], sources: [], privilege: null };

afterEach(leavePage);

const focused = () => document.activeElement;
const press = (key: string) => fireEvent.keyDown(focused() ?? document.body, { key });
const rowButton = (title: string) =>
  [...document.querySelectorAll<HTMLElement>('tbody button')].find(({ textContent }) => textContent?.includes(title));
const button = (words: string) => screen.getByText(words, { selector: 'button' });
const push = (element: HTMLElement) => {
  act(() => element.focus());
  fireEvent.click(element);
};
const selected = () => document.querySelector('article h2')?.textContent ?? null;

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('the focus of the keyboard', () => {
  it.each(['Techniques', 'Involved', 'Tags', 'Privilege', 'Source'])(
    'goes back to what opened the form for %s when that is given up',
    (words) => {
      renderPage(server, 'view=table&event=e1');
      push(button(words));
      expect(focused()?.closest('form')).not.toBeNull();
      press('Escape');
      expect(focused()).toBe(button(words));
    },
  );
  it('goes back to the row when the reason for the next change is not given', async () => {
    renderPage(server, 'view=table&event=e2');
    act(() => rowButton('Alert raised')?.focus());
    press('r');
    expect(focused()?.getAttribute('placeholder')).toContain('Why?');
    press('Escape');
    await waitFor(() => expect(focused()).toBe(rowButton('Alert raised')));
  });
  it('goes back to the row that the panel was opened from, and does not open it again', async () => {
    renderPage(server, 'view=table&event=e2');
    act(() => rowButton('Alert raised')?.focus());
    press('Enter');
    await waitFor(() => expect(focused()?.closest('article')).not.toBeNull());
    press('Escape');
    await waitFor(() => expect(focused()).toBe(rowButton('Alert raised')));
    expect(selected()).toBeNull();
  });
  it('goes on to the next row when the event is deleted', async () => {
    renderPage(server, 'view=table&event=e2');
    act(() => rowButton('Alert raised')?.focus());
    press('Delete');
    await waitFor(() => expect(focused()).toBe(rowButton('Access closed')));
  });
  it('brings a form that opens below into sight, the whole of it', () => {
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
    renderPage(server, 'view=table&event=e2');
    push(button('Source'));
    const form = document.querySelector('form[aria-label="New source"]');
    expect(form?.contains(focused())).toBe(true);
    const labels = shown.mock.contexts.map((element) => (element as Element).getAttribute('aria-label'));
    expect(labels).toContain('New source');
    shown.mockRestore();
  });
  it('goes into the controls for looking back, and Escape brings it back to what opened them', () => {
    renderPage(server, 'view=table');
    push(button('As recorded: now'));
    expect(focused()?.closest('section')?.getAttribute('aria-label')).toBe('Looking back');
    press('Escape');
    expect(focused()).toBe(button('As recorded: now'));
    expect(screen.queryByLabelText('Looking back')).toBeNull();
  });
  it('stays nowhere when it was left on purpose', async () => {
    renderPage(server, 'view=table&event=e2');
    act(() => rowButton('Alert raised')?.focus());
    await act(async () => rowButton('Alert raised')?.blur());
    press('Delete');
    await waitFor(() => expect(rowButton('Alert raised')).toBeUndefined());
    await new Promise((frame) =>
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(frame))),
    );
    expect(focused()).toBe(document.body);
  });
});
