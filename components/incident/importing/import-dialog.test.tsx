import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleImports } from '@/client/importing/import.sample';
import { SampleServer } from '@/client/server.sample';
import { refuse } from '@/core/result';
import { fetchFrom, leavePage, renderedFrom } from '../incident-page.sample';
import { useWorkspaceState } from '../workspace/use-workspace-state';
import { WorkspaceProvider } from '../workspace/workspace';
import { ImportDialog } from './import-dialog';
import { newImportDraft } from './import-draft';

const PATIENCE_MS = 10_000;
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => {
  configure({ asyncUtilTimeout: PATIENCE_MS });
});
const until = (holds: () => void) => vi.waitFor(holds, PATIENCE_MS);

beforeEach(() => vi.stubGlobal('fetch', fetchFrom(new SampleServer())));
afterEach(leavePage);

const ROWS = 'when\ttitle\tnote\n2023-01-05 10:40\tAlert\tby hand\n04/05/2023\tUnclear\t\n';
const REFUSAL = { row: 3, line: 3, column: 'when', detail: 'can be 4 May or 5 April' };

interface OnPageProps {
  readonly imports: SampleImports;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const rendered = renderedFrom(new SampleServer(), 'commander');

function OnPage({ imports, onClose, onDone }: OnPageProps): ReactElement {
  const parts = useWorkspaceState(rendered);
  const [draft, setDraft] = useState(newImportDraft);
  return (
    <WorkspaceProvider value={{ ...parts, announce: () => undefined }}>
      <ImportDialog {...{ draft, onClose, onDone, send: imports.send }} onDraft={setDraft} onUndo={() => undefined} />
    </WorkspaceProvider>
  );
}

const asked = (imports: SampleImports) => new URLSearchParams(imports.last.query);

async function previewed(rows = ROWS) {
  const imports = new SampleImports();
  const [onClose, onDone] = [vi.fn(), vi.fn()];
  render(<OnPage {...{ imports, onClose, onDone }} />);
  const clipboardData = { getData: () => rows };
  fireEvent.paste(screen.getByRole('textbox', { name: /paste rows/ }), { clipboardData });
  await until(() => expect(imports.sent).toHaveLength(1));
  return { imports, onClose, onDone };
}

/** Two of three rows are good. */
async function answered() {
  const parts = await previewed();
  parts.imports.answer({ imported: 1, refused: 1, refusals: [REFUSAL] });
  await screen.findByText(/1 row can be imported, 1 cannot/);
  return parts;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the import dialog', () => {
  it('tries pasted rows at once, and shows a refusal at its row and column', async () => {
    const { imports } = await answered();
    expect(asked(imports).get('dryRun')).toBe('true');
    const row = screen.getByText('Unclear').closest('tr');
    const cell = within(row ?? document.body)
      .getByText('04/05/2023')
      .closest('td');
    expect(cell?.textContent).toContain(REFUSAL.detail);
    expect(within(row ?? document.body).getByRole('rowheader').textContent).toContain('when: can be 4 May');
  });

  it('says which figure the dates of a column have first, and what is left out above it', async () => {
    const { imports } = await previewed();
    const shown = { order: 'day-first', shownBy: '25.01.2023' } as const;
    imports.answer({
      columns: [{ name: 'Datum', field: 'when', dateOrder: shown }],
      above: ['All times UTC'],
    });
    await screen.findByText(/Dates in “Datum” have the day first, as 25\.01\.2023 shows\./);
    expect(screen.getByText(/Above the names of the columns, and no events: “All times UTC”\./)).toBeDefined();
    fireEvent.click(screen.getByRole('radio', { name: 'Month first' }));
    await until(() => expect(asked(imports).get('dateOrder')).toBe('month-first'));
  });

  it('says of which zone the times are by what stands above the columns', async () => {
    const { imports } = await previewed('All times JST\t\t\nDate\tTime\tEvent\n2023-01-05\t15:05\tAlert\n');
    await screen.findByText(/What stands above the names of its columns says JST\. The incident’s own is/);
    expect(asked(imports).get('zone')).toBeNull();
  });

  it('asks again when a column becomes something else, and takes no earlier answer', async () => {
    const { imports } = await previewed();
    const [first] = imports.sent;
    press(/What note becomes/);
    fireEvent.click(screen.getByRole('option', { name: 'Tags' }));
    await until(() => expect(imports.sent).toHaveLength(2));
    expect([asked(imports).get('map'), first?.signal.aborted]).toEqual(['3=tags', true]);
    imports.answer({ imported: 2 });
    expect(await screen.findByText(/2 rows can be imported/)).toBeDefined();
  });

  it('asks again once somebody says on which day the file was written', async () => {
    const { imports } = await answered();
    fireEvent.change(screen.getByLabelText(/Day on which it was written/), { target: { value: '2023-01-05' } });
    await until(() => expect(imports.sent).toHaveLength(2));
    expect(asked(imports).get('writtenOn')).toBe('2023-01-05');
  });

  it('asks nothing while no column is the title, and says so', async () => {
    const { imports } = await answered();
    press(/What title becomes/);
    fireEvent.click(screen.getByRole('option', { name: 'Left out' }));
    expect(screen.getByRole('alert').textContent).toContain('No column is the title');
    expect(screen.getByText('Import', { selector: 'button' }).hasAttribute('disabled')).toBe(true);
    expect(imports.sent).toHaveLength(1);
  });

  it('imports the good rows, and again with the same id after the connection broke', async () => {
    const { imports, onDone } = await answered();
    press('Import the 1 good row');
    const first = asked(imports);
    expect([first.get('partial'), first.get('dryRun')]).toEqual(['true', null]);
    imports.breakOff();
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await until(() => expect(imports.sent).toHaveLength(3));
    expect(asked(imports).get('id')).toBe(first.get('id'));
    imports.answer({ id: first.get('id'), revision: 2, imported: 1, refused: 1, refusedFile: 'a,b' });
    expect(await screen.findByText(/1 event imported from .*1 row left out/)).toBeDefined();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('does not close while an import runs without asking', async () => {
    const { onClose } = await answered();
    press('Import the 1 good row');
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(await screen.findByRole('button', { name: 'Stop the import' })).toBeDefined();
    expect(onClose).not.toHaveBeenCalled();
    press('Go on');
    expect(screen.getByRole('progressbar')).toBeDefined();
  });

  it('says why a file was refused as a whole, and lets the choices be changed', async () => {
    const { imports } = await answered();
    press('Import the 1 good row');
    imports.last.answer(refuse({ kind: 'refused', detail: 'More than a million rows.', errors: [] }));
    expect((await screen.findByRole('alert')).textContent).toContain('More than a million rows.');
    press('Back');
    // The record may have changed meanwhile.
    await until(() => expect(asked(imports).get('dryRun')).toBe('true'));
    imports.answer({ imported: 2 });
    expect(await screen.findByRole('button', { name: 'Import 2 events' })).toBeDefined();
  });
});
