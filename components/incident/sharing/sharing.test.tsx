import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { toastQueue } from '@/components/ui/toast-queue';
import type { ShareLinkOut } from '@/core/contracts/share-link';
import type { EventFields, Privilege } from '@/core/incident/event';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import type { Role } from '@/core/incident/vocabulary';
import { button, buttonSoon, press } from '../hands.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';
import { SampleLinks, sampleLink } from './sharing.sample';

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let server: SampleServer;
let sharing: SampleLinks;
let writeText: ReturnType<typeof vi.fn>;

beforeEach(() => {
  window.sessionStorage.clear();
  vi.setSystemTime(Date.UTC(2023, 0, 7, 12));
  server = new SampleServer();
  add('e1', { title: 'Malicious activity identified' });
  add('e2', { title: 'Attacker begins retrieving data', milestone: 'first-access', start: dayTime('2022-11-25') });
  writeText = vi.fn(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
});

afterEach(async () => {
  for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  await leavePage();
  vi.useRealTimers();
});

function add(eventId: string, fields: Partial<EventFields>) {
  server.write({ type: 'event.create', eventId, fields: sampleFields(fields) });
}

function open(links: readonly ShareLinkOut[], releasedRevision: number | null = null, role: Role = 'commander') {
  sharing = new SampleLinks(links, releasedRevision, () => server.state.incident.revision);
  vi.stubGlobal('fetch', vi.fn(sharing.before(fetchFrom(server))));
  renderPage(server, 'view=table', role);
}

const dialog = () => document.querySelector('[role=dialog]');
const told = () => toastQueue.visibleToasts.map(({ content }) => content.message).join(' ');
const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: RegExp, text: string) => fireEvent.change(field(label), { target: { value: text } });
const audiencesOf = (eventId: string) => server.state.events.get(eventId)?.event.audiences;

async function openNew() {
  open([]);
  press('s');
  await screen.findByLabelText(/Who is it for/);
}

async function make(recipient = 'Board of directors') {
  type(/Who is it for/, recipient);
  fireEvent.submit(field(/Who is it for/).closest('form') ?? document.body);
  await waitFor(() => expect(sharing.changes('POST')).toHaveLength(1));
}

describe('making a share link', () => {
  it('takes one key, a name and Enter', async () => {
    await openNew();
    expect(document.activeElement).toBe(field(/Who is it for/));
    await make();
    expect(sharing.changes('POST')).toEqual([
      ['/share-links', { recipient: 'Board of directors', audience: 'executives', release: expect.any(Number) }],
    ]);
  });
  it('shows its address once, copied', async () => {
    await openNew();
    await make();
    expect((await screen.findByLabelText<HTMLInputElement>(/Address of the link/)).value).toBe(
      'https://onset.example/s/link-1#secret',
    );
    await screen.findByText('Copied.');
    expect(writeText).toHaveBeenCalledWith('https://onset.example/s/link-1#secret');
    expect(dialog()?.textContent).toContain('shown until you press Done');
    fireEvent.click(button('Done'));
    await screen.findByText('1 open link');
    expect(document.body.innerHTML).not.toContain('#secret');
  });
  it('keeps the address where the dialog was closed before its maker was done', async () => {
    await openNew();
    await make();
    await screen.findByLabelText(/Address of the link/);
    press('Escape');
    await waitFor(() => expect(dialog()).toBeNull());
    press('s');
    expect(screen.getByLabelText<HTMLInputElement>(/Address of the link/).value).toContain('#secret');
  });
  it('says how to copy it where the browser forbids it', async () => {
    writeText.mockRejectedValue(new Error('Not allowed'));
    await openNew();
    await make();
    await screen.findByText(/did not let it be copied/);
  });
  it('sends what was chosen besides', async () => {
    await openNew();
    fireEvent.click(button('Counsel'));
    fireEvent.click(screen.getByText('More choices'));
    fireEvent.click(button('Pinned to a revision'));
    type(/^Revision/, '2');
    fireEvent.click(field(/newer revisions/));
    fireEvent.click(button('Use this'));
    type(/Passcode/, 'sesame7');
    await make('Outside counsel');
    expect(sharing.changes('POST')[0]?.[1]).toEqual({
      recipient: 'Outside counsel',
      audience: 'counsel',
      pinnedTo: 2,
      showNewer: true,
      heading: 'Confidential, prepared for the board',
      passcode: 'sesame7',
    });
  });
  it('proposes a day a week from now where it is to expire on a date', async () => {
    await openNew();
    fireEvent.click(screen.getByText('More choices'));
    fireEvent.change(document.querySelector('form select') ?? document.body, { target: { value: 'date' } });
    expect(field(/Last day/).value).toBe('2023-01-14');
    await make();
    expect(sharing.changes('POST')[0]?.[1]).toMatchObject({ expiresAt: '2023-01-15T00:00:00Z' });
  });
  it('lets the number of the pinned revision be typed anew', async () => {
    await openNew();
    fireEvent.click(screen.getByText('More choices'));
    fireEvent.click(button('Pinned to a revision'));
    expect(field(/^Revision/).value).toBe(String(server.state.incident.revision));
    type(/^Revision/, '');
    expect(field(/^Revision/).value).toBe('');
  });
  it('shows a refusal at its field, also a folded one, and keeps what was typed', async () => {
    await openNew();
    sharing.refusals.push({ pointer: '/passcode', detail: 'Too easy to guess.' });
    await make();
    await screen.findByText('Too easy to guess.');
    expect(field(/Who is it for/).value).toBe('Board of directors');
  });
  it('says that nobody answered, and keeps what was typed', async () => {
    await openNew();
    sharing.isDown = true;
    type(/Who is it for/, 'Board');
    fireEvent.submit(field(/Who is it for/).closest('form') ?? document.body);
    await screen.findByText(/The server did not answer/);
    expect(field(/Who is it for/).value).toBe('Board');
  });
  it('says what it releases', async () => {
    await openNew();
    expect(dialog()?.textContent).toContain(`Making it releases revision ${server.state.incident.revision}.`);
  });
  it('previews the page with the choices as they stand', async () => {
    await openNew();
    fireEvent.click(button('External'));
    const frame = screen.getByTitle<HTMLIFrameElement>('Preview');
    expect(frame.getAttribute('src')).toContain('/incidents/INC-2023-0001/preview?audience=executives');
    await waitFor(() => expect(screen.getByTitle('Preview').getAttribute('src')).toContain('audience=external'));
  });
});

