// Words in every field that is not for a reader, and every PDF that is made for them: none of them stands anywhere in it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import type { FigureInput } from '@/core/contracts/figure';
import { USUAL_SECTIONS } from '@/core/export/sections';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, addFigure, eventsOf, memberOf, openCase } from '../../testing/case';
import { addFile } from '../../testing/evidence';
import { takePdf } from '../../testing/pdf';
import { type Person, person } from '../../testing/people';
import { takeLinkedPdf } from '../../testing/share';
import { wordsIn } from '../../testing/words-in-pdf';

afterAll(closeDatabase);

/** A word of a field, of nothing else, and so long that it stands nowhere by chance. */
const word = (whose: string, field: string): string => `Zyzz${whose}${field}`;
const all = (whose: string, fields: readonly string[]): readonly string[] => fields.map((field) => word(whose, field));

const privilegeWith = (whose: string) => ({
  ...{ designation: 'attorney-client' as const, basis: word(whose, 'basis'), assertedBy: word(whose, 'asserter') },
  recipients: [word(whose, 'recipient')],
});
const PRIVILEGE = ['basis', 'asserter', 'recipient'];

const citationWith = (whose: string) => ({
  ...{ title: word(whose, 'source'), publisher: word(whose, 'publisher'), locator: word(whose, 'locator') },
  ...{ quote: word(whose, 'quote'), url: `https://example.org/${word(whose, 'address')}` },
});
const CITATION = ['source', 'publisher', 'locator', 'quote', 'address'];

async function eventWith(whose: string): Promise<Partial<EventInput>> {
  const name = `${word(whose, 'file')}.txt`;
  const { sha256 } = await addFile(whose === 'privileged' ? counsel : commander, ref, { name, bytes: whose });
  const stated = { statedWhen: '2023-01-09', reliedOn: true, reliedOnReason: word(whose, 'relied') };
  return {
    ...{ title: word(whose, 'title'), description: `**${word(whose, 'description')}**`, when: '2023-01-05' },
    ...{ executiveText: word(whose, 'executive'), learnedAt: '2023-01-06', evidence: [sha256] },
    ...{ tags: [word(whose, 'tag')], involved: [word(whose, 'involved')], reason: word(whose, 'reason') },
    sources: [
      { ...citationWith(whose), ...stated },
      { title: word(whose, 'other'), statedWhen: '2023-01-12' },
    ],
  };
}
const INTERNAL = ['description', 'tag', 'involved', 'file', 'relied', 'other', 'reason', ...CITATION];
const EVENT = ['title', 'executive', ...INTERNAL];

const figureWith = (whose: string): Partial<FigureInput> => ({
  ...{ label: word(whose, 'label'), unit: word(whose, 'unit'), statedAs: word(whose, 'stated') },
  ...{ source: citationWith(whose), reason: word(whose, 'reason') },
});

let commander: Person;
let counsel: Person;
let responder: Person;
let viewer: Person;
let ref: string;
/** When everything was there that is not there any more. */
let earlier: number;

beforeAll(async () => {
  commander = await person();
  const incident = await openCase(commander, { title: 'A case with secrets', summary: word('incident', 'summary') });
  ref = incident.ref;
  counsel = await memberOf(incident.id, 'counsel');
  responder = await memberOf(incident.id, 'responder');
  viewer = await memberOf(incident.id, 'viewer');
  const open = { title: 'Open to all', executiveText: 'In plain words.', audiences: [...AUDIENCES] };
  await addEvent(commander, ref, { ...(await eventWith('open')), ...open });
  await addEvent(commander, ref, await eventWith('unreleased'));
  await addFigure(commander, ref, {
    ...figureWith('told'),
    label: 'Accounts',
    unit: 'accounts',
    audiences: [...AUDIENCES],
  });
  await addFigure(commander, ref, figureWith('untold'));
  await addEvent(counsel, ref, { ...(await eventWith('privileged')), privilege: privilegeWith('privileged') });
  await addEvent(counsel, ref, {
    ...{ title: 'With a source', when: '2023-01-08' },
    sources: [{ ...citationWith('cited'), statedWhen: '2023-01-20', privilege: privilegeWith('cited') }],
  });
  const later = await addEvent(counsel, ref, { ...(await eventWith('later')) });
  const gone = await addEvent(commander, ref, { ...(await eventWith('gone')) });
  earlier = (await eventsOf(commander, ref)).revision;
  const change = { privilege: privilegeWith('later') };
  await call(counsel, 'PATCH', `/incidents/${ref}/events/${later.id}`, change, { 'if-match': '*' });
  for (const target of [{ eventId: gone.id }, { sha256: gone.evidence[0] }]) {
    const erasure = { target, ground: 'A court’s order' };
    expect((await call(counsel, 'POST', `/incidents/${ref}/erasures`, erasure)).status).toBe(201);
  }
});

