// PDFs as they leave the endpoint and a share link, under the verifier, which shares no code with what made them.
import { afterAll, describe, expect, it } from 'vitest';
import { madeShareLinkSchema } from '@/core/contracts/share-link';
import { closeDatabase } from '@/server/db/connection/client';
import { flushCheckpoints } from '@/server/record/checkpoints';
import { recordKey } from '@/server/record/key';
import { call } from '@/server/testing/api';
import { addEvent, openCase, revisionsOf } from '@/server/testing/case';
import { takePdf } from '@/server/testing/pdf';
import { type Person, person } from '@/server/testing/people';
import { cookieOf, getPdf, partsOf, post } from '@/server/testing/share';
import { documentInRecord } from '@/verifier/document-in-record';
import type { DocumentFacts } from '@/verifier/document-verdict';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { verifyDocument } from '@/verifier/verify-document';

afterAll(async () => {
  await flushCheckpoints();
  await closeDatabase();
});

const trust = () => ({ cryptography: nodeCryptography, trusted: [recordKey().fingerprint] });

async function unchanged(bytes: Uint8Array): Promise<DocumentFacts> {
  const verdict = await verifyDocument(bytes, trust());
  if (verdict.kind !== 'unchanged') throw new Error(JSON.stringify(verdict));
  return verdict.facts;
}

async function someCase() {
  const who = await person();
  const { id, ref } = await openCase(who, { title: 'Números “quoted” 😀 <onset:seal> %%EOF' });
  await addEvent(who, ref, { title: 'First access', when: '2022-11-25~' });
  return { who, id, ref };
}

const record = async (who: Person, ref: string): Promise<Uint8Array> => {
  const { body } = await call(who, 'GET', `/incidents/${ref}/exports/json`);
  return new TextEncoder().encode(JSON.stringify(body));
};

describe('a PDF', () => {
  it('is as it was made, and says of which state of which incident', async () => {
    const { who, id, ref } = await someCase();
    const facts = await unchanged(await takePdf(who, ref));
    const last = (await revisionsOf(who, ref)).revisions.at(-1);
    expect(facts).toMatchObject({
      incident: { id, ref, title: 'Números “quoted” 😀 <onset:seal> %%EOF' },
      ...{ revision: 2, asOf: last?.at, headHash: last?.hash, preparedBy: who.user.name },
      ...{ checkpoint: { kind: 'signed' }, fingerprint: recordKey().fingerprint },
    });
  });

  it('is changed where any byte of it is', async () => {
    const { who, ref } = await someCase();
    const bytes = await takePdf(who, ref);
    for (let part = 0; part < 40; part += 1) {
      const at = Math.floor((bytes.length * part) / 40);
      const other = Uint8Array.from(bytes).with(at, ((bytes[at] ?? 0) + 1) % 256);
      expect((await verifyDocument(other, trust())).kind).toMatch(/^(changed|unreadable)$/);
    }
  });

  it('agrees with the record that is exported later, which names it and tells what came since', async () => {
    const { who, ref } = await someCase();
    const facts = await unchanged(await takePdf(who, ref));
    await addEvent(who, ref, { title: 'Noticed' });
    expect(documentInRecord(facts, await record(who, ref), trust()).standing).toMatchObject({
      ...{ kind: 'agrees', laterCount: 1 },
      taken: [{ by: { name: who.user.name } }],
    });
    const other = await someCase();
    const elsewhere = await record(other.who, other.ref);
    expect(documentInRecord(facts, elsewhere, trust()).standing).toEqual({ kind: 'other-incident', ref: other.ref });
  });

  it('carries its seal from a share link as well, for whom it was made', async () => {
    const { who, ref } = await someCase();
    const asked = { recipient: 'M. Osei', audience: 'executives', allowPdf: true };
    const made = await call(who, 'POST', `/incidents/${ref}/share-links`, asked);
    const link = partsOf(madeShareLinkSchema.parse(made.body).url);
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    const answer = await getPdf(link.id, { cookie });
    const facts = await unchanged(new Uint8Array(await answer.arrayBuffer()));
    expect(facts).toMatchObject({ preparedFor: 'M. Osei', preparedBy: who.user.name, incident: { ref } });
  });
});
