import { describe, expect, it } from 'vitest';
import type { Privilege } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleSource } from '@/core/incident/event.sample';
import type { Assertion } from '@/core/share/privilege-history';
import { instant } from '@/core/time/instant';
import { readCsv } from './csv.sample';
import { type PrivilegeLogParts, privilegeLogEntries } from './privilege-log-entries';
import { privilegeLogTable } from './privilege-log-table';

const PRIVILEGE: Privilege = {
  ...{ designation: 'attorney-client', basis: '=HYPERLINK("x")', assertedBy: '-Counsel', asserterId: 'rivera' },
  recipients: ['@General counsel', 'A. Rivera'],
};
const deed = (revision: number) => ({
  ...{ revision, at: instant(revision * 1_000_000), reason: '+Released' },
  actor: { id: 'rivera', name: 'A. Rivera' },
});
const assertion = (some: Partial<Assertion> = {}): Assertion => ({
  ...{ eventId: 'call', source: null, privilege: PRIVILEGE, asserted: deed(3), since: 3, ended: null },
  ...some,
});
const memo = sampleSource({ id: 'memo', title: 'SECRET memo', quote: 'SECRET words', stated: dayTime('2023-01-09') });
const event = sampleEvent({
  ...{ id: 'call', title: 'SECRET call', description: 'SECRET', executiveText: 'SECRET', tags: ['SECRET'] },
  ...{ involved: ['SECRET'], sources: [memo], evidence: ['a'.repeat(64)], category: 'legal-and-regulatory' },
});

const partsOf = (assertions: readonly Assertion[], some: Partial<PrivilegeLogParts> = {}): PrivilegeLogParts => ({
  ...{ assertions, events: new Map([['call', { event, deletedAt: null }]]), withheld: [], zone: 'UTC' },
  ...some,
});
const entriesOf = (...assertions: readonly Assertion[]) => privilegeLogEntries(partsOf(assertions));

describe('the privilege log', () => {
  it('says of an event when it happened and of what nature it is, and nothing of what it says', () => {
    expect(entriesOf(assertion())).toEqual([
      {
        ...{ number: 1, kind: 'event', eventId: 'call', when: '5 Jan 2023', designation: 'attorney-client' },
        ...{ basis: PRIVILEGE.basis, assertedBy: '-Counsel', recipients: PRIVILEGE.recipients },
        description: 'Event of the category legal and regulatory with 1 source and 1 file',
        entered: { at: deed(3).at, by: 'A. Rivera' },
        ...{ status: 'asserted', ended: null },
      },
    ]);
    expect(JSON.stringify(entriesOf(assertion(), assertion({ source: memo })))).not.toContain('SECRET');
  });
  it('says of a source what time it states', () => {
    expect(entriesOf(assertion({ source: memo }))).toMatchObject([
      {
        ...{ kind: 'source', when: '9 Jan 2023' },
        description: 'Source of an event of the category legal and regulatory, with a quotation and a time of its own',
      },
    ]);
    expect(entriesOf(assertion({ source: { ...memo, stated: null } }))[0]?.when).toBe('');
  });
  it('numbers what was asserted first first, whatever became of it', () => {
    const lifted = assertion({ since: 2, asserted: deed(2), ended: { ...deed(9), how: 'lifted' } });
    expect(entriesOf(assertion(), lifted).map(({ number, status }) => [number, status])).toEqual([
      [1, 'lifted'],
      [2, 'asserted'],
    ]);
  });
  it('says last, of what is withheld, when it was entered and by whom, and nothing else', () => {
    const withheld = [{ designation: 'work-product' as const, enteredAt: instant(0), enteredBy: 'A. Rivera' }];
    expect(privilegeLogEntries(partsOf([assertion()], { withheld }))[1]).toMatchObject({
      ...{ number: 2, kind: 'withheld', eventId: null, when: '', basis: '', assertedBy: '', recipients: [] },
      entered: { at: 0, by: 'A. Rivera' },
    });
  });
  it('leaves out what its reader does not read', () => {
    expect(entriesOf(assertion({ eventId: 'another' }))).toEqual([]);
  });
});

describe('the privilege log as CSV', () => {
  const cellsOf = (csv: string): Readonly<Record<string, string | undefined>> => {
    const [names = [], row = []] = readCsv(csv);
    return Object.fromEntries(names.map((name, index) => [name, row[index]]));
  };
  it('has no cell that a spreadsheet would calculate', () => {
    const ended = { ...deed(9), how: 'lifted' } as const;
    expect(cellsOf(privilegeLogTable(entriesOf(assertion({ ended }))))).toEqual({
      ...{ number: '1', kind: 'event', when: '5 Jan 2023', designation: 'attorney-client' },
      ...{ basis: `'${PRIVILEGE.basis}`, assertedBy: "'-Counsel", recipients: "'@General counsel; A. Rivera" },
      ...{ enteredAt: '1970-01-01T00:00:03Z', enteredBy: 'A. Rivera' },
      description: 'Event of the category legal and regulatory with 1 source and 1 file',
      ...{ status: 'lifted', endedAt: '1970-01-01T00:00:09Z', endedBy: 'A. Rivera', reason: "'+Released" },
    });
  });
  it('leaves empty what the record does not tell', () => {
    const table = privilegeLogTable(entriesOf(assertion({ asserted: null })));
    expect(cellsOf(table)).toMatchObject({ enteredAt: '', enteredBy: '', endedAt: '', reason: '' });
  });
});
