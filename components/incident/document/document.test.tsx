import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { othersDocument, sampleDocument } from '@/client/document/document.sample';
import { SampleServer } from '@/client/server.sample';
import { USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import { sampleFields } from '@/core/incident/event.sample';
import { type RenderedDialog, renderDialog } from '../exporting/export-dialog.sample';
import { fetchFrom, leavePage } from '../incident-page.sample';
import { SampleDocuments } from './documents.sample';

// Whole dialogs are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

// Nothing is drawn here: how pages are drawn is seen in a real browser.
vi.mock('./pdf-file', () => ({
  openPdf: async () => ({ shapes: Array(7).fill({ width: 612, height: 792 }), draw: vi.fn(), close: () => undefined }),
}));
afterAll(() => vi.doUnmock('./pdf-file'));

let documents: SampleDocuments;

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
  documents = new SampleDocuments();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:made', revokeObjectURL: () => undefined }));
});
afterEach(leavePage);

function open(some: RenderedDialog = {}) {
  const server = new SampleServer();
  server.write({ type: 'event.create', eventId: 'e1', fields: sampleFields({ title: 'Token stolen' }) });
  documents.revision = server.state.incident.revision;
  vi.stubGlobal('fetch', vi.fn(documents.before(fetchFrom(server))));
  return renderDialog(server, some);
}

const dialog = () => screen.getByRole('dialog');
const button = (name: string | RegExp) => within(dialog()).getByRole('button', { name });
const buttonSoon = (name: string | RegExp) => within(dialog()).findByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const tick = (name: string | RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }));
const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: RegExp, text: string) => fireEvent.change(field(label), { target: { value: text } });
const text = () => dialog().textContent ?? '';
const asked = (at = 0) => documents.made[at]?.body;
const download = () => within(dialog()).findByText('Download', { selector: 'a' });
/** As if a second had passed. */
const look = () => act(async () => void window.dispatchEvent(new Event('visibilitychange')));

async function make() {
  press('Make PDF');
  await buttonSoon('Cancel');
}

async function makeReady(documentId = 'made-1') {
  await make();
  documents.finish(documentId);
  await look();
  await screen.findByText('7 pages');
}

const PRESENT = 2;
const READY = () => sampleDocument({ id: 'kept-1', revision: PRESENT });

describe('a document', () => {
  it('takes one press to make, and is shown and saved from the same bytes', async () => {
    open();
    await make();
    expect(asked()).toEqual({ ...USUAL_DOCUMENT, paper: 'us-letter' });
    documents.change('made-1', { state: 'printing', entries: 1, elapsedMs: 900, expectedMs: 3_000 });
    await look();
    await screen.findByText('Setting 1 entry, about 3 s');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
    documents.finish('made-1');
    await look();
    await screen.findByText('7 pages');
    const link = await download();
    expect([link.getAttribute('href'), link.getAttribute('download')]).toEqual([
      'blob:made',
      'INC-2023-0001-chronology-r3.pdf',
    ]);
    expect(text()).toContain('7 pages, 212 KB · SHA-256 ababababab');
    expect(documents.asked.filter(({ path }) => path.endsWith('/file'))).toHaveLength(1);
  });

  it('is of what was chosen', async () => {
    open();
    type(/As of/, '1');
    type(/Prepared for/, 'Gray & Co');
    fireEvent.click(screen.getByRole('radio', { name: 'A4' }));
    press(/^Entries/);
    type(/^From/, '25 Nov 2022');
    tick('Detection');
    press(/^Sections/);
    tick('History of changes');
    tick('Exhibits');
    press(/^Pages/);
    type(/Bates prefix/, 'TMUS-');
    tick(/Draft/);
    type(/Cover text/, 'At the request of counsel.');
    expect(text()).toContain('The first page is TMUS-0000001.');
    await make();
    expect(asked()).toEqual({
      ...{ asOf: '1', paper: 'a4', preparedFor: 'Gray & Co', from: '25 Nov 2022', category: ['detection'] },
      sections: [...USUAL_DOCUMENT.sections.filter((section) => section !== 'exhibits'), 'history'],
      ...{ batesPrefix: 'TMUS-', draft: true, lineNumbers: false, cover: 'At the request of counsel.' },
    });
  });

  it('has no history for an audience, and says why', async () => {
    open();
    press(/^Sections/);
    tick('History of changes');
    press(/\bFor$/);
    fireEvent.click(screen.getByRole('option', { name: /^Executives/ }));
    const history = screen.getByRole<HTMLInputElement>('checkbox', { name: /^History of changes, for members alone/ });
    expect([history.disabled, history.checked]).toEqual([true, false]);
    await make();
    expect(asked()).toMatchObject({ audience: 'executives', sections: USUAL_DOCUMENT.sections });
  });

  it('takes over what the page is filtered by', async () => {
    open({ query: 'q=token&category=detection' });
    press(/^Entries/);
    press('As filtered on the page');
    expect(screen.queryByRole('button', { name: 'As filtered on the page' })).toBeNull();
    await make();
    expect(asked()).toMatchObject({ q: 'token', category: ['detection'] });
  });
});

