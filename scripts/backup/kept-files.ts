// What a backup takes from the data folder: the record's key, checkpoints, evidence and documents, by their paths in it.
// What this installation alone needs (its Postgres, its passwords, who runs) stays.
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { recordKeyPath } from '../files/installation-fingerprint';
import { orNull } from '../files/private-file.mjs';
import { Refusal } from '../report/refusal.mjs';

const PIECE_BYTES = 786_432;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

const CHECKPOINTS = /^checkpoints\/[0-9a-f-]{36}\.jsonl$/;
const STORED = /^(?:evidence\/[0-9a-f]{2}\/[0-9a-f]{64}|documents\/[0-9a-f-]{36}\.pdf)$/;
const LOOKED_INTO = /^(?:checkpoints|documents|evidence(?:\/[0-9a-f]{2})?)$/;

/** Null where there is none yet. */
export const recordKeyIn = (folder: string): Promise<string | null> => orNull(readFile(recordKeyPath(folder), 'utf8'));

export const keepRecordKey = (folder: string, key: string): Promise<void> =>
  writeFile(recordKeyPath(folder), key, { mode: FILE_MODE });

/** By their paths. */
export const checkpointFiles = async (folder: string): Promise<readonly string[]> =>
  (await filesIn(folder, 'checkpoints')).filter((path) => CHECKPOINTS.test(path));

export const storedFiles = async (folder: string): Promise<readonly string[]> =>
  [...(await filesIn(folder, 'evidence')), ...(await filesIn(folder, 'documents'))].filter((path) => STORED.test(path));

async function filesIn(folder: string, within: string): Promise<readonly string[]> {
  const entries = (await orNull(readdir(join(folder, within), { withFileTypes: true }))) ?? [];
  const paths: string[] = [];
  for (const entry of entries) {
    const path = `${within}/${entry.name}`;
    if (entry.isFile()) paths.push(path);
    else if (LOOKED_INTO.test(path)) paths.push(...(await filesIn(folder, path)));
  }
  return paths;
}

export interface FilePiece {
  readonly file: string;
  readonly piece: string;
}

/** An empty file is one empty piece; one that was erased meanwhile has none. */
export async function* piecesOf(folder: string, file: string): AsyncGenerator<FilePiece> {
  const handle = await orNull(open(join(folder, file)));
  if (handle === null) return;
  try {
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (let isFirst = true; ; isFirst = false) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES);
      if (bytesRead === 0 && !isFirst) return;
      yield { file, piece: buffer.toString('base64', 0, bytesRead) };
    }
  } finally {
    await handle.close();
  }
}

/** Writes pieces as they come, one file after the other, each beside its place until all are there. */
export class ArrivingFiles {
  readonly #folder: string;
  readonly #begun = new Set<string>();
  #file: string | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async take({ file, piece }: FilePiece): Promise<void> {
    const isFirst = file !== this.#file;
    if (isFirst) await this.#begin(file);
    const bytes = Buffer.from(piece, 'base64');
    await writeFile(this.#beside(file), bytes, { mode: FILE_MODE, flag: isFirst ? 'w' : 'a' });
  }

  /** Newer checkpoints of the same folder stay: what they vouch for and the backup lacks is to be noticed. */
  async keep(): Promise<void> {
    for (const file of this.#begun) {
      const path = join(this.#folder, file);
      const isLeft = CHECKPOINTS.test(file) && (await orNull(stat(path))) !== null;
      if (isLeft) await rm(this.#beside(file));
      else await rename(this.#beside(file), path);
    }
  }

  async abandon(): Promise<void> {
    for (const file of this.#begun) await rm(this.#beside(file), { force: true });
  }

  async #begin(file: string): Promise<void> {
    if (!CHECKPOINTS.test(file) && !STORED.test(file)) {
      throw new Refusal(`The backup has a file that Onset keeps nowhere: ${file}`);
    }
    this.#file = file;
    this.#begun.add(file);
    await mkdir(dirname(this.#beside(file)), { recursive: true, mode: FOLDER_MODE });
  }

  #beside(file: string): string {
    return join(this.#folder, `${file}.restoring`);
  }
}
