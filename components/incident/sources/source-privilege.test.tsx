import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleServer } from '@/client/server.sample';
import { sampleFields, sampleSource } from '@/core/incident/event.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

// Whole pages are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const PRIVILEGE = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: null,
  recipients: [],
} as const;

let server: SampleServer;

beforeEach(() => {
  window.sessionStorage.clear();
  server = new SampleServer();
  const sources = [
    sampleSource({ id: '5b6b3d1e-6f0e-4b57-9c43-0d4a9d1f6a11', title: 'Form 8-K' }),
    sampleSource({ id: '6b6b3d1e-6f0e-4b57-9c43-0d4a9d1f6a11', title: 'Memo', privilege: PRIVILEGE }),
  ];
  server.write({ type: 'event.create', eventId: 'e1', fields: sampleFields({ sources }) });
  vi.stubGlobal('fetch', vi.fn(fetchFrom(server)));
});

afterEach(leavePage);

const queried = (words: string) => screen.queryByText(words, { selector: 'button' });
const edit = (title: string) => {
  const entry = screen.getByText(new RegExp(title), { selector: 'p' }).closest('li');
  const pencil = entry?.querySelector<HTMLButtonElement>('[aria-label="Edit source"]');
  if (!pencil) throw new Error('It cannot be edited');
  fireEvent.click(pencil);
};
const open = (role: Parameters<typeof renderPage>[2]) => renderPage(server, 'view=table&event=e1', role);

describe('privilege on an event', () => {
  const formOfPrivilege = async () => {
    fireEvent.click(await screen.findByText('Privilege', { selector: 'button' }));
    return screen.getByLabelText('Basis').closest('form')?.textContent;
  };
  it('says that a fact is never privileged', async () => {
    open('counsel');
    const words = await formOfPrivilege();
    expect(words).toContain('never the fact itself');
    expect(words).not.toContain('milestone');
  });
  it('says what hiding a milestone takes away, and where the privilege can go instead', async () => {
    server.write({ type: 'event.create', eventId: 'e2', fields: sampleFields({ milestone: 'detected' }) });
    renderPage(server, 'view=table&event=e2', 'counsel');
    expect(await formOfPrivilege()).toMatch(/the milestone “Detected”.*put the privilege there/);
  });
});

describe('the form of a source', () => {
  it('asserts privilege for the commander, behind one button', async () => {
    open('commander');
    edit('Form 8-K');
    expect(screen.queryByLabelText('Basis')).toBeNull();
    const opener = queried('Privileged…');
    if (opener) fireEvent.click(opener);
    const basis = screen.getByLabelText('Basis');
    fireEvent.change(basis, { target: { value: 'Advice on notification' } });
    fireEvent.submit(basis.closest('form') ?? basis);
    await waitFor(() =>
      expect(server.state.events.get('e1')?.event.sources[0]?.privilege).toMatchObject({
        ...{ designation: 'attorney-client', basis: 'Advice on notification', assertedBy: 'A. Rivera' },
        asserterId: 'user-1',
      }),
    );
    expect(document.body.textContent).toContain('Attorney–client: Advice on notification');
  });

  it('keeps what is typed where the basis is missing', () => {
    open('commander');
    edit('Form 8-K');
    const opener = queried('Privileged…');
    if (opener) fireEvent.click(opener);
    const basis = screen.getByLabelText('Basis');
    fireEvent.submit(basis.closest('form') ?? basis);
    expect(screen.getByLabelText('Basis').getAttribute('aria-invalid')).toBe('true');
    expect(server.revisions).toHaveLength(1);
  });

  it('shows a way to lift privilege, and to take the source away, to counsel alone', () => {
    open('commander');
    expect(document.querySelectorAll('[aria-label="Remove source"]')).toHaveLength(1);
    edit('Memo');
    expect([queried('Lift privilege'), queried('Not privileged')]).toEqual([null, null]);
    cleanup();
    window.sessionStorage.clear();
    open('counsel');
    expect(document.querySelectorAll('[aria-label="Remove source"]')).toHaveLength(2);
    edit('Memo');
    expect(queried('Lift privilege')).not.toBeNull();
  });

  it('says nothing of privilege to a responder', () => {
    open('responder');
    edit('Form 8-K');
    expect(queried('Privileged…')).toBeNull();
  });
});
