import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SampleServer } from '@/client/server.sample';
import { liveEvents } from '@/core/incident/record/state';
import { button, panelTitle, press, submit, type } from '../hands.sample';
import { fetchFrom, leavePage, renderPage, serveTwoEvents, titlesOn } from '../incident-page.sample';

let server: SampleServer;

beforeEach(() => {
  server = serveTwoEvents();
});

afterEach(leavePage);

const titlesOnServer = () => titlesOn(server);

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('adding an event by keyboard', () => {
  it('shows how the words are understood while they are typed', () => {
    renderPage(server);
    press('n');
    type(/When/, 'around 3pm on 6 Jan');
    expect(screen.getByText(/around 3 pm on 6 January/, { selector: 'p' })).toBeTruthy();
  });
  it('offers a time that was typed with what happened, and takes it over at a press', async () => {
    renderPage(server);
    press('n');
    const title = type(/What happened/, '6 Jan 2023, 14:05: account disabled');
    fireEvent.click(button('6 Jan 2023, 14:05'));
    expect(title).toHaveProperty('value', 'account disabled');
    expect(document.activeElement).toHaveProperty('value', '6 Jan 2023, 14:05');
    expect(screen.queryByText('6 Jan 2023, 14:05', { selector: 'button' })).toBeNull();
    submit(title);
    await waitFor(() => expect(titlesOnServer()).toContain('account disabled'));
  });
  it('goes on offering it on the event that was added without, with what is left of the title', async () => {
    renderPage(server);
    press('n');
    submit(type(/What happened/, '6 Jan 2023, 14:05: account disabled'));
    await waitFor(() => expect(titlesOnServer()).toContain('6 Jan 2023, 14:05: account disabled'));
    fireEvent.click(button('6 Jan 2023, 14:05'));
    await waitFor(() => expect(titlesOnServer()).toContain('account disabled'));
    const start = liveEvents(server.state).find(({ title }) => title === 'account disabled')?.start;
    expect(start?.statedAs).toBe('6 Jan 2023, 14:05');
    expect(screen.queryByText('6 Jan 2023, 14:05', { selector: 'button' })).toBeNull();
  });
  it('offers the year of an incident that is long over, where none is typed', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T12:00:00Z') });
    renderPage(server);
    press('n');
    const when = type(/When/, '7 January');
    fireEvent.click(button('7 January 2023'));
    expect(when.value).toBe('7 January 2023');
    expect(screen.queryByText('7 January 2023', { selector: 'button' })).toBeNull();
    vi.useRealTimers();
  });
  it('begins with the category that the title speaks of, and says so', async () => {
    renderPage(server);
    press('n');
    const title = type(/What happened/, 'Password reset');
    expect(document.querySelector('form[aria-label="New event"]')?.textContent).toContain('Category from the title');
    submit(title);
    await waitFor(() => expect(liveEvents(server.state).map(({ category }) => category)).toContain('response'));
  });
  it('saves it, selects it and closes', async () => {
    renderPage(server);
    press('n');
    const title = type(/What happened/, 'Account disabled');
    type(/When/, '6 Jan 2023');
    submit(title);
    await waitFor(() => expect(titlesOnServer()).toContain('Account disabled'));
    expect(panelTitle()).toBe('Account disabled');
    expect(document.querySelector('form[aria-label="New event"]')).toBeNull();
  });
  it('keeps in view the words of a time that is told otherwise', async () => {
    renderPage(server);
    press('n');
    const title = type(/What happened/, 'Account disabled');
    type(/When/, '6 Jan 2023, 2am CT');
    submit(title);
    await waitFor(() => expect(titlesOnServer()).toContain('Account disabled'));
    expect(screen.getByText('stated as “6 Jan 2023, 2am CT”')).toBeTruthy();
  });
  it('goes on to the next one with Shift, of the kind that was chosen', async () => {
    renderPage(server);
    press('n');
    type(/What happened/, 'Account disabled');
    type(/When/, '6 Jan 2023');
    press('Enter', { shiftKey: true });
    await waitFor(() => expect(titlesOnServer()).toContain('Account disabled'));
    const title = screen.getByLabelText<HTMLInputElement>(/What happened/);
    expect(title.value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>(/When/).value).toBe('');
    expect(document.activeElement).toBe(title);
    submit(type(/What happened/, 'Tokens revoked'));
    await waitFor(() => expect(titlesOnServer()).toContain('Tokens revoked'));
    expect(document.querySelector('form[aria-label="New event"]')).toBeNull();
  });
  it('goes on at a press as well, where the panel would lie over what comes next', async () => {
    vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: false }));
    renderPage(server);
    press('n');
    type(/What happened/, 'Account disabled');
    fireEvent.click(button('Add, then next'));
    await waitFor(() => expect(titlesOnServer()).toContain('Account disabled'));
    expect(screen.getByText('Account disabled', { selector: 'form bdi' })).toBeTruthy();
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    submit(type(/What happened/, 'Tokens revoked'));
    await waitFor(() => expect(document.querySelector('[role="dialog"] h2')?.textContent).toBe('Tokens revoked'));
  });
  it('goes on with the kind that was chosen, until the row of events is over', async () => {
    renderPage(server);
    press('n');
    const kind = () => document.querySelector('form[aria-label="New event"] [aria-haspopup="listbox"]')?.textContent;
    const usual = kind();
    const choice = document.querySelector('form[aria-label="New event"] select');
    if (choice) fireEvent.change(choice, { target: { value: 'attacker-activity' } });
    expect(kind()).toContain('Attacker activity');
    type(/What happened/, 'Account disabled');
    press('Enter', { shiftKey: true });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/What happened/).value).toBe(''));
    expect(kind()).toContain('Attacker activity');
    press('Escape');
    press('n');
    expect(kind()).toBe(usual);
  });
  it('saves it with Ctrl or Cmd and Enter wherever in its form the focus is', async () => {
    renderPage(server);
    for (const [title, field, modifier] of [
      ['By whom', /What happened/, { ctrlKey: true }],
      ['Of what kind', /Category/, { ctrlKey: true }],
      ['In which role', /Milestone/, { metaKey: true }],
    ] as const) {
      press('n');
      type(/What happened/, title);
      act(() => screen.getByLabelText(field, { selector: 'form *' }).focus());
      press('Enter', modifier);
      await waitFor(() => expect(titlesOnServer()).toContain(title));
    }
  });
  it('says of an event that is not saved yet that its history is still to begin', () => {
    const answer = fetchFrom(server);
    vi.mocked(fetch).mockImplementation((input, init) =>
      init?.method === 'POST' ? new Promise(() => undefined) : answer(input, init),
    );
    renderPage(server);
    press('n');
    submit(type(/What happened/, 'Account disabled'));
    expect(panelTitle()).toBe('Account disabled');
    expect(screen.getByText(/not saved yet. Its history begins when it is/)).toBeTruthy();
  });
  it('refuses what it does not understand, says why, and keeps what was typed', () => {
    renderPage(server);
    press('n');
    const title = type(/What happened/, 'Account disabled');
    const when = type(/When/, 'the other day or so');
    submit(title);
    expect(when.value).toBe('the other day or so');
    expect(when.getAttribute('aria-invalid')).toBe('true');
    expect(titlesOnServer()).toHaveLength(2);
    type(/When/, '5 January 2023');
    expect(when.getAttribute('aria-invalid')).toBeNull();
  });
  it('refuses an event without a title', () => {
    renderPage(server);
    press('n');
    submit(type(/What happened/, '  '));
    expect(screen.getByText('Must not be empty. Say in a few words what happened.')).toBeTruthy();
  });
  it('keeps the draft over Escape and over a reload', () => {
    const { unmount } = renderPage(server);
    press('n');
    type(/What happened/, 'Half a thought');
    press('Escape');
    expect(screen.queryByLabelText(/What happened/)).toBeNull();
    unmount();
    renderPage(server);
    press('n');
    expect(screen.getByLabelText<HTMLInputElement>(/What happened/).value).toBe('Half a thought');
  });
});
