import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDER, SampleServer } from '@/client/server.sample';
import { fetchFrom, leavePage, renderPage } from '../incident-page.sample';

const ALONE = {
  ...{ userId: COMMANDER.actor.id, name: COMMANDER.actor.name, email: 'rivera@example.org' },
  ...{ role: 'commander', emergency: false, joinedAt: '2023-01-04T00:00:00Z' },
};
const REFUSAL = {
  ...{ type: 'about:blank', title: 'Conflict', status: 409 },
  detail: 'An incident needs a commander.',
};

const NAMELESS = {
  ...{ type: 'about:blank', title: 'Unprocessable', status: 422, detail: 'It was refused.' },
  errors: [{ pointer: '/name', detail: 'Nobody has an account with that address yet. Give their name to make one.' }],
};

let server: SampleServer;
let refusal: { readonly status: number } = REFUSAL;

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
  refusal = REFUSAL;
  server = new SampleServer();
  const others = fetchFrom(server);
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    if (!input.includes('/members')) return others(input, init);
    if (init?.method === 'GET') return Response.json({ members: [ALONE] });
    return Response.json(refusal, { status: refusal.status });
  });
});

afterEach(leavePage);

vi.setConfig({ testTimeout: 30_000 });

async function openPeople(): Promise<HTMLElement> {
  renderPage(server);
  fireEvent.click(screen.getByRole('button', { name: 'More about the incident' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'People…' }));
  return screen.findByRole('dialog', { name: 'People in this incident' });
}

describe('the people of an incident', () => {
  it('say why the last commander cannot leave', async () => {
    const dialog = within(await openPeople());
    fireEvent.click(await dialog.findByRole('button', { name: 'Leave this incident' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Leave' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(REFUSAL.detail);
  });

  it('say why nobody was added', async () => {
    const dialog = within(await openPeople());
    fireEvent.change(dialog.getByLabelText('E-mail'), { target: { value: 'ada@example.org' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(REFUSAL.detail);
  });

  it('are asked for by name where they have no account yet, and it is no fault until it is left out', async () => {
    refusal = NAMELESS;
    const dialog = within(await openPeople());
    fireEvent.change(dialog.getByLabelText('E-mail'), { target: { value: 'new@example.org' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    const name = await dialog.findByLabelText<HTMLInputElement>('Their name');
    expect(dialog.getByText(/Give their name to make one/)).toBeDefined();
    expect(name.getAttribute('aria-invalid')).not.toBe('true');
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
  });
});
