import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, SampleServer } from '@/client/server.sample';
import { sampleFields } from '@/core/incident/event.sample';
import { standInForBrowser } from '../timeline/browser.sample';
import { button, buttonSoon, panelTitle, press, rows, submit } from './hands.sample';
import { addTo, fetchHearing, leavePage, renderPage, serveTwoEvents, titlesOn } from './incident-page.sample';

let server: SampleServer;

beforeEach(() => {
  server = serveTwoEvents();
});

afterEach(leavePage);

const titlesOnServer = () => titlesOn(server);

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('selection', () => {
  it('is one thing in table, panel and address, and arrows walk it in the order of time', async () => {
    renderPage(server);
    press('ArrowDown');
    expect(panelTitle()).toBe('Attacker begins retrieving data');
    await waitFor(() => expect(window.location.search).toBe('?event=e2&view=table'));
    expect(rows()[0]?.getAttribute('aria-current')).toBe('true');
    press('ArrowDown');
    expect(panelTitle()).toBe('Malicious activity identified');
    press('Escape');
    await waitFor(() => expect(window.location.search).toBe('?view=table'));
  });
  it('begins with what the address names', () => {
    renderPage(server, 'view=table&event=e1');
    expect(panelTitle()).toBe('Malicious activity identified');
  });
  it('asks nothing of the server for it', () => {
    renderPage(server);
    press('ArrowDown');
    expect(panelTitle()).toBe('Attacker begins retrieving data');
    expect(vi.mocked(fetch).mock.calls.filter(([path]) => String(path).includes('/events'))).toEqual([]);
  });
});