describe('what is released to an audience', () => {
  it('is warned about where it is nothing, and not for counsel', async () => {
    await openNew();
    expect(dialog()?.textContent).toContain('No event is released to executives.');
    fireEvent.click(button('Counsel'));
    expect(dialog()?.textContent).not.toContain('No event is released');
  });
  it('is chosen in a table, and only what differs is changed', async () => {
    add('e3', { title: 'Advice of counsel', privilege: PRIVILEGE });
    await openNew();
    fireEvent.click(button(/Choose what to release/));
    expect(screen.getByLabelText<HTMLInputElement>('Advice of counsel').disabled).toBe(true);
    expect(screen.getAllByText('No executive text: the title alone')).toHaveLength(2);
    fireEvent.click(button('All milestones'));
    fireEvent.click(button('Save'));
    await waitFor(() => expect(audiencesOf('e2')).toEqual(['responders', 'counsel', 'executives']));
    expect(audiencesOf('e1')).toEqual(['responders', 'counsel']);
    expect(told()).toContain('Released 1 to executives');
    expect(dialog()?.textContent).toContain('They read 1 of 3 events.');
  });
  it('is changed by a key on the selected event, and taken back by undo', async () => {
    open([]);
    press('x');
    expect(audiencesOf('e2')).toEqual(['responders', 'counsel']);
    press('ArrowDown');
    press('x');
    await waitFor(() => expect(audiencesOf('e2')).toEqual(['responders', 'counsel', 'executives']));
    expect(told()).toBe('Released “Attacker begins retrieving data” to executives');
    press('x');
    await waitFor(() => expect(audiencesOf('e2')).toEqual(['responders', 'counsel']));
    expect(told()).toBe('Withdrew “Attacker begins retrieving data” from executives');
    press('z', { ctrlKey: true });
    await waitFor(() => expect(audiencesOf('e2')).toEqual(['responders', 'counsel', 'executives']));
  });
  it('is taken back by what is said of it', async () => {
    open([]);
    press('ArrowDown');
    press('x');
    await waitFor(() => expect(audiencesOf('e2')).toEqual(['responders', 'counsel', 'executives']));
    const { action } = toastQueue.visibleToasts[0]?.content ?? {};
    expect(action?.label).toBe('Undo');
    act(() => action?.onPress());
    await waitFor(() => expect(audiencesOf('e2')).toEqual(['responders', 'counsel']));
  });
});

