import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok, refuse } from '@/core/result';
import { streamInto, writeWhole } from './whole-file';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onset-whole-file-'));
  path = join(folder, 'record.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => readFileSync(path, 'utf8');

async function* breaking() {
  yield 'half';
  throw new Error('broke');
}

async function* stopping(stop: AbortController) {
  yield 'half';
  stop.abort();
  yield 'more';
}

describe('a file that a command writes', () => {
  it('goes into nothing that lay there before: neither a file that others read, nor a link that leads to one', async () => {
    const beside = `${path}.${process.pid}.new`;
    const theirs = join(folder, 'theirs');
    const plant = [() => writeFileSync(beside, '', { mode: 0o644 }), () => symlinkSync(theirs, beside)];
    for (const lay of plant) {
      writeFileSync(theirs, 'theirs');
      lay();
      await writeWhole(path, async (file) => {
        await file.writeFile('secret');
        return ok('Done.');
      });
      expect([readFileSync(theirs, 'utf8'), read()]).toEqual(['theirs', 'secret']);
      expect(lstatSync(path).mode & 0o777).toBe(0o600);
      rmSync(path);
    }
  });
  it('is there once it is whole, for its owner alone', async () => {
    const written = await writeWhole(path, async (file) => {
      await file.writeFile('one two');
      expect(readdirSync(folder)).not.toContain('record.json');
      return ok('Done.');
    });
    expect(written).toEqual(ok('Done.'));
    expect(read()).toBe('one two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['record.json']);
  });

  it('leaves nothing where it breaks off, and what was there before as it was', async () => {
    const broken = () =>
      writeWhole(path, async (file) => {
        await writeFile(file, breaking());
        return ok('Done.');
      });
    await expect(broken()).rejects.toThrow('broke');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, 'before');
    await expect(broken()).rejects.toThrow('broke');
    expect([readdirSync(folder), read()]).toEqual([['record.json'], 'before']);
  });

  it('leaves what was there where the command is stopped or refused', async () => {
    writeFileSync(path, 'before');
    const stop = new AbortController();
    const stopped = writeWhole(path, async (file) => {
      await writeFile(file, stopping(stop), { signal: stop.signal });
      return ok('Done.');
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect(await writeWhole(path, async () => refuse('No.'))).toEqual(refuse('No.'));
    expect([readdirSync(folder), read()]).toEqual([['record.json'], 'before']);
  });

  it('takes away what a killed command has left, and nothing else', async () => {
    const gone = 2 ** 31 - 1;
    const others = [`record.json.${process.ppid}.new`, `other.json.${gone}.new`, 'record.json.new'];
    for (const name of [`record.json.${gone}.new`, ...others]) writeFileSync(join(folder, name), 'half');
    await writeWhole(path, async () => ok(''));
    expect(readdirSync(folder).sort()).toEqual([...others, 'record.json'].sort());
  });

  it('goes where a link leads', async () => {
    const target = join(folder, 'target.json');
    writeFileSync(target, 'before');
    symlinkSync(target, path);
    await writeWhole(path, async (file) => {
      await file.writeFile('after');
      return ok('');
    });
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('after');
  });

  it('can be a device, which stays one', async () => {
    const written = await writeWhole('/dev/null', async (file) => {
      await file.writeFile('gone');
      return ok('Done.');
    });
    expect(written).toEqual(ok('Done.'));
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('takes a stream, and says what went wrong with it', async () => {
    const streamed = (prepare: (file: FileHandle) => Promise<void>) =>
      writeWhole(path, async (file) => {
        await prepare(file);
        await pipeline(['one ', 'two'], createGzip(), streamInto(file));
        return ok('Done.');
      });
    await streamed(async () => {});
    expect(gunzipSync(readFileSync(path)).toString()).toBe('one two');
    await expect(streamed((file) => file.close())).rejects.toThrow('closed');
  });

  it.each([
    ['a folder', ''],
    ['in a folder that is not there', 'missing/record.json'],
  ])('is refused before anything is made where it is %s', async (_name, within) => {
    mkdirSync(path);
    const at = join(path, within);
    const written = await writeWhole(at, () => expect.unreachable());
    expect(written).toEqual({ ok: false, error: expect.stringContaining(`${at} cannot be written: E`) });
  });
});
