// The checkpoints of one incident on disk: a file of JSON lines that only grows. Several processes append to it, so the
// order of its lines means nothing: the checkpoint with the highest number is the last.

import 'server-only';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '../env/environment';
import { FILE_MODE, madeFolder, orNull } from '../files/private-folder';
import { type Checkpoint, isOfChain, readCheckpoint, type StoredCheckpoint } from './checkpoint';

const folder = () => join(environment().ONSET_DATA_DIR, 'checkpoints');
const SUFFIX = '.jsonl';
const LINE_FEED = 0x0a;

export class CheckpointFile {
  readonly #path: string;
  readonly #latest = new Map<StoredCheckpoint['log'], StoredCheckpoint>();
  /** How far it was read. */
  #readBytes = 0;

  constructor(incidentId: string) {
    this.#path = join(folder(), `${incidentId}${SUFFIX}`);
  }

  /** The last of each chain. */
  async latest(): Promise<readonly Checkpoint[]> {
    for (const checkpoint of await this.#unread()) {
      const known = this.#latest.get(checkpoint.log);
      if (known === undefined || known.seq < checkpoint.seq) this.#latest.set(checkpoint.log, checkpoint);
    }
    return [...this.#latest.values()].filter(isOfChain);
  }

  /** On disk when it answers. A line begins anew even where a crash cut off the one before. */
  async append(checkpoint: StoredCheckpoint): Promise<void> {
    await madeFolder(folder());
    const file = await open(this.#path, 'a+', FILE_MODE);
    try {
      const { size } = await file.stat();
      const end = Buffer.alloc(1);
      if (size > 0) await file.read(end, 0, 1, size - 1);
      const isCutOff = size > 0 && end[0] !== LINE_FEED;
      await file.appendFile(`${isCutOff ? '\n' : ''}${JSON.stringify(checkpoint)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** Whole lines that came since the last reading. */
  async #unread(): Promise<readonly StoredCheckpoint[]> {
    const file = await orNull(open(this.#path, 'r'));
    if (file === null) return [];
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(Math.max(0, size - this.#readBytes));
      await file.read(bytes, 0, bytes.length, this.#readBytes);
      const whole = bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1);
      this.#readBytes += whole.length;
      return whole
        .toString('utf8')
        .split('\n')
        .flatMap((line) => readCheckpoint(line) ?? []);
    } finally {
      await file.close();
    }
  }
}

/** Every checkpoint that there is of any incident, by the incident's id, in the order of the lines. */
export async function everyCheckpoint(): Promise<ReadonlyMap<string, readonly StoredCheckpoint[]>> {
  const names = await orNull(readdir(folder()));
  const all = new Map<string, readonly StoredCheckpoint[]>();
  for (const name of (names ?? []).filter((file) => file.endsWith(SUFFIX)).sort()) {
    const incidentId = name.slice(0, -SUFFIX.length);
    all.set(incidentId, await checkpointsOf(incidentId));
  }
  return all;
}

/** Those of one incident, in the order of the lines. */
export async function checkpointsOf(incidentId: string): Promise<readonly StoredCheckpoint[]> {
  const lines = await orNull(readFile(join(folder(), `${incidentId}${SUFFIX}`), 'utf8'));
  return (lines ?? '').split('\n').flatMap((line) => readCheckpoint(line) ?? []);
}
