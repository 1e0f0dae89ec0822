// Every kind of PDF that can be taken out has the form of one that can be filed.

import { afterAll, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, addFigure, eventsOf, memberOf, openCase } from '../../testing/case';
import { addFile } from '../../testing/evidence';
import { expectFiledForm } from '../../testing/filed-form';
import { takePdf } from '../../testing/pdf';
import { person } from '../../testing/people';
import { takeLinkedPdf } from '../../testing/share';

afterAll(closeDatabase);

const SCRIPTS = [
  'Ärger über Żółć',
  'Привет мир',
  'Ελλάδα',
  '漢字かな交じり文',
  '데이터 유출',
  'تسريب بيانات',
  'שלום עולם',
  'हिन्दी क्ष',
  'Fire 🔥 👩‍💻 in 🇩🇪 👍🏽',
];
const TIMES = ['2022-11-25~', '[2023-01-05..2023-01-06]', '2023-01-07T14:05:09Z', '[..2023-01-09]', '2023', '2023-02'];
const AUDIENCES = ['responders', 'counsel', 'executives', 'external'] as const;
const PRIVILEGE = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'C. Sole', recipients: ['R. One'] };

const SOURCES: EventInput['sources'] = [
  { title: 'Form 8-K', publisher: 'SEC', url: 'https://example.org/8-k', locator: 'p. 2', statedWhen: '2023-01-05' },
  { title: 'Press release', statedWhen: '2023-01-08', reliedOn: true, reliedOnReason: 'It is signed.' },
];

/** Everything that a document can have: enough entries for a drawing that lies across, and what only some may read. */
async function fullCase() {
  const commander = await person();
  const incident = await openCase(commander, { title: `Leak ${SCRIPTS[3]} (a) \\ <b>`, summary: 'As **filed**.' });
  const { id, ref } = incident;
  const summary = { summary: 'As **filed**.\n\n- one\n- two', summaryAudiences: [...AUDIENCES] };
  await call(commander, 'PATCH', `/incidents/${ref}`, summary, { 'if-match': '*' });
  const { sha256 } = await addFile(commander, ref, { name: 'screen (1) 漢.png', bytes: 'not a picture' });
  for (let index = 0; index < 16; index += 1) {
    await addEvent(commander, ref, {
      title: SCRIPTS[index] ?? `Entry of the day ${index}`,
      when: TIMES[index] ?? `2023-01-${10 + index}`,
      audiences: [...AUDIENCES],
      ...(index === 0 && { milestone: 'first-access', description: 'Told to *responders*.', sources: SOURCES }),
      ...(index === 1 && { until: 'ongoing', executiveText: 'In plain words.', evidence: [sha256] }),
      ...(index === 6 && { milestone: 'detected', category: 'detection' }),
    });
  }
  const figure = await addFigure(commander, ref, { label: 'Accounts', audiences: [...AUDIENCES] });
  await call(
    commander,
    'PATCH',
    `/incidents/${ref}/figures/${figure.id}`,
    { low: 40, reason: 'A count' },
    { 'if-match': '*' },
  );
  const { revision } = await eventsOf(commander, ref);
  const counsel = await memberOf(id, 'counsel');
  await call(counsel, 'POST', `/incidents/${ref}/events`, {
    title: 'Advice',
    when: '2023-03-01',
    privilege: PRIVILEGE,
  });
  await addEvent(commander, ref, { title: 'No date yet' });
  return { commander, counsel, viewer: await memberOf(id, 'viewer'), ref, earlier: revision };
}

describe('a case with everything', () => {
  const made = fullCase();
  type Made = Awaited<typeof made>;

  const FOR_MEMBERS: Readonly<Record<string, (of: Made) => Promise<Buffer>>> = {
    'of a commander': ({ commander, ref }) => takePdf(commander, ref),
    'of counsel': ({ counsel, ref }) => takePdf(counsel, ref),
    'of a viewer': ({ viewer, ref }) => takePdf(viewer, ref),
    'for counsel': ({ counsel, ref }) => takePdf(counsel, ref, '?audience=counsel'),
    'on letter paper': ({ counsel, ref }) => takePdf(counsel, ref, '?paper=us-letter'),
    'as of an earlier revision': ({ commander, ref, earlier }) => takePdf(commander, ref, `?asOf=${earlier}`),
    'with the history of changes': ({ counsel, ref }) => takePdf(counsel, ref, '?sections=chronology,history'),
    'with all marks of pages': ({ commander, ref }) =>
      takePdf(commander, ref, '?batesPrefix=TM-&lineNumbers=true&draft=true&legend=Work%20product&cover=By%20counsel.'),
    'of a link for counsel': ({ commander, ref }) => takeLinkedPdf(commander, ref, 'counsel'),
  };

  /** Of what executives and outsiders read nothing is cited. */
  const FOR_OTHERS = ['executives', 'external'] as const;

  it.each(Object.keys(FOR_MEMBERS))('has the form of a filing %s', async (kind) => {
    const bytes = await FOR_MEMBERS[kind]?.(await made);
    expectWhole(await expectFiledForm(bytes ?? Buffer.alloc(0)));
  });

  it.each(FOR_OTHERS)('has the form of a filing for %s', async (audience) => {
    const { commander, ref } = await made;
    expectWhole(await expectFiledForm(await takePdf(commander, ref, `?audience=${audience}`), audience));
    expectWhole(await expectFiledForm(await takeLinkedPdf(commander, ref, audience), audience));
  });

  function expectWhole({ chronology, pages }: Awaited<ReturnType<typeof expectFiledForm>>): void {
    for (const script of SCRIPTS) expect(chronology.rows.map(({ title }) => title)).toContain(script);
    expect(pages.length).toBeGreaterThan(2);
  }

  it('draws so many entries on a page that lies across, on either paper', async () => {
    const { commander, ref } = await made;
    const a4 = (await takePdf(commander, ref)).toString('latin1');
    expect(a4).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
    const letter = (await takePdf(commander, ref, '?paper=us-letter')).toString('latin1');
    expect(letter).toMatch(/\/MediaBox \[0 0 792 612\]/);
  });
});

describe('a case with little in it', () => {
  it.each(['a4', 'us-letter'])('has the form of a filing, on upright %s alone', async (paper) => {
    const who = await person();
    const { ref } = await openCase(who);
    await addEvent(who, ref, { when: '2023-01-05' });
    const bytes = await takePdf(who, ref, `?paper=${paper}`);
    const { bookmarks } = await expectFiledForm(bytes);
    expect(bookmarks).toEqual(['Timeline', 'Chronology', 'Verification']);
    for (const [, width, height] of bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect(Number(height)).toBeGreaterThan(Number(width));
    }
  });

  it('has it with nothing in it', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const { bookmarks } = await expectFiledForm(await takePdf(who, ref));
    expect(bookmarks).toEqual(['Chronology', 'Verification']);
  });
});
