import { afterAll, describe, expect, it } from 'vitest';
import { problemSchema } from '@/core/contracts/problem';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, addFigure, memberOf, openCase } from '../../testing/case';
import { askForPdf, readPdf, takePdf, withoutBlanks } from '../../testing/pdf';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

async function madeCase() {
  const who = await person();
  const { id, ref } = await openCase(who, { zone: 'UTC' });
  await addEvent(who, ref, { title: 'Token stolen', when: '2023-01-03', category: 'attacker-activity' });
  const found = await addEvent(who, ref, {
    ...{ title: 'Noticed at night', when: '2023-01-05T23:30Z', category: 'detection' },
    description: 'The **night watch** saw:\n\n- a login\n- a second one',
  });
  await addEvent(who, ref, { title: 'Announced', when: '2023-02-01', category: 'disclosure' });
  await addFigure(who, ref, { label: 'Accounts', low: 12, unit: 'accounts' });
  return { who, id, ref, found };
}

const asked = (choices: Readonly<Record<string, string>>) => `?${new URLSearchParams(choices)}`;

async function pages(who: Person, ref: string, choices: Readonly<Record<string, string>>) {
  const pdf = await readPdf(await takePdf(who, ref, asked(choices)));
  return { ...pdf, says: (words: string) => pdf.text.includes(withoutBlanks(words)) };
}

describe('the choices of a PDF', () => {
  const made = madeCase();

  it('has the sections that are asked for, and always how to check it', async () => {
    const { who, ref } = await made;
    const { bookmarks, says } = await pages(who, ref, { sections: 'figures,history' });
    expect(bookmarks).toEqual(['Figures and their revisions', 'History of changes', 'Verification']);
    expect(says('added “Noticed at night”')).toBe(true);
    expect((await pages(who, ref, { sections: '' })).bookmarks).toEqual(['Verification']);
  });

  it('has only the entries that are asked for, and says so', async () => {
    const { who, ref } = await made;
    const window = await pages(who, ref, { from: '2023-01-04', to: '2023-01-31', zone: 'UTC' });
    expect(window.says('Noticed at night')).toBe(true);
    expect(window.says('Token stolen')).toBe(false);
    expect(window.says('Announced')).toBe(false);
    expect(window.says('that can have happened from 4 January 2023 to 31 January 2023')).toBe(true);
    expect(JSON.stringify([...window.attached.values()].map(String))).not.toContain('Token stolen');
    const found = await pages(who, ref, { q: 'night', category: 'detection,disclosure' });
    expect(found.says('Noticed at night')).toBe(true);
    expect(found.says('Announced')).toBe(false);
  });

  it('tells times in the zone that is asked for, and means its days', async () => {
    const { who, ref } = await made;
    const tokyo = await pages(who, ref, { zone: 'Asia/Tokyo', from: '2023-01-06', to: '2023-01-06' });
    expect(tokyo.says('6 Jan 2023, 08:30')).toBe(true);
    expect(tokyo.says('Token stolen')).toBe(false);
  });

  it('numbers pages from where it is told, and carries legend, cover, reader and "Draft" on each', async () => {
    const { who, ref } = await made;
    const choices = {
      ...{ batesPrefix: 'TMUS-', batesStart: '0000099', legend: 'Attorney work product', draft: 'true' },
      ...{ cover: 'At the request of counsel.', preparedFor: 'Gray & Co', lineNumbers: 'true' },
    };
    const { pages: each, says } = await pages(who, ref, choices);
    for (const [index, page] of each.entries()) {
      expect(page).toContain(`TMUS-${String(99 + index).padStart(7, '0')}`);
      expect(page).toContain('ATTORNEYWORKPRODUCT');
      expect(page).toContain('DRAFT');
    }
    expect(says('At the request of counsel.')).toBe(true);
    expect(says('Prepared for Gray & Co by')).toBe(true);
  });

  it('sets the Markdown of descriptions', async () => {
    const { who, ref } = await made;
    const { says } = await pages(who, ref, {});
    expect(says('The night watch saw:')).toBe(true);
    expect(says('**')).toBe(false);
  });

  it('keeps the history from audiences, and what is privileged from it', async () => {
    const { who, id, ref, found } = await made;
    const refused = await askForPdf(who, ref, asked({ sections: 'history', audience: 'counsel' }));
    expect(refused.status).toBe(422);
    expect(problemSchema.parse(await refused.json()).errors?.[0]?.pointer).toBe('/sections');
    const counsel = await memberOf(id, 'counsel');
    const privilege = { designation: 'attorney-client', basis: 'advice', assertedBy: 'C. Sole' };
    const path = `/incidents/${ref}/events/${found.id}`;
    const changed = await call(counsel, 'PATCH', path, { privilege }, { 'if-match': '"1"' });
    expect(changed.status).toBe(200);
    const { says } = await pages(who, ref, { sections: 'history' });
    expect(says('Noticed at night')).toBe(false);
    expect(says('is withheld from you')).toBe(true);
  });

  it.each([
    ['sections', 'facts,nonsense'],
    ['category', 'weather'],
    ['from', 'some day'],
    ['to', '2023-13-01'],
    ['zone', 'Mars/Olympus'],
    ['batesStart', 'first'],
    ['draft', 'maybe'],
    ['colour', 'red'],
  ])('refuses %s=%s and names it', async (name, value) => {
    const { who, ref } = await made;
    const refused = await askForPdf(who, ref, asked({ [name]: value }));
    expect(refused.status).toBe(422);
    expect(problemSchema.parse(await refused.json()).errors?.[0]?.pointer).toMatch(new RegExp(`^/${name}`));
  });
});
