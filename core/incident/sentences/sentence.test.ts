import { describe, expect, it } from 'vitest';
import { ONGOING } from '@/core/time/approximate-time';
import type { EventFields, Privilege, Source } from '../event';
import { dayTime, sampleFields, sampleFigure } from '../event.sample';
import type { FigureFields } from '../figure';
import type { IncidentFields } from '../incident';
import type { Changes } from '../record/changes';
import type { RevisionPayload } from '../record/revision';
import type { NamedEvent } from './event-sentence';
import { describeErased, describeRevision, describeWithheld } from './sentence';

const EVENTS: Readonly<Record<string, NamedEvent>> = {
  call: { title: 'Call to counsel', milestone: null },
  access: { title: 'Token stolen', milestone: 'first-access' },
};
const names = {
  event: (id: string) => EVENTS[id],
  figure: (id: string) => (id === 'accounts' ? 'Accounts affected' : undefined),
};
const actor = { id: 'u', name: 'J. Marsh' };
const sentence = (payload: RevisionPayload) => describeRevision({ actor, payload }, names);

const changed = (changes: Changes<EventFields>, eventId = 'call') =>
  sentence({ type: 'event.changed', eventId, version: 2, changes });
const revised = (changes: Changes<FigureFields>, figureId = 'accounts') =>
  sentence({ type: 'figure.changed', figureId, version: 2, changes });
const altered = (changes: Changes<IncidentFields>) => sentence({ type: 'incident.changed', version: 2, changes });

const [told, found] = [dayTime('2023-01-05'), dayTime('2022-11-25')];

describe('a time that changed', () => {
  it('is told from when to when', () => {
    expect(changed({ start: { from: told, to: found } })).toBe(
      'J. Marsh moved “Call to counsel” from 5 January 2023 to 25 November 2022',
    );
  });
  it('names a milestone that only one event holds', () => {
    expect(changed({ start: { from: told, to: found } }, 'access')).toBe(
      'J. Marsh moved first access from 5 January 2023 to 25 November 2022',
    );
  });
  it('is a first date, or none any more', () => {
    expect(changed({ start: { from: null, to: found } })).toBe(
      'J. Marsh gave “Call to counsel” its first date, 25 November 2022',
    );
    expect(changed({ start: { from: found, to: null } }, 'access')).toBe(
      'J. Marsh removed the date of first access, which was 25 November 2022',
    );
  });
  it('is restated where only its words changed', () => {
    const to = { ...found, statedAs: 'the day after Thanksgiving' };
    expect(changed({ start: { from: found, to } })).toBe(
      'J. Marsh restated the time of “Call to counsel” as “the day after Thanksgiving”',
    );
  });
  it.each([
    [null, told, 'set the end of “Call to counsel” to 5 January 2023'],
    [ONGOING, told, 'marked “Call to counsel” as ended 5 January 2023, until then ongoing'],
    [found, told, 'moved the end of “Call to counsel” from 25 November 2022 to 5 January 2023'],
    [null, ONGOING, 'marked “Call to counsel” as ongoing'],
    [told, null, 'removed the end of “Call to counsel”, which was 5 January 2023'],
  ] as const)('tells of an end', (from, to, words) => {
    expect(changed({ end: { from, to } })).toBe(`J. Marsh ${words}`);
  });
  it('tells of start and end as one', () => {
    const end = { from: dayTime('2023-01-06'), to: dayTime('2022-11-26') };
    expect(changed({ start: { from: told, to: found }, end })).toBe(
      'J. Marsh moved “Call to counsel”: until then 5 to 6 January 2023, now 25 to 26 November 2022',
    );
  });
  it('is restated where start and end read as before', () => {
    const again = (time: typeof told, statedAs: string) => ({ ...time, statedAs });
    const start = { from: found, to: again(found, '2022-11-25T00:00-08:00') };
    const end = { from: told, to: again(told, '2023-01-05T00:00-08:00') };
    expect(changed({ start, end }, 'access')).toBe(
      'J. Marsh restated the times of first access as “2022-11-25T00:00-08:00” to “2023-01-05T00:00-08:00”',
    );
    expect(changed({ end })).toBe('J. Marsh restated the end of “Call to counsel” as “2023-01-05T00:00-08:00”');
  });
  it('can be when the organisation learned of it', () => {
    expect(changed({ learnedAt: { from: null, to: told } })).toBe(
      'J. Marsh noted when the organisation learned of “Call to counsel”, 5 January 2023',
    );
  });
});