describe('what is refused', () => {
  it('is said at its field, in an opened group, before anything is asked', async () => {
    open();
    press(/^Pages/);
    type(/First number/, 'first');
    press(/^Pages/);
    press('Make PDF');
    await waitFor(() => expect(document.activeElement).toBe(field(/First number/)));
    expect(text()).toContain('Give the number of the first page');
    expect(documents.made).toEqual([]);
    type(/First number/, '12');
    expect(text()).not.toContain('Give the number of the first page');
  });
  it('is said in the words of the server', async () => {
    open();
    const errors = [{ pointer: '/to', detail: 'The window ends before it begins.' }];
    documents.refusals.push({ type: 'x', title: 'x', status: 422, errors });
    press('Make PDF');
    await waitFor(() => expect(document.activeElement).toBe(field(/^To/)));
    expect(text()).toContain('The window ends before it begins.');
  });
  it('is that the server is busy', async () => {
    open();
    documents.refusals.push({ type: 'x', title: 'x', status: 503, detail: 'Too many documents are waited for.' });
    press('Make PDF');
    await screen.findByText('Too many documents are waited for.');
    expect(button('Make PDF')).toBeDefined();
  });
  it('is asked again under the same key where no answer came', async () => {
    open();
    await waitFor(() => expect(documents.asked).toHaveLength(1));
    documents.losesAnswers = true;
    press('Make PDF');
    await screen.findByText('The server did not answer. Try again.');
    documents.losesAnswers = false;
    await make();
    const keys = documents.made.map(({ key }) => key);
    expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), keys[0]]);
  });
});

describe('while it is made', () => {
  it('passes the focus on from deed to deed', async () => {
    open();
    button('Make PDF').focus();
    await make();
    expect(document.activeElement).toBe(button('Cancel'));
    documents.finish('made-1');
    await look();
    const link = await download();
    await waitFor(() => expect(document.activeElement).toBe(link));
  });
  it('can be called off', async () => {
    open();
    await make();
    press('Cancel');
    await buttonSoon('Make PDF');
    expect(documents.discarded).toEqual(['/documents/made-1']);
    expect(text()).not.toContain('Made before');
  });
  it('gives way to the one before when it is called off', async () => {
    documents.documents = [READY()];
    open();
    fireEvent.click(await buttonSoon(/^Show Revision 2/));
    await screen.findByText('7 pages');
    type(/Legend/, 'Work product');
    press('Make again');
    await buttonSoon('Cancel');
    expect(text()).toContain('These pages are of earlier choices.');
    press('Cancel');
    await buttonSoon('Make again');
    expect((await download()).getAttribute('download')).toBe(READY().fileName);
  });
  it('is found again after the dialog was closed', async () => {
    const { unmount } = open();
    await make();
    unmount();
    documents.change('made-1', { state: 'waiting', ahead: 2 });
    open();
    await screen.findByText('Waiting, 2 others come first');
    documents.finish('made-1');
    await look();
    await screen.findByText('7 pages');
  });
  it('goes on where the server does not answer for a while', async () => {
    open();
    await make();
    documents.isDown = true;
    await look();
    await screen.findByText(/does not answer at the moment/);
    documents.isDown = false;
    documents.finish('made-1');
    await look();
    await screen.findByText('7 pages');
  });
  it('says why there is none in the end', async () => {
    open();
    await make();
    documents.change('made-1', { state: 'failed', problem: { kind: 'too-large', detail: 'Choose fewer entries.' } });
    await look();
    await screen.findByRole('alert');
    expect(screen.getByRole('alert').textContent).toBe('Choose fewer entries.');
    expect(button('Make PDF')).toBeDefined();
  });
});

