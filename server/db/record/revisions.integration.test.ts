import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentFields } from '@/core/incident/incident';
import type { ChainedRevision, Revision } from '@/core/incident/record/revision';
import { type Instant, instant } from '@/core/time/instant';
import { newId } from '../../clock/clock';
import { openIncident } from '../../commands/create-incident';
import { removeExample } from '../../commands/remove-example';
import { closeDatabase, database, inTransaction } from '../connection/client';
import { appendRevisionRows, revisionsAfter } from './revisions';

const FIRST = instant(-8_993_635_200_000_000);
const LAST = instant(8_993_721_599_999_999);

const FIELDS: IncidentFields = {
  title: 'A case',
  summary: '',
  summaryAudiences: [],
  severity: null,
  status: 'open',
  zone: 'UTC',
  legalHold: null,
  obligations: null,
};

const sha256 = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** RFC 3339 as the record writes it, by integer arithmetic on its own. */
function momentOf(at: number): string {
  const micros = BigInt(at);
  const second = (micros - (((micros % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n;
  const rest = String(micros - second * 1_000_000n).padStart(6, '0');
  const fraction = rest === '000000' ? '' : `.${rest.endsWith('000') ? rest.slice(0, 3) : rest}`;
  return `${new Date(Number(second) * 1_000).toISOString().slice(0, 19)}${fraction}Z`;
}

/** The formula of the record, written out member by member in the order of their names. */
function expectedHash(incidentId: string, { revision, link }: ChainedRevision): string {
  const { seq, at, actor, payload } = revision;
  const actorText = `{"id":${JSON.stringify(actor.id)},"name":${JSON.stringify(actor.name)}}`;
  return sha256(
    `{"actor":${actorText},"at":"${momentOf(at)}","incidentId":"${incidentId}","payloadHash":"${link.payloadHash}",` +
      `"prevHash":"${link.prevHash}","seq":${seq},"type":"${payload?.type}"}`,
  );
}

/** Only the example's moments may lie in the past. */
async function openExample(at: Instant): Promise<string> {
  await removeExample();
  const id = newId();
  const actor = { id: 'a', name: 'A' };
  const opening = { id, ref: 'INC-1685-0001', fields: FIELDS, at, actor, commanderId: null, isExample: true };
  await inTransaction((tx) => openIncident(tx, opening));
  return id;
}

async function recordAll(id: string, told: readonly { at: Instant; name: string; title: string }[]) {
  const revisions = told.map(({ at, name, title }, index): Revision => {
    const changes = { title: { from: FIELDS.title, to: title } };
    const payload = { type: 'incident.changed', version: index + 2, changes } as const;
    return { seq: index + 2, at, actor: { id: name, name }, payload, reason: title };
  });
  await inTransaction((tx) => appendRevisionRows(tx, id, revisions));
  return revisionsAfter(database(), id, 0, 1_000);
}

function expectChain(id: string, chained: readonly ChainedRevision[]): void {
  let head = '0'.repeat(64);
  for (const each of chained) {
    const { payload, salt, payloadHash, prevHash, hash } = each.link;
    expect(prevHash).toBe(head);
    expect(payloadHash).toBe(sha256(Buffer.from(salt ?? '', 'hex'), payload ?? ''));
    expect(hash).toBe(expectedHash(id, each));
    head = hash;
  }
}

describe('the hashes that the database computes', () => {
  let id: string;
  beforeEach(async () => {
    id = await openExample(FIRST);
  });
  afterAll(closeDatabase);

  it.each([
    ['quotes and backslashes', `O'Brien "the \\ slash" O\\'Neill /`],
    ['control characters', '\u0001\b\t\n\v\f\r\u001f\u007f\u0080\u2028\u2029'],
    ['other scripts and emoji', 'Ünï 日本語 🕵🏽‍♀️ \u{10ffff}\ufeff\u200f'],
    ['what looks like something else', '{"at":"1970-01-01T00:00:00Z"} \\u0000 \\ud800 %s $1 \';--'],
    ['nothing', ''],
  ])('are those of the formula for names with %s', async (_what, name) => {
    expectChain(id, await recordAll(id, [{ at: LAST, name, title: name }]));
  });

  it.each([
    -8_993_635_199_999_999, -62_135_596_800_001, -1_000_001, -1_000_000, -999_999, -1_000, -1, 0, 1, 999, 1_000,
    999_000, 999_999, 1_000_000, 1_672_937_999_123_457, 1_672_937_999_120_000, 8_993_721_599_999_999,
  ])('are those of the formula at the microsecond %s', async (micros) => {
    const at = instant(micros);
    const chained = await recordAll(id, [{ at, name: 'A', title: 'a' }]);
    expect(chained.at(-1)?.revision.at).toBe(at);
    expectChain(id, chained);
  });

  it('are those of the formula for anything that a record can hold', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0'));
    const told = fc.record({ at: fc.integer({ min: FIRST, max: LAST }).map(instant), name: words, title: words });
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 20 }), async (all) => {
        const incident = await openExample(FIRST);
        const chained = await recordAll(
          incident,
          all.toSorted((a, b) => a.at - b.at),
        );
        expect(chained).toHaveLength(all.length + 1);
        expectChain(incident, chained);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what the database cannot hold', () => {
  afterAll(closeDatabase);

  it.each([
    ['a NUL in the payload', { name: 'A', title: 'a\0b' }],
    ['a NUL in a name', { name: 'a\0b', title: 'a' }],
  ])('%s is refused, and leaves nothing', async (_what, told) => {
    const id = await openExample(FIRST);
    await expect(
      recordAll(id, [
        { at: LAST, name: 'A', title: 'kept by no one' },
        { at: LAST, ...told },
      ]),
    ).rejects.toThrow();
    expect(await revisionsAfter(database(), id, 0, 10)).toHaveLength(1);
  });

  it('half a surrogate pair is refused before it gets there', async () => {
    const id = await openExample(FIRST);
    await expect(recordAll(id, [{ at: LAST, name: 'A', title: '\ud800' }])).rejects.toThrow('surrogate');
  });
});
