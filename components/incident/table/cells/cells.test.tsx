import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { liveEvents } from '@/core/incident/record/state';
import type { Role } from '@/core/incident/vocabulary';
import { press } from '../../hands.sample';
import { fetchFrom, leavePage, renderPage } from '../../incident-page.sample';

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  const first = sampleFields({ title: 'Data retrieved', start: dayTime('2022-11-25') });
  const second = sampleFields({ title: 'Alert raised', start: dayTime('2023-01-05') });
  server.write({ type: 'event.create', eventId: 'e1', fields: first });
  server.write({ type: 'event.create', eventId: 'e2', fields: second });
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

afterEach(leavePage);

const open = (role: Role = 'commander') => renderPage(server, 'view=table&event=e1', role);
const rowButton = (title: string) =>
  [...document.querySelectorAll<HTMLElement>('tbody button')].find(({ textContent }) => textContent?.includes(title));
const cell = (title: string, column: string) => {
  const found = rowButton(title)?.closest('tr')?.querySelector(`[data-column="${column}"]`);
  if (!found) throw new Error(`No ${column} of ${title}`);
  return found;
};
const focusRow = (title: string) => rowButton(title)?.focus();
const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input');
const type = (text: string) => fireEvent.change(field() ?? document.body, { target: { value: text } });
const enter = () => fireEvent.submit(field()?.closest('form') ?? document.body);
const onServer = (id: string) => liveEvents(server.state).find((event) => event.id === id);

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('editing in the table', () => {
  it('edits the title by F2, saves on Enter, and goes back to the row', async () => {
    open();
    focusRow('Data retrieved');
    press('F2');
    expect(field()?.value).toBe('Data retrieved');
    expect(document.activeElement).toBe(field());
    type('Data copied');
    enter();
    await waitFor(() => expect(onServer('e1')?.title).toBe('Data copied'));
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(rowButton('Data copied'));
  });
  it('edits the title of the row that was clicked or walked to, wherever the focus is', () => {
    open();
    fireEvent.click(cell('Alert raised', 'when'));
    press('F2');
    expect(field()?.value).toBe('Alert raised');
    press('Escape');
    rowButton('Alert raised')?.blur();
    press('ArrowUp');
    press('F2');
    expect(field()?.value).toBe('Data retrieved');
  });
  it('gives an edit up on Escape, and selects the row still', () => {
    open();
    focusRow('Data retrieved');
    press('F2');
    type('Nothing');
    press('Escape');
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(rowButton('Data retrieved'));
    expect(onServer('e1')?.title).toBe('Data retrieved');
    press('F2');
    expect(field()?.value).toBe('Data retrieved');
  });
  it('shows at the cell what was refused, and keeps what was typed', () => {
    open();
    fireEvent.doubleClick(cell('Data retrieved', 'when'));
    type('when the cows come home');
    enter();
    expect(field()?.value).toBe('when the cows come home');
    expect(document.querySelector('[role="dialog"] [aria-live]')?.textContent).not.toBe('');
    expect(onServer('e1')?.start?.statedAs).toBe('2022-11-25');
  });
  it('says how a time is understood, and moves the row to where it belongs', async () => {
    open();
    fireEvent.doubleClick(cell('Data retrieved', 'when'));
    type('around 7 Jan 2023');
    expect(screen.getByText(/around 7 January 2023/)).toBeTruthy();
    enter();
    await waitFor(() => expect(onServer('e1')?.start?.statedAs).toBe('around 7 Jan 2023'));
    const titles = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(titles[1]).toContain('Data retrieved');
    expect(document.activeElement).toBe(rowButton('Data retrieved'));
  });
  it('saves on Tab and goes on to the next cell, and back', async () => {
    open();
    focusRow('Data retrieved');
    press('F2');
    type('Data copied');
    press('Tab');
    await waitFor(() => expect(onServer('e1')?.title).toBe('Data copied'));
    expect(document.querySelector('[role="menu"]')?.getAttribute('aria-label')).toBe('Category');
    press('Tab', { shiftKey: true });
    expect(field()?.value).toBe('Data copied');
    press('Tab', { shiftKey: true });
    expect(screen.getByText('25 November 2022', { exact: false, selector: '[role="dialog"] *' })).toBeTruthy();
  });
  it('does not go on from a cell that was refused', () => {
    open();
    focusRow('Data retrieved');
    press('F2');
    type(' ');
    press('Tab');
    expect(field()?.value).toBe(' ');
    expect(document.querySelector('[role="dialog"]')?.textContent).toMatch(/title/i);
  });
  it('chooses a category from a menu', async () => {
    open();
    fireEvent.doubleClick(cell('Data retrieved', 'category'));
    fireEvent.click(screen.getByText('Recovery', { selector: '[role="menu"] *' }));
    await waitFor(() => expect(onServer('e1')?.category).toBe('recovery'));
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });
  it('opens the panel on a double click on what is not edited there', () => {
    open();
    fireEvent.doubleClick(cell('Data retrieved', 'entered'));
    expect(field()).toBeNull();
    expect(document.activeElement?.closest('article')).not.toBeNull();
  });
  it('edits nothing for whoever may only read', () => {
    open('viewer');
    focusRow('Data retrieved');
    press('F2');
    fireEvent.doubleClick(cell('Data retrieved', 'title'));
    expect(field()).toBeNull();
  });
});
