import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { toastQueue } from '@/components/ui/toast-queue';
import { toClockOut } from '@/core/contracts/clocks';
import { toObligationsOut } from '@/core/contracts/obligations';
import { openCalendars } from '@/core/disclosure/calendars';
import { clocksOf } from '@/core/disclosure/clock';
import { eventAt } from '@/core/disclosure/clock.sample';
import { NO_OBLIGATIONS, type Obligations } from '@/core/disclosure/obligations';
import type { OwnRule } from '@/core/disclosure/own-rule';
import { liveEvents } from '@/core/incident/record/state';
import type { Milestone, Role } from '@/core/incident/vocabulary';
import { instantFromMs, toRfc3339 } from '@/core/time/instant';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

const NOW = Date.UTC(2023, 0, 7, 12);

let server: SampleServer;
let refuses = false;
let isOvertaken = false;
/** What a decision waits for before it is on the record. */
let slowness: Promise<void>;

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true, now: NOW });
  server = new SampleServer();
  refuses = false;
  isOvertaken = false;
  slowness = Promise.resolve();
  vi.stubGlobal('fetch', vi.fn(fetchWithClocks(fetchFrom(server))));
});

afterEach(async () => {
  for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  vi.useRealTimers();
  await leavePage();
});

vi.setConfig({ testTimeout: 30_000 });

const OVERTAKEN = { type: 'about:blank', title: 'Changed', status: 412 };

function fetchWithClocks(others: typeof fetch): typeof fetch {
  return async (input, init) => {
    const path = String(input).replace(/\?.*/, '');
    const { incident } = server.state;
    if (isOvertaken && init?.method === 'PUT') return Response.json(OVERTAKEN, { status: OVERTAKEN.status });
    if (path.endsWith('/obligations') && init?.method === 'PUT') await slowness;
    if (path.endsWith('/obligations')) return Response.json(toObligationsOut(incident.obligations, incident.version));
    if (!path.endsWith('/clocks')) return others(input, init);
    if (refuses) return Response.json({ type: 'about:blank', title: 'Gone', status: 404 }, { status: 404 });
    const now = instantFromMs(Date.now());
    const obligations = incident.obligations ?? NO_OBLIGATIONS;
    const calendars = openCalendars(obligations.facts, () => new Map());
    const clocks = clocksOf({ events: liveEvents(server.state), obligations, now, calendars });
    return Response.json({
      ...{ revision: incident.revision, now: toRfc3339(now), rulesVersion: '2026-11', notice: '' },
      clocks: clocks.map((clock) => toClockOut(clock, incident.zone)),
    });
  };
}

function happened(milestone: Milestone, when: string, title: string): void {
  const { id, version: _, createdAt: __, updatedAt: ___, ...fields } = eventAt(milestone, when, 'UTC');
  server.write({ type: 'event.create', eventId: id, fields: { ...fields, title } });
}

function decided(rules: readonly string[], some: Partial<Obligations> = {}): void {
  const decisions = rules.map((rule) => ({ rule, title: rule, version: 1, applies: true, reason: 'It does' }));
  const obligations = { ...NO_OBLIGATIONS, rulesVersion: '2026-11', decisions, ...some };
  server.write({ type: 'incident.change', expectedVersion: null, changes: { obligations } });
}

const sent = () =>
  vi
    .mocked(fetch)
    .mock.calls.filter(([, init]) => init?.method === 'PUT')
    .map(([, init]) => JSON.parse(String(init?.body)));

const open = (role: Role = 'counsel', clock = '') => renderPage(server, `view=deadlines&clock=${clock}`, role);

