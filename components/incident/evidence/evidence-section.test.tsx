import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { sampleFields } from '@/core/incident/event.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  server.write({ type: 'event.create', eventId: 'e1', fields: sampleFields({ title: 'Alert raised' }) });
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

afterEach(leavePage);

const transfer = (...files: readonly File[]) => ({ types: ['Files'], files, dropEffect: 'copy' });
const article = () => document.querySelector('article') ?? document.body;

/** A network that never answers. */
class Silent extends EventTarget {
  readonly upload = {};
  open() {}
  setRequestHeader() {}
  send() {}
  abort() {}
}

describe('dropping files on an event', () => {
  beforeEach(() => vi.stubGlobal('XMLHttpRequest', Silent));

  it('says what dropping does while files are held over it', () => {
    renderPage(server, 'event=e1&view=table');
    fireEvent.dragOver(article(), { dataTransfer: transfer() });
    expect(screen.getByText('Drop to attach to this event')).toBeTruthy();
    fireEvent.dragLeave(article(), { relatedTarget: document.body });
    expect(screen.queryByText('Drop to attach to this event')).toBeNull();
  });

  it('shows each file on its way, and forgets one that is cancelled', async () => {
    renderPage(server, 'event=e1&view=table');
    fireEvent.drop(article(), { dataTransfer: transfer(new File(['a'], 'a.log'), new File(['b'], 'b.log')) });
    expect(await screen.findByLabelText('Sending a.log')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Cancel a.log'));
    await waitFor(() => expect(screen.queryByText('a.log')).toBeNull());
    expect(screen.getByText('b.log')).toBeTruthy();
  });

  it('takes none from whoever may only read', () => {
    renderPage(server, 'event=e1&view=table', 'viewer');
    fireEvent.dragOver(article(), { dataTransfer: transfer() });
    fireEvent.drop(article(), { dataTransfer: transfer(new File(['a'], 'a.log')) });
    expect(screen.queryByText('Drop to attach to this event')).toBeNull();
    expect(screen.queryByText('a.log')).toBeNull();
  });
});

describe('an incident without files', () => {
  it('asks for some, or says that others add them to whoever may only read', async () => {
    renderPage(server, 'view=evidence');
    expect(await screen.findByText(/Drop them here/)).toBeTruthy();
    cleanup();
    renderPage(server, 'view=evidence', 'viewer');
    expect(await screen.findByText(/They appear here as soon as somebody adds them/)).toBeTruthy();
    expect(screen.queryByText(/Drop them here/)).toBeNull();
  });
});