describe('other fields of an event', () => {
  it('follow a new title', () => {
    const title = { from: 'Odd login', to: 'Token stolen' };
    expect(changed({ title, tags: { from: [], to: ['vpn'] } })).toBe(
      'J. Marsh renamed “Odd login” to “Token stolen” and added the tag “vpn” to it',
    );
  });
  it('are told one after the other, naming the event once', () => {
    const changes = {
      tags: { from: ['old'], to: ['vpn', 'sso'] },
      description: { from: '', to: 'x' },
      category: { from: 'context', to: 'detection' },
    } as const;
    expect(changed(changes)).toBe(
      'J. Marsh changed the category of “Call to counsel” from context to detection, ' +
        'added the tags “vpn” and “sso” to it, removed the tag “old” from it and wrote its description',
    );
  });
  it('go by an event’s title where they are not about its time', () => {
    expect(changed({ confidence: { from: 'probable', to: 'confirmed' } }, 'access')).toBe(
      'J. Marsh changed the confidence of “Token stolen” from probable to confirmed',
    );
  });
  it('belong to an event that is no longer known by name', () => {
    expect(changed({ tags: { from: [], to: ['vpn'] } }, 'gone')).toBe('J. Marsh added the tag “vpn” to an event');
  });
  it.each([
    [null, 'detected', 'gave “Call to counsel” the milestone “Detected”'],
    ['detected', null, 'took the milestone “Detected” from “Call to counsel”'],
    ['detected', 'contained', 'changed the milestone of “Call to counsel” from “Detected” to “Contained”'],
  ] as const)('tell of a milestone', (from, to, words) => {
    expect(changed({ milestone: { from, to } })).toBe(`J. Marsh ${words}`);
  });
  it('tell who may read it', () => {
    const audiences = { from: ['responders', 'counsel'], to: ['responders', 'executives', 'external'] } as const;
    expect(changed({ audiences })).toBe(
      'J. Marsh released “Call to counsel” to executives and external readers and withdrew it from counsel',
    );
  });
  it('tell of a privilege, and of its lifting', () => {
    const privilege: Privilege = {
      ...{ designation: 'attorney-client', basis: 'legal advice', assertedBy: 'K. Osei' },
      ...{ asserterId: null, recipients: [] },
    };
    expect(changed({ privilege: { from: null, to: privilege } })).toBe(
      'J. Marsh asserted attorney–client privilege over “Call to counsel” for K. Osei (legal advice)',
    );
    expect(changed({ privilege: { from: privilege, to: null } })).toBe(
      'J. Marsh lifted the attorney–client privilege from “Call to counsel”',
    );
  });
  it('tell of files by their hash', () => {
    expect(changed({ evidence: { from: [], to: ['3f2a9c1b77e0'.padEnd(64, '0')] } })).toBe(
      'J. Marsh attached the file 3f2a9c1b77e0… to “Call to counsel”',
    );
  });
  it('tell of another order alone', () => {
    expect(changed({ evidence: { from: ['a', 'b'], to: ['b', 'a'] } })).toBe(
      'J. Marsh reordered the files of “Call to counsel”',
    );
    expect(changed({ audiences: { from: ['counsel', 'executives'], to: ['executives', 'counsel'] } })).toBe(
      'J. Marsh reordered the audiences of “Call to counsel”',
    );
    expect(revised({ audiences: { from: ['counsel', 'external'], to: ['external', 'counsel'] } })).toBe(
      'J. Marsh reordered the audiences of the figure “Accounts affected”',
    );
  });
  it('tell of people, systems, techniques and texts', () => {
    expect(changed({ involved: { from: [], to: ['Gateway'] } })).toContain('added “Gateway” to those involved in');
    expect(changed({ techniques: { from: ['T1190'], to: [] } })).toContain('removed the technique “T1190” from');
    expect(changed({ executiveText: { from: 'a', to: 'b' } })).toContain('reworded the text for executives of');
  });
});