describe('the deadlines of an incident', () => {
  it('say that nothing is decided, and who decides', async () => {
    open('responder');
    expect(await screen.findByText(/has not decided yet which disclosure rules apply/)).toBeTruthy();
    expect(screen.queryByText('Decide which rules apply')).toBeNull();
  });

  it('say what stands in for the milestone that a rule names', async () => {
    happened('detected', '2023-01-05', 'Alert');
    decided(['fcc-64.2011-2007-le']);
    open('responder', 'fcc-64.2011-2007-le');
    expect(
      await screen.findByText('Counted from Detected, since no event holds the milestone “Determined a breach” yet.'),
    ).toBeTruthy();
    expect(screen.getAllByText('by Tue 17 Jan 2023, 23:59 in New York')[0]).toBeTruthy();
    expect(screen.getByText(/^From 8 December 2007\./)).toBeTruthy();
    expect(screen.getByText('A calculation for counsel to confirm, not legal advice.')).toBeTruthy();
  });

  it('say apart from whom to tell what the calculation takes for granted', async () => {
    happened('detected', '2023-01-05', 'Alert');
    happened('law-enforcement-notified', '2023-01-06', 'Told');
    decided(['fcc-64.2011-2007-le']);
    open('responder');
    expect(await screen.findByText('counted from Detected, filing assumed')).toBeTruthy();
    expect(screen.getByText('Secret Service and FBI, through the central facility')).toBeTruthy();
  });

  it('offer nothing to decide to whoever only reads', async () => {
    happened('became-aware', '2023-01-05', 'Aware');
    happened('regulator-notified', '2023-01-06', 'Told');
    decided(['gdpr-33']);
    open('responder', 'gdpr-33');
    expect(await screen.findByText(/^Assumed from its milestone/)).toBeTruthy();
    expect(screen.queryByText('Confirm')).toBeNull();
    expect(screen.queryByText('Rules and answers…')).toBeNull();
  });

  it('say to everybody what was decided and answered', async () => {
    decided(['sec-8k-105'], { facts: { cardData: false, attorneyGeneralDelayDays: 60 } });
    open('responder');
    fireEvent.click(await screen.findByRole('button', { name: /^What was decided/ }));
    const answers = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(answers).toContainEqual(['Were payment card data affected?', 'No']);
    expect(answers).toContainEqual([expect.stringMatching(/^Days of delay that the Attorney General/), '60']);
  });

  it('turn at the very moment, without asking the server', async () => {
    happened('became-aware', '2023-01-04T12:00:30Z', 'Aware');
    decided(['gdpr-33']);
    open();
    expect(await screen.findByText('Due soon')).toBeTruthy();
    const asked = vi.mocked(fetch).mock.calls.length;
    // To the deadline, then to the end of its second: each is another turn.
    for (const ms of [30_500, 1_500]) await act(() => vi.advanceTimersByTimeAsync(ms));
    expect(screen.getByText('Missed')).toBeTruthy();
    const later = vi
      .mocked(fetch)
      .mock.calls.slice(asked)
      .map(([path]) => String(path));
    expect(later.filter((path) => path.includes('/clocks'))).toEqual([]);
  });

  it('can be read again where that failed', async () => {
    happened('became-aware', '2023-01-04', 'Aware');
    decided(['gdpr-33']);
    refuses = true;
    open();
    // What failed is asked for twice more, a second and two later.
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    const again = await screen.findByText('Read again', {}, { timeout: 20_000 });
    refuses = false;
    fireEvent.click(again);
    expect(await screen.findByText('GDPR, notice to the authority')).toBeTruthy();
  });
});

describe('saying which event records a deadline', () => {
  it('keeps what was chosen where others were first, and closes once it is saved', async () => {
    happened('became-aware', '2023-01-05', 'Aware');
    happened('detected', '2023-01-06', 'Told the authority');
    decided(['gdpr-33']);
    open('counsel', 'gdpr-33');
    fireEvent.click(await screen.findByText('Say which event records it…'));
    const title = screen.getByRole<HTMLInputElement>('combobox', { name: 'Event that records it' });
    act(() => title.focus());
    fireEvent.change(title, { target: { value: 'Told' } });
    fireEvent.keyDown(title, { key: 'ArrowDown' });
    fireEvent.keyDown(title, { key: 'Enter' });
    isOvertaken = true;
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    await waitFor(() => expect(toastQueue.visibleToasts).toHaveLength(1));
    expect(toastQueue.visibleToasts[0]?.content.message).toMatch(/^Somebody else has just said so too/);
    expect(title.value).toBe('Told the authority');
    isOvertaken = false;
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Event that records it' })).toBeNull());
  });
});

