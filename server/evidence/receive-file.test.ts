import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { sha256Of } from '../testing/sha256';
import { DiskStore } from './disk-store';
import { receiveFile } from './receive-file';
import type { EvidenceStore } from './store';

let folder: string;
let store: DiskStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-evidence-'));
  store = new DiskStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const file = (...texts: readonly string[]) => ({ name: 'a.txt', claimedType: 'text/plain', bytes: pieces(...texts) });
const inTheMaking = () => readdirSync(join(folder, 'incoming'));
const LIMIT = 1_000;

describe('taking a file in', () => {
  it('keeps its bytes under their hash, for this user alone', async () => {
    const received = unwrap(await receiveFile(store, file('one ', 'two'), LIMIT));
    expect(received.file).toEqual({
      sha256: sha256Of('one two'),
      name: 'a.txt',
      sizeBytes: 7,
      mediaType: 'text/plain',
    });
    await received.stored.finish(received.file.sha256);
    const path = join(folder, received.file.sha256.slice(0, 2), received.file.sha256);
    expect(await readFile(path, 'utf8')).toBe('one two');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
    expect(inTheMaking()).toEqual([]);
  });

  it('can be finished twice, since a transaction can be tried twice', async () => {
    const { stored, file: received } = unwrap(await receiveFile(store, file('twice'), LIMIT));
    await stored.finish(received.sha256);
    await stored.finish(received.sha256);
    await stored.abandon();
    expect(await store.sizeBytesOf(received.sha256)).toBe(5);
  });

  it('leaves nothing of what is abandoned', async () => {
    const { stored } = unwrap(await receiveFile(store, file('left'), LIMIT));
    await stored.abandon();
    expect(inTheMaking()).toEqual([]);
  });

  it('takes exactly as much as the limit, and not a byte more', async () => {
    expect((await receiveFile(store, file('x'.repeat(LIMIT)), LIMIT)).ok).toBe(true);
    expect(await receiveFile(store, file('x'.repeat(LIMIT), 'y'), LIMIT)).toEqual({
      ok: false,
      error: { kind: 'too-large' },
    });
  });

  it('leaves nothing of what breaks off', async () => {
    const bytes = (async function* () {
      yield Buffer.from('half of it');
      throw new Error('cut');
    })();
    await expect(receiveFile(store, { ...file(), bytes }, LIMIT)).rejects.toThrow('cut');
    expect(inTheMaking()).toEqual([]);
  });

  it('says that the disk is full, and leaves nothing', async () => {
    const full: EvidenceStore = {
      ...{
        sizeBytesOf: store.sizeBytesOf,
        open: store.open,
        remove: store.remove,
        names: store.names,
        sweep: store.sweep,
      },
      begin: async () => {
        const begun = await store.begin();
        let written = 0;
        return {
          write: async (bytes) => {
            written += 1;
            if (written > 1) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
            await begun.write(bytes);
          },
          seal: () => begun.seal(),
          finish: (sha256) => begun.finish(sha256),
          abandon: () => begun.abandon(),
        };
      },
    };
    expect(await receiveFile(full, file('one', 'two'), LIMIT)).toEqual({ ok: false, error: { kind: 'no-room' } });
    expect(inTheMaking()).toEqual([]);
  });
});

describe('sweeping', () => {
  it('removes what a crash left, and not what another process is writing', async () => {
    const { stored } = unwrap(await receiveFile(store, file('under way'), LIMIT));
    const old = join(folder, 'incoming', 'left-by-a-crash');
    writeFileSync(old, 'half');
    const twoHoursAgo = Date.now() / 1_000 - 7_200;
    utimesSync(old, twoHoursAgo, twoHoursAgo);
    await store.sweep();
    expect(inTheMaking()).toHaveLength(1);
    await stored.abandon();
  });

  it('does nothing where there is nothing yet', async () => {
    await expect(store.sweep()).resolves.toBeUndefined();
    for await (const name of store.names()) expect.unreachable(name);
  });
});