describe('the sources of an event', () => {
  const source = (some: Partial<Source> & Pick<Source, 'id' | 'title'>): Source => ({
    ...{ publisher: '', url: '', locator: '', quote: '', stated: null, reliedOn: false, reliedOnReason: '' },
    privilege: null,
    ...some,
  });
  const filing = source({ id: 's1', title: 'Form 8-K' });
  const letter = source({ id: 's2', title: 'Letter' });

  it.each([
    [[], [filing, letter], 'added the sources “Form 8-K” and “Letter” to “Call to counsel”'],
    [[filing], [], 'removed the source “Form 8-K” from “Call to counsel”'],
    [[filing], [{ ...filing, locator: 'page 2' }], 'corrected the source “Form 8-K” of “Call to counsel”'],
    [[filing], [{ ...filing, reliedOnReason: 'sworn' }], 'corrected the source “Form 8-K” of “Call to counsel”'],
    [[filing], [{ ...filing, reliedOn: true }], 'relied on “Form 8-K” for “Call to counsel”'],
    [[{ ...filing, reliedOn: true }], [filing], 'no longer relied on “Form 8-K” for “Call to counsel”'],
    [[filing, letter], [letter, filing], 'put the sources of “Call to counsel” in another order'],
  ])('are told as they came and went', (from, to, words) => {
    expect(changed({ sources: { from, to } })).toBe(`J. Marsh ${words}`);
  });
  const memo = source({
    ...{ id: 's3', title: 'Memo' },
    privilege: {
      ...{ designation: 'attorney-client', basis: 'Legal advice', assertedBy: 'L. Kim' },
      ...{ asserterId: 'kim', recipients: [] },
    },
  });
  const open = { ...memo, privilege: null };
  const reworded = { ...memo, privilege: memo.privilege && { ...memo.privilege, basis: 'Advice on notification' } };
  it.each([
    [[open], [memo], 'asserted attorney–client privilege over the source “Memo” of “Call to counsel”'],
    [[memo], [open], 'lifted attorney–client privilege from the source “Memo” of “Call to counsel”'],
    [[memo], [reworded], 'changed the terms of privilege over the source “Memo” of “Call to counsel”'],
    [[memo], [], 'removed the source “Memo” from “Call to counsel”'],
    [
      [],
      [memo],
      'added the source “Memo” to “Call to counsel” and asserted attorney–client privilege over the source “Memo” of it',
    ],
  ])('are told as they came under privilege and out of it', (from, to, words) => {
    expect(changed({ sources: { from, to } })).toBe(`J. Marsh ${words}`);
  });
  it('are told with why one is relied on rather than another', () => {
    const from = [{ ...filing, reliedOn: true }, letter];
    const to = [filing, { ...letter, reliedOn: true, reliedOnReason: 'it is sworn' }];
    expect(changed({ sources: { from, to } })).toBe(
      'J. Marsh relied on “Letter” rather than “Form 8-K” for “Call to counsel”, giving the reason “it is sworn”',
    );
  });
  it('quote a reason and part what else was done, so that it can be read which is which', () => {
    const from = [{ ...filing, reliedOn: true }, letter];
    const to = [filing, { ...letter, reliedOn: true, reliedOnReason: 'it is sworn' }];
    const description = { from: 'a', to: 'b' };
    expect(changed({ sources: { from, to }, description })).toBe(
      'J. Marsh relied on “Letter” rather than “Form 8-K” for “Call to counsel”, giving the reason “it is sworn”; ' +
        'and reworded its description',
    );
    const corrected = [filing, { ...letter, reliedOn: true, reliedOnReason: 'it is signed' }];
    expect(changed({ sources: { from: to, to: corrected }, description })).toBe(
      'J. Marsh gave the reason “it is signed” for relying on “Letter” for “Call to counsel” and reworded its description',
    );
  });
});

describe('an event that comes, goes and comes back', () => {
  const fields = sampleFields({ title: 'Token stolen', start: found });
  it('is told with its date', () => {
    expect(sentence({ type: 'event.created', eventId: 'access', fields })).toBe(
      'J. Marsh added “Token stolen” (25 November 2022)',
    );
    expect(sentence({ type: 'event.deleted', eventId: 'access', version: 2, title: 'Token stolen' })).toBe(
      'J. Marsh deleted “Token stolen”',
    );
    const restored = { type: 'event.restored', eventId: 'access', version: 3, fromVersion: 1, fields } as const;
    expect(sentence(restored)).toBe('J. Marsh restored “Token stolen” as it was in version 1');
  });
});

