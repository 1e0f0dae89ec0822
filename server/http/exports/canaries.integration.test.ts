// Canary words in every field that is not for a reader, and every export that is made for them: none of them says one.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, addFigure, memberOf, openCase } from '../../testing/case';
import { addFile } from '../../testing/evidence';
import { exportOf } from '../../testing/exports';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

const word = (field: string) => `CANARY${field}`;
const PRIVILEGE = {
  ...{ designation: 'attorney-client' as const, basis: word('basis'), assertedBy: word('asserter') },
  recipients: [word('recipient')],
} satisfies EventInput['privilege'];
const SOURCE = {
  ...{ title: word('source'), publisher: word('publisher'), locator: word('locator'), quote: word('quote') },
  ...{ url: 'https://canary.example/', statedWhen: '2023-01-09', reliedOn: true, reliedOnReason: word('relied') },
};

let commander: Person;
let counsel: Person;
let responder: Person;
let ref: string;

beforeAll(async () => {
  commander = await person();
  const incident = await openCase(commander, { title: 'Told to the board' });
  ref = incident.ref;
  counsel = await memberOf(incident.id, 'counsel');
  responder = await memberOf(incident.id, 'responder');
});

const FORMATS = ['csv', 'json', 'svg'];
const textOf = async (who: Person, asked: string) => (await exportOf(who, ref, asked)).text();
const found = (said: string) => said.match(/canary\w*/gi);

describe('for executives and external readers', () => {
  beforeAll(async () => {
    const { sha256 } = await addFile(commander, ref, { name: 'CANARY.txt', bytes: 'canary bytes' });
    const talkative: Partial<EventInput> = {
      ...{ when: '2023-01-05', executiveText: 'In plain words.', learnedAt: '2023-01-06' },
      ...{ description: word('description'), tags: [word('tag')], involved: [word('involved')], evidence: [sha256] },
      ...{ sources: [SOURCE], audiences: [...AUDIENCES] },
    };
    await call(commander, 'PATCH', `/incidents/${ref}`, { summary: word('summary') }, { 'if-match': '*' });
    await addEvent(commander, ref, { ...talkative, title: 'Released to all' });
    await addEvent(commander, ref, { title: word('unreleased'), when: '2023-01-07' });
    await addEvent(counsel, ref, { ...talkative, title: word('privileged'), privilege: PRIVILEGE });
    await addFigure(commander, ref, { label: 'Accounts', statedAs: word('stated'), audiences: [...AUDIENCES] });
    await addFigure(commander, ref, { label: word('figure'), unit: word('unit') });
  });
  it.each(FORMATS)('no export as %s says a word that is not theirs', async (format) => {
    for (const audience of ['executives', 'external']) {
      for (const asOf of ['', '&asOf=6']) {
        const said = await textOf(commander, `${format}?audience=${audience}${asOf}`);
        expect(found(said), `${format} for ${audience}`).toBeNull();
        expect(said).toContain('Released to all');
      }
    }
    expect(found(await textOf(counsel, `${format}?asOf=8`)), 'the words are there').not.toBeNull();
  });
  it.each(['involved', 'tag', 'source', 'milestone'])(
    'no picture in lanes by %s names one that is not theirs',
    async (lanes) => {
      for (const audience of ['executives', 'external']) {
        const said = await textOf(commander, `svg?audience=${audience}&lanes=${lanes}&q=canary`);
        expect(found(said.replaceAll('“canary”', '')), audience).toBeNull();
      }
      if (lanes !== 'milestone') expect(found(await textOf(counsel, `svg?asOf=8&lanes=${lanes}`))).not.toBeNull();
    },
  );
});

describe('what is privileged', () => {
  it.each(FORMATS)('is in no export as %s of a responder, nor of theirs for counsel', async (format) => {
    const own = found(await textOf(responder, `${format}?asOf=8`)) ?? [];
    const given = found(await textOf(responder, `${format}?audience=counsel`)) ?? [];
    const hidden = /privileged|basis|asserter|recipient/;
    expect([...own, ...given].filter((said) => hidden.test(said))).toEqual([]);
    for (const asked of [`${format}?asOf=8`, `${format}?audience=counsel`]) {
      expect(found(await textOf(counsel, asked))).toContain('CANARYprivileged');
    }
  });
  it.each(FORMATS)('is in no copy as %s for responders, whoever makes it, and all else is', async (format) => {
    for (const maker of [counsel, commander, responder]) {
      for (const asOf of ['', '&asOf=8']) {
        const said = await textOf(maker, `${format}?audience=responders${asOf}`);
        expect((found(said) ?? []).filter((word) => /privileged|basis|asserter|recipient/.test(word))).toEqual([]);
        expect(said).toContain('CANARYunreleased');
      }
    }
  });
});