const PRIVILEGE: Privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'user-1',
  recipients: [],
};

describe('the list of share links', () => {
  const links = [
    sampleLink({ id: 'old', recipient: 'Insurer', state: 'revoked' }),
    sampleLink({ viewings: 3, lastViewedAt: '2023-01-05T16:20:00Z', hasPasscode: true }),
  ];
  const rows = () => [...document.querySelectorAll('[aria-label="Share links"] > li')].map((row) => row.textContent);
  const openList = async () => {
    open(links);
    await screen.findByText('Share', { selector: 'button' });
    press('s');
    await screen.findByText('1 open link');
  };
  it('says how far each goes and how often it was viewed, those that are over at the end', async () => {
    await openList();
    expect(rows()).toEqual([
      expect.stringMatching(
        /^Board of directorsExecutivesLive · expires in 6 days · has a passcodeViewed 3 times, last 5 Jan 2023, 16:20/,
      ),
      expect.stringMatching(/^InsurerExecutivesRevokedNot viewed yet$/),
    ]);
  });
  it('tells who viewed it', async () => {
    await openList();
    fireEvent.click(button(/Viewed 3 times/));
    expect((await screen.findByText(/Safari on iPhone/)).textContent).toBe(
      '5 Jan 2023, 16:20 · Safari on iPhone · 203.0.113.0/24 · revision 2',
    );
  });
  it('extends one by seven days from its present expiry', async () => {
    await openList();
    fireEvent.click(button('Extend by 7 days'));
    await waitFor(() =>
      expect(sharing.changes('PATCH')).toEqual([['/share-links/link-1', { expiresAt: '2023-01-20T12:00:00Z' }]]),
    );
  });
  it('revokes one in one press, and says so', async () => {
    await openList();
    fireEvent.click(button('Revoke'));
    await screen.findByText('No link is open.');
    expect(sharing.changes('DELETE')).toEqual([['/share-links/link-1', undefined]]);
    expect(told()).toContain('Revoked the link for Board of directors');
  });
});

describe('releasing a later revision', () => {
  it('is offered where somebody has a live link, and said when done', async () => {
    open([sampleLink()], 1);
    await buttonSoon(/^Release \d/);
    expect(screen.getByText('Released: 1')).toBeTruthy();
    press('l');
    await waitFor(() =>
      expect(sharing.changes('POST')).toEqual([['/release', { revision: server.state.incident.revision }]]),
    );
    await waitFor(() => expect(told()).toMatch(/^Released revision \d to 1 live link$/));
    await waitFor(() => expect(screen.queryByText(/^Release \d/)).toBeNull());
  });
  it('is not offered without a live link, and the key says so', async () => {
    open([sampleLink({ pinnedTo: 1 }), sampleLink({ id: 'old', state: 'expired' })], 1);
    await waitFor(() => {
      press('l');
      expect(told()).toMatch(/no live link/);
    });
    expect(screen.queryByText(/^Released:/)).toBeNull();
  });
  it('saves first what is on its way', async () => {
    open([sampleLink()], 1);
    await buttonSoon(/^Release \d/);
    press('ArrowDown');
    press('x');
    const before = server.state.incident.revision;
    press('l');
    await waitFor(() => expect(sharing.changes('POST')).toEqual([['/release', { revision: before + 1 }]]));
    expect(audiencesOf('e2')).toContain('executives');
  });
  it('waits for what is not saved', async () => {
    open([sampleLink()], 1);
    await buttonSoon(/^Release \d/);
    server.failures.push({ kind: 'unreachable', detail: 'The network is down' });
    press('ArrowDown');
    press('x');
    press('l');
    await waitFor(() => expect(told()).toMatch(/not saved yet, so nothing was released/));
    expect(sharing.changes('POST')).toEqual([]);
  });
});

describe('whoever may not share', () => {
  it.each<Role>(['responder', 'counsel', 'viewer'])('is offered nothing as %s', (role) => {
    open([sampleLink()], 1, role);
    press('s');
    press('l');
    expect(dialog()).toBeNull();
    expect(sharing.asked).toEqual([]);
    expect(screen.queryByText('Share', { selector: 'button' })).toBeNull();
  });
});
