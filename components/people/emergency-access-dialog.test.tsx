import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EmergencyAccessDialog } from './emergency-access-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says that there is no such incident', async () => {
  const detail = 'There is no such incident.';
  const problem = { type: 'about:blank', title: 'Not found', status: 404, detail };
  vi.stubGlobal('fetch', async () => Response.json(problem, { status: problem.status }));
  render(<EmergencyAccessDialog onClose={() => undefined} />);
  fireEvent.change(screen.getByLabelText('Incident'), { target: { value: 'INC-2023-0002' } });
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Nobody can be reached' } });
  fireEvent.click(screen.getByRole('button', { name: 'Let me in' }));
  expect((await screen.findByRole('alert')).textContent).toBe(detail);
});
