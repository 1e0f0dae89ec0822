import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

const SUMMARY = 'A bad actor used one API.\n\nIt was stopped within a day.';

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

afterEach(leavePage);

vi.setConfig({ testTimeout: 30_000 });

/** The panel stands beside the timeline on a wide screen alone. */
function narrow(): void {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: !/min-width|print/.test(media), onchange: null }),
  );
}

const summarize = (summary: string) =>
  server.write({ type: 'incident.change', expectedVersion: null, changes: { summary } });
const opener = () => screen.queryByText('Summary', { selector: 'header ~ section button span' })?.closest('button');
const saved = () => server.state.incident.summaryAudiences;
const dialogText = () => document.querySelector('[role=dialog]')?.textContent;

describe('the summary where no panel stands beside the timeline', () => {
  it('is a press away, the whole of it', async () => {
    narrow();
    summarize(SUMMARY);
    renderPage(server, 'view=table');
    fireEvent.click(opener() as HTMLElement);
    expect(dialogText()).toContain('It was stopped within a day.');
    expect(dialogText()).toContain('Visible to');
  });
  it('is released to nobody by one press: boxes appear when the audiences are pressed, and count once they are saved', async () => {
    narrow();
    summarize(SUMMARY);
    renderPage(server, 'view=table');
    fireEvent.click(opener() as HTMLElement);
    const before = saved();
    expect(screen.queryByRole('checkbox', { name: 'External' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Edit visible to' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'External' }));
    expect(saved()).toEqual(before);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(saved()).toEqual([...before, 'external']));
  });
  it('is not read out twice: the button’s name is what it leads to', () => {
    narrow();
    summarize(SUMMARY);
    renderPage(server, 'view=table');
    expect(screen.getByRole('button', { name: 'Summary' })).toBe(opener());
  });
  it('asks for one where there is none yet', () => {
    narrow();
    renderPage(server, 'view=table');
    expect(opener()?.textContent).toContain('Say in a few sentences what happened');
  });
  it('is not there for those who only read, where there is none', () => {
    narrow();
    renderPage(server, 'view=table', 'viewer');
    expect(opener()).toBeUndefined();
  });
});
