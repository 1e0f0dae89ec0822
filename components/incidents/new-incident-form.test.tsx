import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NewIncidentForm } from './new-incident-form';

const CREATED = {
  id: '0192f0c1-7a64-7000-8000-000000000001',
  ref: 'INC-2023-0002',
  title: 'Data left through one API',
  summary: '',
  summaryAudiences: ['responders', 'counsel'],
  severity: null,
  status: 'open',
  zone: 'UTC',
  legalHold: null,
  obligations: null,
  revision: 1,
  version: 1,
};

const ask = vi.fn<typeof fetch>();
const answer = (status: number, body: unknown) =>
  ask.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  vi.stubGlobal('fetch', ask);
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  ask.mockReset();
  vi.unstubAllGlobals();
});

const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
const summary = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Summary/ });
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const submit = async () => {
  await act(async () => void fireEvent.submit(title().closest('form') ?? title()));
};
const show = () => {
  const onCreated = vi.fn();
  render(<NewIncidentForm userId="user-1" onCreated={onCreated} onCancel={() => undefined} />);
  return onCreated;
};

describe('NewIncidentForm', () => {
  it('hands over the incident that the server made, and forgets the draft', async () => {
    const onCreated = show();
    type(title(), CREATED.title);
    answer(201, CREATED);
    await submit();
    expect(onCreated).toHaveBeenCalledWith(CREATED);
    expect(localStorage).toHaveLength(0);
  });

  it('asks for a title before it asks the server', async () => {
    show();
    await submit();
    expect(ask).not.toHaveBeenCalled();
    expect(title().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(title());
  });

  it('shows a refusal on its field and keeps what was typed', async () => {
    const onCreated = show();
    type(title(), 'Data left');
    type(summary(), 'Nobody knows yet.');
    answer(422, {
      type: 'about:blank',
      title: 'Refused',
      status: 422,
      errors: [{ pointer: '/summary', detail: 'Too long: at most 10,000 characters.' }],
    });
    await submit();
    expect(screen.getByText('Too long: at most 10,000 characters.')).toBeTruthy();
    expect(title().value).toBe('Data left');
    expect(summary().value).toBe('Nobody knows yet.');
    expect(onCreated).not.toHaveBeenCalled();
  });

  it('refuses a title of 100 kB here, naming the bound', async () => {
    show();
    type(title(), 'x'.repeat(100_000));
    await submit();
    expect(ask).not.toHaveBeenCalled();
    expect(screen.getByText(/at most 300 characters/)).toBeTruthy();
    expect(title().value).toHaveLength(100_000);
  });

  it('says when the server cannot be reached, and can be sent again', async () => {
    const onCreated = show();
    type(title(), CREATED.title);
    ask.mockRejectedValueOnce(new TypeError('fetch failed'));
    await submit();
    expect(screen.getByRole('alert').textContent).toMatch(/could not be reached/);
    answer(201, CREATED);
    await submit();
    expect(onCreated).toHaveBeenCalledTimes(1);
  });

  it('has what was typed after the page was loaded again', () => {
    show();
    type(title(), 'Half a thought');
    cleanup();
    show();
    expect(title().value).toBe('Half a thought');
  });

  it('creates one incident however often it is sent', async () => {
    show();
    type(title(), CREATED.title);
    answer(201, CREATED);
    await submit();
    await submit();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