const EVERY_SECTION = `sections=${[...USUAL_SECTIONS, 'history'].join(',')}`;
const HELD = [
  ...[...all('privileged', [...EVENT, ...PRIVILEGE]), ...all('cited', [...CITATION, ...PRIVILEGE])],
  ...[...all('later', [...EVENT, ...PRIVILEGE]), ...all('gone', [...EVENT])],
];
const NOT_RELEASED = [
  ...[word('incident', 'summary'), ...all('open', [...INTERNAL, 'title']), ...all('unreleased', EVENT)],
  ...[...all('told', CITATION), ...all('untold', ['label', 'unit', 'stated', 'reason', ...CITATION])],
];

describe('a PDF for executives or external readers', () => {
  it.each(['executives', 'external'] as const)(
    'says nothing that is not for %s, of a member or of a link',
    async (audience) => {
      const taken = [
        await takePdf(commander, ref, `?audience=${audience}`),
        await takePdf(commander, ref, `?audience=${audience}&asOf=${earlier}`),
        await takePdf(counsel, ref, `?audience=${audience}`),
        await takeLinkedPdf(commander, ref, audience),
      ];
      for (const pdf of taken) {
        expect(await wordsIn(pdf, [...HELD, ...NOT_RELEASED])).toEqual([]);
        expect(await wordsIn(pdf, ['Opentoall', 'withheld', 'privileged'])).toEqual(['Opentoall']);
      }
    },
  );
});

describe('a PDF of a member who does not read what is privileged', () => {
  it('says nothing of that, nor of what was erased, with every section and as of an earlier revision', async () => {
    for (const who of [commander, responder, viewer]) {
      for (const search of [`?${EVERY_SECTION}`, `?${EVERY_SECTION}&asOf=${earlier}`]) {
        expect(await wordsIn(await takePdf(who, ref, search), HELD)).toEqual([]);
      }
    }
  });

  it('says nothing of it for counsel either', async () => {
    const taken = [await takePdf(commander, ref, '?audience=counsel'), await takeLinkedPdf(commander, ref, 'counsel')];
    for (const pdf of taken) expect(await wordsIn(pdf, HELD)).toEqual([]);
  });
});

describe('a PDF for responders', () => {
  it('says nothing that is privileged, whoever makes it, and a viewer’s not that anything is', async () => {
    for (const who of [counsel, commander, viewer]) {
      for (const search of ['?audience=responders', `?audience=responders&asOf=${earlier}`]) {
        const pdf = await takePdf(who, ref, search);
        expect(await wordsIn(pdf, HELD)).toEqual([]);
        expect(await wordsIn(pdf, ['Opentoall', 'withheld'])).toEqual(
          who === viewer ? ['Opentoall'] : ['Opentoall', 'withheld'],
        );
      }
    }
  });
});

describe('these words', () => {
  it('are found where they may be read', async () => {
    const pdf = await takePdf(counsel, ref, `?${EVERY_SECTION}`);
    const printed = [
      'title',
      'description',
      'source',
      'publisher',
      'locator',
      'quote',
      'address',
      'file',
      'other',
      'relied',
    ];
    const wanted = [
      ...[word('incident', 'summary'), ...all('privileged', [...printed, ...PRIVILEGE])],
      ...[...all('cited', [...CITATION, ...PRIVILEGE]), ...all('later', [...printed, ...PRIVILEGE])],
      ...[...all('unreleased', printed), ...all('untold', ['label', 'unit', 'source'])],
    ];
    expect(await wordsIn(pdf, wanted)).toEqual(wanted);
    expect(await wordsIn(pdf, all('gone', EVENT))).toEqual([]);
  });
});
