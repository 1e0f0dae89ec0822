import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '@/core/contracts/problem';
import { closeDatabase } from '../../db/connection/client';
import { addEvent, memberOf, openCase } from '../../testing/case';
import { addFile, storeFolder } from '../../testing/evidence';
import { accessesOf, exportOf } from '../../testing/exports';
import { type Person, person } from '../../testing/people';
import { sha256Of } from '../../testing/sha256';
import { type Unzipped, unzipped } from '../../testing/zip';

afterAll(closeDatabase);

let commander: Person;
let counsel: Person;
let responder: Person;
let id: string;
let ref: string;

const LARGE = new Uint8Array(3_000_000).map((_, index) => index % 251);

beforeAll(async () => {
  commander = await person();
  ({ id, ref } = await openCase(commander));
  counsel = await memberOf(id, 'counsel');
  responder = await memberOf(id, 'responder');
  await addFile(commander, ref, { name: 'proxy.log', bytes: LARGE });
  await addFile(commander, ref, { name: 'notes.txt', bytes: 'notes' });
  const { sha256 } = await addFile(counsel, ref, { name: 'memo.txt', bytes: 'canary memo' });
  const privilege = { designation: 'work-product' as const, basis: 'Advice', assertedBy: 'Counsel' };
  await addEvent(counsel, ref, { title: 'Memo of counsel', evidence: [sha256], privilege });
});

const bundleOf = async (who: Person): Promise<readonly Unzipped[]> =>
  unzipped(Buffer.from(await (await exportOf(who, ref, 'zip')).arrayBuffer()));
const textOf = (files: readonly Unzipped[], path: string) =>
  files.find((file) => file.path === `${ref}/${path}`)?.bytes.toString() ?? '';

describe('the bundle with evidence', () => {
  it('has the files as they were added, the record, and a manifest that matches them all', async () => {
    const files = await bundleOf(counsel);
    const names = ['evidence/001 proxy.log', 'evidence/002 notes.txt', 'evidence/003 memo.txt', `${ref}-record.json`];
    expect(files.map(({ path }) => path)).toEqual(
      [...names, 'manifest.json', 'SHA256SUMS'].map((name) => `${ref}/${name}`),
    );
    expect(files[0]?.bytes.equals(Buffer.from(LARGE))).toBe(true);
    const manifest = JSON.parse(textOf(files, 'manifest.json'));
    expect(manifest).toMatchObject({ format: 'onset-bundle', incident: { ref }, exportedBy: { id: counsel.user.id } });
    expect(
      manifest.files.map(({ path, sha256, sizeBytes }: Record<string, unknown>) => [path, sha256, sizeBytes]),
    ).toEqual(names.map((name, index) => [name, sha256Of(files[index]?.bytes ?? ''), files[index]?.bytes.length]));
    const sums = textOf(files, 'SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums).toEqual([...names, 'manifest.json'].map((name, index) => [sha256Of(files[index]?.bytes ?? ''), name]));
  });
  it('stores the files and compresses nothing', async () => {
    expect(new Set((await bundleOf(counsel)).map(({ method }) => method))).toEqual(new Set([0]));
  });
  it('has no file that is not the reader’s, and its record and manifest name none', async () => {
    const files = await bundleOf(responder);
    expect(files.map(({ path }) => path).filter((path) => path.includes('memo'))).toEqual([]);
    expect(Buffer.concat(files.map(({ bytes }) => bytes)).includes('canary')).toBe(false);
    expect(textOf(files, 'manifest.json') + textOf(files, `${ref}-record.json`)).not.toContain('memo.txt');
  });
  it('is on the access log before its first byte, and each file as it is opened; the record within tells of them', async () => {
    const before = (await accessesOf(id)).length;
    const files = await bundleOf(responder);
    const accesses = (await accessesOf(id)).slice(before).map(([, access]) => access);
    const evidence = [sha256Of(LARGE), sha256Of('notes')].map((sha256) => ({ type: 'export.evidence', sha256 }));
    expect(accesses).toEqual([
      { type: 'export.bundle', revision: 5, files: 2 },
      ...evidence,
      { type: 'export.record', format: 'json', revision: 5 },
    ]);
    const { accessLog } = JSON.parse(textOf(files, `${ref}-record.json`));
    expect(accessLog.slice(before).map(({ payload }: { readonly payload: unknown }) => payload)).toEqual(accesses);
  });
  it('leaves no entry for files that nobody took, once its reader is gone', async () => {
    const before = (await accessesOf(id)).length;
    const { body } = await exportOf(commander, ref, 'zip');
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const types = (await accessesOf(id)).slice(before).map(([, access]) => access);
    expect(types.slice(1)).not.toContainEqual(expect.objectContaining({ type: 'export.record' }));
  });
  it('does not exist for somebody who is no member, and takes no parameters', async () => {
    expect((await exportOf(await person(), ref, 'zip')).status).toBe(404);
    expect((await exportOf(commander, ref, 'zip?audience=counsel')).status).toBe(422);
  });
});

describe('a bundle with a damaged file', () => {
  it('is refused with its name where the file is lost, and breaks off where its bytes have changed', async () => {
    const case2 = await openCase(commander);
    const { sha256 } = await addFile(commander, case2.ref, { name: 'kept.txt', bytes: 'kept bytes' });
    const path = join(storeFolder(), sha256.slice(0, 2), sha256);
    writeFileSync(path, 'lost');
    const refused = await exportOf(commander, case2.ref, 'zip');
    expect(refused.status).toBe(500);
    expect(problemSchema.parse(await refused.json())).toMatchObject({
      type: 'urn:onset:problem:damaged',
      detail: expect.stringContaining('kept.txt'),
    });
    writeFileSync(path, 'KEPT bytes');
    const broken = await exportOf(commander, case2.ref, 'zip');
    await expect(broken.arrayBuffer()).rejects.toThrow();
  });
});