describe('a figure', () => {
  it('is told with what it counts', () => {
    const created: RevisionPayload = { type: 'figure.created', figureId: 'accounts', fields: sampleFigure() };
    expect(sentence(created)).toContain('“Accounts affected”: about 37,000,000 accounts');
  });
  it.each<[Changes<FigureFields>, string]>([
    [{ low: { from: 40_000_000, to: 76_600_000 } }, 'revised it from 40,000,000 to 76,600,000'],
    [
      { low: { from: 4, to: 7 }, statedAs: { from: 'about 40 million', to: '76.6 million' } },
      'revised it from about 40 million to 76.6 million',
    ],
    [{ high: { from: null, to: 50 } }, 'revised the upper bound of it from none to 50'],
    [{ approximate: { from: true, to: false } }, 'marked it as exact'],
    [{ unit: { from: 'accounts', to: 'people' } }, 'changed the unit of it from accounts to people'],
    [{ audiences: { from: [], to: ['external'] } }, 'released it to external readers'],
  ])('is told as it was revised', (changes, words) => {
    expect(revised(changes)).toBe(`J. Marsh ${words.replace(/\bit\b/, 'the figure “Accounts affected”')}`);
  });
  it('is told with the source that it got', () => {
    const source = { title: 'Form 8-K', publisher: '', url: '', locator: '', quote: '' };
    expect(revised({ source: { from: null, to: source } })).toBe(
      'J. Marsh gave the figure “Accounts affected” the source “Form 8-K”',
    );
  });
  it('is told by both names where it was renamed', () => {
    expect(revised({ label: { from: 'Accounts', to: 'Accounts affected' } })).toBe(
      'J. Marsh renamed the figure “Accounts” to “Accounts affected”',
    );
  });
});

describe('the incident', () => {
  it.each<[Changes<IncidentFields>, string]>([
    [
      { status: { from: 'open', to: 'contained' }, severity: { from: null, to: 1 } },
      'set the status from open to contained and set the severity to 1',
    ],
    [{ title: { from: 'A', to: 'B' } }, 'renamed the incident from “A” to “B”'],
    [{ zone: { from: 'UTC', to: 'Europe/Berlin' } }, 'changed the incident’s time zone from UTC to Europe/Berlin'],
    [{ summary: { from: '', to: 'b' } }, 'wrote the summary'],
    [{ summaryAudiences: { from: [], to: ['executives'] } }, 'released the summary to executives'],
    [
      { legalHold: { from: null, to: { ground: 'Doe v. Carrier', placedBy: 'K. Osei' } } },
      'placed a legal hold: Doe v. Carrier',
    ],
    [
      { legalHold: { from: { ground: 'Doe v. Carrier', placedBy: 'K. Osei' }, to: null } },
      'lifted the legal hold (Doe v. Carrier)',
    ],
  ])('is told as it changed', (changes, words) => {
    expect(altered(changes)).toBe(`J. Marsh ${words}`);
  });
});

describe('what concerns the keeping of the record', () => {
  it('is told with its ground', () => {
    expect(sentence({ type: 'erasure.figure', figureId: 'x', seqs: [3], ground: 'Art. 17 GDPR' })).toBe(
      'J. Marsh erased a figure: Art. 17 GDPR',
    );
    const joined = { type: 'member.added', userId: 'k', name: 'K. Osei', role: 'counsel' } as const;
    expect(sentence({ ...joined, formerRole: null })).toBe('J. Marsh added K. Osei as counsel');
    expect(sentence({ ...joined, formerRole: 'viewer' })).toBe('J. Marsh made K. Osei counsel, who was viewer');
  });
  it('says honestly what cannot be read', () => {
    expect(describeWithheld({ actor })).toBe(
      'J. Marsh made a change that is withheld from you: what it concerns is privileged',
    );
    expect(describeErased({ actor })).toBe('J. Marsh made a change whose content was erased');
  });
});