describe('what was made', () => {
  it('is marked once a choice differs, and can be made again', async () => {
    open();
    await makeReady();
    expect(text()).not.toContain('earlier choices');
    type(/Legend/, 'Work product');
    expect(text()).toContain('These pages are of earlier choices.');
    press('Make again');
    await buttonSoon('Cancel');
    expect(asked(1)).toMatchObject({ legend: 'Work product' });
    documents.finish('made-2');
    await look();
    await waitFor(() => expect(text()).not.toContain('earlier choices'));
  });
  it('says of which revision it is once the incident has gone on', async () => {
    documents.documents = [{ ...READY(), revision: 1, choices: { ...USUAL_DOCUMENT, paper: 'us-letter' } }];
    open();
    fireEvent.click(await buttonSoon(/^Show Revision 1/));
    await screen.findByText('These pages are of revision 1. The incident is at revision 2 now.');
  });
  it('lets Bates numbers go on', async () => {
    open();
    press(/^Pages/);
    type(/Bates prefix/, 'TMUS-');
    await makeReady();
    expect(text()).toContain('You have made pages up to TMUS-0000007.');
    press('Continue at 0000008');
    expect(text()).toContain('The first page is TMUS-0000008.');
    expect(text()).not.toContain('You have made pages');
  });
  it('is listed, one’s own to show, save and discard', async () => {
    documents.documents = [READY(), othersDocument({ revision: 1 })];
    open();
    const list = await screen.findByRole('region', { name: 'Made before' });
    expect(list.textContent).toContain('Revision 2, as you read it');
    expect(list.textContent).toContain('Revision 1, for counselL. Kim · 6 Jan 2023, 16:20Only L. Kim can open it');
    expect(within(list).getAllByRole('button')).toHaveLength(2);
    const link = within(list).getByRole('link', { name: /^Download Revision 2/ });
    expect(link.getAttribute('href')).toBe('/api/v1/incidents/incident-1/documents/kept-1/file');
    press(/^Show Revision 2/);
    await download();
    press(/^Discard Revision 2/);
    await waitFor(() => expect(documents.discarded).toEqual(['/documents/kept-1']));
    await buttonSoon('Make PDF');
    expect(text()).not.toContain('7 pages');
  });
  it('is read again when the page is looked at again', async () => {
    open();
    await screen.findByRole('button', { name: 'Make PDF' });
    documents.documents = [READY()];
    await look();
    await buttonSoon(/^Show Revision 2/);
  });
  it('can be read again where it could not be', async () => {
    documents.isDown = true;
    documents.documents = [READY()];
    open();
    await screen.findByText('What was made before could not be read.');
    documents.isDown = false;
    press('Try again');
    await buttonSoon(/^Show Revision 2/);
    expect(text()).not.toContain('could not be read');
  });
  it('says why it is not handed out any more', async () => {
    documents.documents = [READY()];
    const detail = 'Something was erased from the incident since.';
    documents.fileRefusal = { type: 'x', title: 'x', status: 410, detail };
    open();
    fireEvent.click(await buttonSoon(/^Show Revision 2/));
    documents.change('kept-1', { state: 'gone', problem: { kind: 'erased', detail } });
    await waitFor(() => expect(text()).toContain(detail));
    await buttonSoon('Make PDF');
  });
  it('is not shown any more once something in it was erased', async () => {
    open();
    await makeReady();
    documents.change('made-1', { state: 'gone', problem: { kind: 'erased', detail: 'Something was erased.' } });
    await look();
    await waitFor(() => expect(text()).toContain('Something was erased.'));
    await waitFor(() => expect(screen.queryByText('7 pages')).toBeNull());
  });
});

describe('the choices', () => {
  it('are remembered, and can be reset and taken back', () => {
    const { unmount } = open();
    type(/Legend/, 'Work product');
    unmount();
    open();
    expect(field(/Legend/).value).toBe('Work product');
    press('Reset');
    expect(field(/Legend/).value).toBe('');
    press('Undo reset');
    expect(field(/Legend/).value).toBe('Work product');
  });
  it('begin with the moment that the page shows', async () => {
    const moment = { asOf: '1' };
    const incident = { ...new SampleServer().state.incident, revision: 1, zone: 'UTC' };
    const parts = { incident, events: [], figures: [], evidence: [] };
    open({ query: 'asOf=1', pastStates: [{ moment, parts }] });
    expect(text()).toContain('As recorded at revision 1.');
    press('Now');
    expect(text()).toContain('As it stands now, at revision 2.');
    press('As shown');
    await make();
    expect(asked()).toMatchObject({ asOf: '1' });
  });
  it('and the pages take turns on a phone', async () => {
    vi.stubGlobal('matchMedia', (media: string) =>
      Object.assign(new EventTarget(), { media, matches: !media.includes('min-width') }),
    );
    open();
    expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull();
    await makeReady();
    expect(screen.getByRole('region', { name: 'Preview' })).toBeDefined();
    fireEvent.click(screen.getByRole('radio', { name: 'Choices' }));
    expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'Preview, 7 pages' })).toBeDefined();
  });
});