describe('a title in the table', () => {
  it('is laid out in the direction in which it reads, so that its beginning is what is seen of it', () => {
    renderPage(server, 'view=table');
    const title = rows()[0]?.querySelector('[data-column="title"] [dir="auto"]');
    expect(title?.textContent).toBe('Attacker begins retrieving data');
  });
  it('is so in a row that is chosen, and in one that is not saved', async () => {
    addTo(server, 'e0', 'הנתונים נמשכו', '2022-11-24');
    server.failures.push(problem(422));
    renderPage(server, 'view=table&event=e0');
    press(' ');
    press('e');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Title', { selector: 'article textarea' });
    fireEvent.change(field, { target: { value: 'Refused' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    const title = rows()[0]?.querySelector('[data-column="title"] [dir="auto"]');
    await waitFor(() => expect(title?.textContent).toBe('Chosen: Not saved: הנתונים נמשכו'));
    // A browser takes the direction from the first letters outside of these.
    for (const isolated of title?.querySelectorAll('bdi') ?? []) isolated.remove();
    expect(title?.textContent).toBe('הנתונים נמשכו');
  });
});

describe('the severity', () => {
  it('is come to by its number, typed in its menu', async () => {
    renderPage(server);
    act(() => screen.getByLabelText(/^Severity: /).focus());
    press('ArrowDown');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Severity 1'));
    press('2');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Severity 2'));
  });
});

describe('an event that was deleted', () => {
  it('is brought back from the record, by whomever and however long ago it was deleted', async () => {
    server.write({ type: 'event.delete', eventId: 'e1', expectedVersion: null });
    renderPage(server, 'view=history');
    fireEvent.click(await buttonSoon('Restore'));
    await waitFor(() => expect(titlesOnServer()).toContain('Malicious activity identified'));
  });
  it('is not brought back by who may only read', async () => {
    server.write({ type: 'event.delete', eventId: 'e1', expectedVersion: null });
    renderPage(server, 'view=history', 'viewer');
    expect(await screen.findByText(/deleted “Malicious activity identified”/)).toBeTruthy();
    expect(screen.queryByText('Restore', { selector: 'button' })).toBeNull();
  });
});

describe('a figure', () => {
  it('that lacks its unit is refused with what to give, where the cursor then is', async () => {
    renderPage(server);
    fireEvent.click(button(/figure/i));
    const stated = await screen.findByLabelText('Figure');
    fireEvent.change(screen.getByLabelText('What is counted'), { target: { value: 'People affected' } });
    fireEvent.change(stated, { target: { value: 'at least 500' } });
    expect(screen.getByText('At least 500')).toBeTruthy();
    fireEvent.submit(stated);
    expect(screen.getByText('Must not be empty. Say of what it is a number, such as accounts.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Unit'));
  });
});

describe('search', () => {
  it('filters the table and says how many there are', async () => {
    renderPage(server);
    fireEvent.change(screen.getByPlaceholderText('Search events'), { target: { value: 'malicious' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.getByText('1 of 2')).toBeTruthy();
  });
  it('opens the first match on Enter, and begins no edit of it', async () => {
    renderPage(server);
    const search = screen.getByPlaceholderText('Search events');
    fireEvent.change(search, { target: { value: 'malicious' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    const goesOn = fireEvent.keyDown(search, { key: 'Enter' });
    expect(panelTitle()).toBe('Malicious activity identified');
    expect([goesOn, document.activeElement?.tagName]).toEqual([false, 'BUTTON']);
  });
  it('is cleared by its cross, which is there while there is something to clear, and keeps the cursor', async () => {
    renderPage(server);
    const search = screen.getByRole<HTMLInputElement>('searchbox');
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull();
    fireEvent.change(search, { target: { value: 'malicious' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect([search.value, document.activeElement]).toEqual(['', search]);
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull();
  });
  it('offers the way back where nothing matches', async () => {
    renderPage(server, 'view=table&q=nowhere');
    fireEvent.click(await buttonSoon('Show all'));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });
});

describe('editing in place', () => {
  const editTitle = (text: string) => {
    press('e');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Title', { selector: 'article textarea' });
    act(() => field.focus());
    fireEvent.change(field, { target: { value: text } });
    return field;
  };
  it('saves on Enter, shows it at once everywhere, and can be undone', async () => {
    renderPage(server, 'view=table&event=e1');
    fireEvent.keyDown(editTitle('Intrusion identified'), { key: 'Enter' });
    expect(panelTitle()).toBe('Intrusion identified');
    expect(rows().at(-1)?.textContent).toContain('Intrusion identified');
    await waitFor(() => expect(titlesOnServer()).toContain('Intrusion identified'));
    press('z', { ctrlKey: true });
    await waitFor(() => expect(titlesOnServer()).toContain('Malicious activity identified'));
    press('y', { ctrlKey: true });
    await waitFor(() => expect(titlesOnServer()).toContain('Intrusion identified'));
  });
  it('keeps a title one line, whatever is pasted into it', () => {
    renderPage(server, 'view=table&event=e1');
    fireEvent.keyDown(editTitle('Intrusion \n  identified'), { key: 'Enter' });
    expect(panelTitle()).toBe('Intrusion identified');
  });
  it('leaves a field its own undo', () => {
    renderPage(server, 'view=table&event=e1');
    const field = editTitle('Typing');
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    expect(field.value).toBe('Typing');
  });
  it('keeps an open edit over a reload', () => {
    const { unmount } = renderPage(server, 'view=table&event=e1');
    editTitle('Half a title');
    unmount();
    renderPage(server, 'view=table&event=e1');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Title', { selector: 'article textarea' }).value).toBe(
      'Half a title',
    );
  });
  it('refuses an empty title and keeps the editor open', () => {
    renderPage(server, 'view=table&event=e1');
    fireEvent.keyDown(editTitle(' '), { key: 'Enter' });
    expect(screen.getByText('Must not be empty. Say in a few words what happened.')).toBeTruthy();
    expect(titlesOnServer()).toContain('Malicious activity identified');
  });
  it('shows a refusal by the server on the event, with what was to be changed', async () => {
    renderPage(server, 'view=table&event=e1');
    server.failures.push(problem(422));
    fireEvent.keyDown(editTitle('Refused title'), { key: 'Enter' });
    expect((await screen.findByText('Not saved')).closest('[role=alert]')?.textContent).toContain('Refused title');
    expect(panelTitle()).toBe('Malicious activity identified');
  });
  it('keeps what was written of an event that somebody deleted meanwhile, and shows it', async () => {
    const { unmount } = renderPage(server, 'view=table&event=e1');
    server.failures.push(problem(404));
    fireEvent.keyDown(editTitle('Written in a lift'), { key: 'Enter' });
    await screen.findByText('Not saved');
    server.write({ type: 'event.delete', eventId: 'e1', expectedVersion: null });
    unmount();
    renderPage(server, 'view=table&event=e1');
    expect(rows()).toHaveLength(1);
    const notice = (await screen.findByText('Not saved')).closest('[role=alert]');
    expect(notice?.textContent).toContain('“Malicious activity identified”: Somebody deleted this');
    expect(notice?.textContent).toContain('Your title: Written in a lift');
    fireEvent.click(button('Discard'));
    expect(screen.queryByText('Not saved')).toBeNull();
  });
  it('shows what was being written of an event that went meanwhile, until it is given up', async () => {
    const line = fetchHearing(server);
    vi.mocked(fetch).mockImplementation(line.fetch);
    renderPage(server, 'view=table&event=e1');
    editTitle('Half a title');
    // What it was called since is not what its author had before them.
    server.write({ type: 'event.change', eventId: 'e1', expectedVersion: null, changes: { title: 'Later' } });
    server.write({ type: 'event.delete', eventId: 'e1', expectedVersion: null });
    await line.tell();
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.getByText('Your title: Half a title')).toBeTruthy();
    expect(screen.getByText(/^The event “Malicious activity identified” that you were writing this for/)).toBeTruthy();
    fireEvent.click(button('Discard'));
    expect(screen.queryByText('Not saved')).toBeNull();
  });
  it('offers both values where somebody else changed the same', async () => {
    renderPage(server, 'view=table&event=e1');
    server.write({ type: 'event.change', eventId: 'e1', expectedVersion: null, changes: { title: 'Theirs' } });
    fireEvent.keyDown(editTitle('Mine'), { key: 'Enter' });
    fireEvent.click(await buttonSoon('Use mine'));
    await waitFor(() => expect(titlesOnServer()).toContain('Mine'));
  });
});

describe('deleting', () => {
  it('asks nothing and offers undo', async () => {
    renderPage(server, 'view=table&event=e1');
    press('Delete');
    expect(rows()).toHaveLength(1);
    await waitFor(() => expect(titlesOnServer()).toEqual(['Attacker begins retrieving data']));
    press('z', { ctrlKey: true });
    await waitFor(() => expect(titlesOnServer()).toContain('Malicious activity identified'));
  });
});

describe('a viewer', () => {
  it('reads everything and is offered nothing to change', () => {
    renderPage(server, 'view=table&event=e1', 'viewer');
    press('n');
    press('Delete');
    expect(rows()).toHaveLength(2);
    const offered = [...document.querySelectorAll('button')].map((control) => control.ariaLabel ?? control.textContent);
    expect(offered.filter((words) => /New event|Edit|Confidence|Add|Delete/.test(words ?? ''))).toEqual([]);
    expect(screen.getByText('You may read this incident, not change it.')).toBeTruthy();
  });
});

describe('what somebody typed', () => {
  it('is text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    server.write({
      type: 'event.create',
      eventId: 'e3',
      fields: sampleFields({ title: hostile, description: `${hostile}\n\n[link](javascript:alert(3))`, start: null }),
    });
    renderPage(server, 'view=table&event=e3');
    const page = document.body;
    expect(page.querySelector('script, img, [onerror]')).toBeNull();
    expect([...page.querySelectorAll('a')].some((link) => link.href.startsWith('javascript:'))).toBe(false);
    expect(panelTitle()).toBe(hostile);
  });
});

describe('an empty incident', () => {
  it('leads to the first event', () => {
    renderPage(new SampleServer(), '');
    fireEvent.click(button(/Add the first event/));
    expect(screen.getByLabelText(/What happened/)).toBeTruthy();
  });
});

describe('going to a time', () => {
  beforeEach(() => standInForBrowser(1_000));
  afterEach(() => vi.restoreAllMocks());
  it('says how the words are understood, goes there, and closes', async () => {
    renderPage(server, 'view=table');
    press('g');
    const field = await screen.findByLabelText<HTMLInputElement>('Go to a time', { selector: 'input' });
    fireEvent.change(field, { target: { value: 'last week of November 2022' } });
    expect(screen.getByText(/24 and 30 November 2022/)).toBeTruthy();
    submit(field);
    await waitFor(() => expect(screen.getByText(/^Showing .*November 2022/)).toBeTruthy());
    await waitFor(() => expect(screen.queryByLabelText('Go to a time', { selector: 'input' })).toBeNull());
    await waitFor(() => expect(window.location.search).not.toContain('view=table'));
  });
  it('takes a year that is left out from what is in view', async () => {
    renderPage(server);
    press('g');
    const field = await screen.findByLabelText<HTMLInputElement>('Go to a time', { selector: 'input' });
    fireEvent.change(field, { target: { value: 'last week of November' } });
    expect(screen.getByText(/24 and 30 November 2022/)).toBeTruthy();
  });
  it('goes nowhere for words that are no time, and says why', async () => {
    renderPage(server);
    press('g');
    const field = await screen.findByLabelText<HTMLInputElement>('Go to a time', { selector: 'input' });
    fireEvent.change(field, { target: { value: '04/05/2023' } });
    submit(field);
    expect(screen.getByLabelText('Go to a time', { selector: 'input' })).toBe(field);
    expect(screen.getByText(/4 May 2023|5 April 2023/, { selector: 'p' })).toBeTruthy();
  });
});

describe('going back', () => {
  it('shows what was there, however soon after something was chosen', async () => {
    renderPage(server, 'view=table&event=e1');
    // However slow the machine is, nothing is written into the history before one goes back.
    const writing = vi.spyOn(window.history, 'replaceState').mockImplementation(() => undefined);
    press('ArrowUp');
    await waitFor(() => expect(panelTitle()).toBe('Attacker begins retrieving data'));
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    writing.mockRestore();
    expect(panelTitle()).toBe('Malicious activity identified');
  });
});

describe('whoever is signed out', () => {
  const wayBack = () => {
    const link = screen.getByText('Sign in').closest('a');
    return new URLSearchParams(link?.getAttribute('href')?.split('?')[1]).get('next');
  };
  it('comes back to the event that they had before them', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ title: 'Sign in', status: 401 }, { status: 401 }));
    renderPage(server, 'view=table&event=e1');
    await screen.findByText(/You are signed out/);
    expect(wayBack()).toBe('/incidents/INC-2023-0001?view=table&event=e1');
    press('ArrowUp');
    await waitFor(() => expect(wayBack()).toBe('/incidents/INC-2023-0001?event=e2&view=table'));
  });
});
