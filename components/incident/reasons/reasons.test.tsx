import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import type { Milestone } from '@/core/incident/vocabulary';
import { button, press } from '../hands.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  add('e1', 'Token stolen', 'first-access', '2022-12-05');
  add('e2', 'Call to counsel', null, '2023-01-06');
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

afterEach(leavePage);

function add(eventId: string, title: string, milestone: Milestone | null, date: string) {
  server.write({ type: 'event.create', eventId, fields: sampleFields({ title, milestone, start: dayTime(date) }) });
}

const last = () => server.revisions.at(-1);
const dialog = () => document.querySelector('[role=dialog]');
const reasonInput = () => document.querySelector<HTMLInputElement>('form[data-reason] input');

function moveInPanel(when: string, reason = '') {
  const opener = document.querySelector<HTMLButtonElement>('[data-when] button');
  if (opener) fireEvent.click(opener);
  const field = screen.getByLabelText('When');
  fireEvent.change(field, { target: { value: when } });
  fireEvent.change(screen.getByLabelText(/^Why it changes/), { target: { value: reason } });
  fireEvent.submit(field.closest('form') ?? field);
}

function say(reason: string) {
  const input = reasonInput();
  if (!input) throw new Error('Nobody asks');
  fireEvent.change(input, { target: { value: reason } });
  fireEvent.submit(input.closest('form') ?? input);
}

describe('the time of a milestone changed in the panel', () => {
  it('keeps a reason that the server would refuse, and says why', () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    say('x'.repeat(1_001));
    expect(screen.getByText('Too long: at most 1,000 characters.')).toBeTruthy();
    expect(reasonInput()?.value).toHaveLength(1_001);
  });
  it('is not made with a reason that the server would refuse', () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~', 'x'.repeat(1_001));
    expect(screen.getByText('Too long: at most 1,000 characters.')).toBeTruthy();
    expect(reasonInput()).toBeNull();
  });
  it('is asked about under the time, with the keyboard there, and saved with its reason', async () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    expect(
      screen.getByText(/You moved first access from 5 December 2022 to on or around 25 November 2022/),
    ).toBeTruthy();
    expect(document.activeElement).toBe(reasonInput());
    expect(server.revisions).toHaveLength(2);
    say('log analysis complete');
    await waitFor(() => expect(last()?.reason).toBe('log analysis complete'));
    expect(reasonInput()).toBeNull();
  });
  it('says who outside is told why, before anything is typed, and nothing of it where nobody is', () => {
    const { unmount } = renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    expect(screen.queryByText(/told this reason/)).toBeNull();
    unmount();
    const fields = sampleFields({
      title: 'Data taken',
      milestone: 'last-access',
      audiences: ['executives', 'external'],
    });
    server.write({ type: 'event.create', eventId: 'e3', fields });
    renderPage(server, 'view=table&event=e3');
    moveInPanel('2022-11-26');
    expect(screen.getByText('Executives and external readers are told this reason with the change.')).toBeTruthy();
  });
  it('is not asked about where the reason came with it', async () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~', 'log analysis complete');
    expect(reasonInput()).toBeNull();
    await waitFor(() => expect(last()?.reason).toBe('log analysis complete'));
  });
  it('is taken back by Escape', () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    press('Escape');
    expect([reasonInput(), document.querySelector('[data-when]')?.textContent]).toEqual([
      null,
      expect.stringContaining('5 December 2022'),
    ]);
    expect(document.activeElement?.closest('[data-when]')).not.toBeNull();
  });
  it('asks for words where none were given, and keeps asking', () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    say('  ');
    expect(screen.getByText('Say why in a few words.')).toBeTruthy();
    expect(server.revisions).toHaveLength(2);
  });
  it('is still asked about after a reload, with what was typed', () => {
    const { unmount } = renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    const input = reasonInput();
    if (input) fireEvent.change(input, { target: { value: 'half a rea' } });
    unmount();
    renderPage(server, 'view=table&event=e1');
    expect(reasonInput()?.value).toBe('half a rea');
  });
  it('is asked about in the strip once another event is looked at', () => {
    renderPage(server, 'view=table&event=e1');
    moveInPanel('2022-11-25~');
    act(() => reasonInput()?.blur());
    press('ArrowDown');
    expect(screen.getByLabelText('Changes that need a reason').contains(reasonInput())).toBe(true);
  });
});