describe('deciding', () => {
  it('proposes at once what the answers bring up, and offers an unverified rule only to whoever insists', async () => {
    open();
    fireEvent.click(await screen.findByText('Decide which rules apply'));
    const question = await screen.findByRole('radiogroup', { name: 'Were payment card data affected?' });
    const visa = () => screen.getByRole('radiogroup', { name: 'Whether Card networks, Visa applies' });
    expect(visa().closest('ul')?.getAttribute('aria-label')).toBe('May apply');
    fireEvent.click(question.querySelector('button') as HTMLButtonElement);
    expect(visa().closest('ul')?.getAttribute('aria-label')).toBe('Likely to apply');
    const insurer = screen.getByRole('radiogroup', { name: 'Whether Insurer applies' });
    expect([...insurer.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Undecided',
      'Does not apply',
    ]);
  });

  it('lists own rules, each with what can be done with it', async () => {
    const contract: OwnRule = {
      ...{ id: 'own-contract', title: 'Cloud contract', citation: '§ 9.2', notify: 'the provider' },
      ...{ trigger: 'detected', metBy: null, limit: null, calendar: 'us-federal', zone: null },
    };
    decided([], { own: [contract] });
    open();
    fireEvent.click(await screen.findByRole('button', { name: /^(Decide|Change)/ }));
    const list = await screen.findByRole('list', { name: 'Own rules' });
    expect([...list.children].map(({ tagName }) => tagName)).toEqual(['LI']);
    fireEvent.click(within(list).getByRole('button', { name: 'Remove' }));
    expect(screen.queryByRole('list', { name: 'Own rules' })).toBeNull();
  });

  it('says so where others save faster again and again', async () => {
    open();
    fireEvent.click(await screen.findByText('Decide which rules apply'));
    const question = await screen.findByLabelText('Was a ransom paid?');
    fireEvent.click(question.querySelector('button') as HTMLButtonElement);
    isOvertaken = true;
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    expect(await screen.findByText('Others saved at the same moment. Save again.')).toBeTruthy();
    isOvertaken = false;
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    await waitFor(() => expect(screen.queryByLabelText('Was a ransom paid?')).toBeNull());
  });

  it('keeps what is typed while it is being saved, for the next time', async () => {
    let answer = () => {};
    slowness = new Promise((resolve) => {
      answer = resolve;
    });
    open();
    fireEvent.click(await screen.findByText('Decide which rules apply'));
    const question = await screen.findByLabelText('Was a ransom paid?');
    fireEvent.click(question.querySelector('button') as HTMLButtonElement);
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    fireEvent.change(screen.getByLabelText('Reason for the record'), { target: { value: 'Second reading' } });
    const warnings = () => screen.getByLabelText<HTMLInputElement>(/^Hours before a deadline/);
    fireEvent.change(warnings(), { target: { value: '96' } });
    await act(async () => {
      decided([], { facts: { ransomPaid: true } });
      answer();
    });
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Reason for the record').value).toBe('Second reading');
    expect(warnings().value).toBe('96');
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    await waitFor(() => expect(screen.queryByLabelText('Was a ransom paid?')).toBeNull());
    expect(sent()).toMatchObject([
      { facts: { ransomPaid: true }, reason: null },
      { facts: { ransomPaid: true }, warnHours: [96], reason: 'Second reading' },
    ]);
  });

  it('saves nothing while something in it cannot be read, and leads there', async () => {
    open();
    fireEvent.click(await screen.findByText('Decide which rules apply'));
    const question = await screen.findByLabelText('Was a ransom paid?');
    fireEvent.click(question.querySelector('button') as HTMLButtonElement);
    const warnings = screen.getByLabelText<HTMLInputElement>(/^Hours before a deadline/);
    fireEvent.change(warnings, { target: { value: '96, soon' } });
    fireEvent.click(screen.getByText('Save', { selector: 'button' }));
    expect(document.activeElement).toBe(warnings);
    expect([warnings.value, sent()]).toEqual(['96, soon', []]);
  });
});