describe('a reason given beforehand', () => {
  it('goes with the next change and with no other', async () => {
    renderPage(server, 'view=table&event=e2');
    press('r');
    say('entered twice');
    expect(screen.getByText(/With your next change/).parentElement?.textContent).toContain('entered twice');
    act(() => reasonInput()?.blur());
    press('Delete');
    await waitFor(() => expect(last()).toMatchObject({ payload: { type: 'event.deleted' }, reason: 'entered twice' }));
    expect(screen.queryByText(/With your next change/)).toBeNull();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(last()).toMatchObject({ payload: { type: 'event.restored' }, reason: 'undo of 4' }));
  });
  it('can be asked for without the keyboard', () => {
    renderPage(server, 'view=table&event=e2');
    fireEvent.click(screen.getByLabelText('More about the incident'));
    fireEvent.click(screen.getByText('Reason for the next change…'));
    expect(screen.getByLabelText('Reason for the next change', { selector: 'section' }).contains(reasonInput())).toBe(
      true,
    );
  });
});

describe('on a narrow screen', () => {
  beforeEach(() =>
    vi.stubGlobal('matchMedia', (media: string) =>
      Object.assign(new EventTarget(), {
        ...{ media, matches: !media.includes('min-width'), onchange: null },
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    ),
  );
  it('the panel is there once, and the keyboard goes to the question in it', () => {
    renderPage(server, 'view=table&event=e1');
    expect(document.querySelectorAll('article')).toHaveLength(1);
    moveInPanel('2022-11-25~');
    expect(document.activeElement).toBe(reasonInput());
    press('Escape');
    expect([reasonInput(), document.activeElement?.closest('[data-when]') === null]).toEqual([null, false]);
    expect(document.querySelectorAll('article')).toHaveLength(1);
  });
});

describe('an event’s history', () => {
  it('tells each version in a sentence and restores one after saying what that changes', async () => {
    server.write({ type: 'event.change', eventId: 'e2', expectedVersion: null, changes: { title: 'Call to insurer' } });
    renderPage(server, 'view=table&event=e2');
    fireEvent.click(await screen.findByLabelText('Restore this version'));
    const form = screen.getByLabelText('Restore version 1');
    expect(form.textContent).toContain('Call to insurer becomes  Call to counsel');
    fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: 'it was counsel' } });
    fireEvent.submit(form);
    await waitFor(() =>
      expect(last()).toMatchObject({ payload: { type: 'event.restored' }, reason: 'it was counsel' }),
    );
  });
});

describe('a conflict', () => {
  async function contested() {
    renderPage(server, 'view=table&event=e2');
    const changes = { title: 'Theirs', tags: ['theirs'] };
    server.write({ type: 'event.change', eventId: 'e2', expectedVersion: null, changes });
    fireEvent.click(screen.getByLabelText(/^Title: Call to counsel/));
    const field = document.querySelector('article textarea');
    if (!field) throw new Error('The title is being edited');
    fireEvent.change(field, { target: { value: 'Mine' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(dialog()).not.toBeNull());
  }

  it('names the field, both values, who and when', async () => {
    await contested();
    await waitFor(() => expect(dialog()?.textContent).toContain('You, elsewhere, '));
    expect(dialog()?.textContent).toContain('You changed the title of “Theirs” here and elsewhere.');
    expect(dialog()?.textContent).toMatch(/Yours.*Mine/);
  });
  it('says beside the event and over the page what the dialog says', async () => {
    await contested();
    await waitFor(() => expect(screen.getAllByText(/here and elsewhere\. Yours is not saved/)).toHaveLength(2));
    expect(document.body.textContent).not.toContain('somebody else');
  });
  it('is decided by nothing but its buttons, and stays reachable', async () => {
    await contested();
    press('Escape');
    await waitFor(() => expect(dialog()).toBeNull());
    expect(last()?.payload.type).toBe('event.changed');
    const [decide] = screen.getAllByText('Decide', { selector: 'button' });
    if (decide) fireEvent.click(decide);
    fireEvent.click(button('Use mine'));
    await waitFor(() => expect(server.state.events.get('e2')?.event.title).toBe('Mine'));
  });
});
