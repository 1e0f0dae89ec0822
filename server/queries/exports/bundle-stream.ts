// A bundle as a zip file, made as it is read: the files, stored as they are, then the record, which so tells of the very
// readings that made the bundle, then a manifest of all of them, and the same for `sha256sum -c`. Each file is entered in
// the access log as it is opened. A file whose bytes are not those of its name breaks the stream off: no bundle is whole
// whose manifest is untrue.

import 'server-only';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { makeZip } from 'client-zip';
import { bundlePath, checksumLines } from '@/core/export/bundle-path';
import type { Actor } from '@/core/incident/actor';
import type { Evidence } from '@/core/incident/evidence';
import { toRfc3339 } from '@/core/time/instant';
import { now } from '../../clock/clock';
import type { EvidenceStore } from '../../evidence/store';
import { log } from '../../log/log';
import { keepAccess } from '../../record/keep-access';
import { sha256 } from '../../record/sha256';
import { openEvidence } from '../evidence-bytes';
import type { FoundBundle } from './bundle';

/** As the manifest lists it. */
interface Packed {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

interface ZipEntry {
  readonly name: string;
  readonly input: AsyncIterable<Uint8Array> | string;
  readonly size?: number;
  readonly lastModified: Date;
}

export async function bundleStream(store: EvidenceStore, user: Actor, bundle: FoundBundle): Promise<Readable> {
  const { id, revision } = bundle.incident;
  const access = { type: 'export.bundle', revision, files: bundle.files.length } as const;
  await keepAccess(id, user, access);
  const opened = new Set<Readable>();
  const zip = Readable.from(makeZip(entries(store, user, bundle, opened)));
  // Whoever goes away in the middle of a file leaves it open otherwise.
  zip.once('close', () => {
    for (const file of opened) file.destroy();
  });
  return zip;
}

async function* entries(
  store: EvidenceStore,
  user: Actor,
  bundle: FoundBundle,
  opened: Set<Readable>,
): AsyncGenerator<ZipEntry> {
  const { incident, files, record } = bundle;
  const packed: Packed[] = [];
  const entry = (path: string, input: ZipEntry['input'], lastModified: Date): ZipEntry => ({
    ...{ name: `${incident.ref}/${path}`, input, lastModified },
  });
  for (const [index, file] of files.entries()) {
    const bytes = await openEvidence(store, user, { incidentId: incident.id, file }, null);
    if (bytes === null) throw broken(incident.id, file);
    opened.add(bytes);
    const path = bundlePath(index + 1, files.length, file.name);
    const input = counted(bytes, path, (one) => {
      if (one.sha256 !== file.sha256) throw broken(incident.id, file);
      opened.delete(bytes);
      packed.push(one);
    });
    yield { ...entry(path, input, new Date(file.addedAt / 1_000)), size: file.sizeBytes };
  }
  const exportedAt = now();
  const today = new Date(exportedAt / 1_000);
  yield entry(
    record.fileName,
    counted(await record.take(), record.fileName, (one) => packed.push(one)),
    today,
  );
  const manifest = manifestOf(bundle, user, toRfc3339(exportedAt), packed);
  yield entry('manifest.json', manifest, today);
  const sums = [...packed, { path: 'manifest.json', sha256: sha256(manifest) }];
  yield entry('SHA256SUMS', checksumLines(sums), today);
}

/** The bytes as they are; after the last of them, what they were. */
async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  done: (packed: Packed) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    sizeBytes += piece.length;
    yield piece;
  }
  done({ path, sha256: hash.digest('hex'), sizeBytes });
}

function manifestOf({ incident, files }: FoundBundle, user: Actor, exportedAt: string, packed: readonly Packed[]) {
  const { id, ref, title, revision } = incident;
  const bySha256 = new Map(files.map((file) => [file.sha256, file]));
  return JSON.stringify(
    {
      ...{ format: 'onset-bundle', formatVersion: 1, incident: { id, ref, title }, revision, exportedAt },
      exportedBy: { id: user.id, name: user.name },
      files: packed.map((one) => ({ ...one, ...evidenceFacts(bySha256.get(one.sha256)) })),
    },
    null,
    2,
  );
}

const evidenceFacts = (file: Evidence | undefined) =>
  file && { name: file.name, mediaType: file.mediaType, addedAt: toRfc3339(file.addedAt), addedBy: file.addedBy.name };

function broken(incidentId: string, { sha256 }: Evidence): Error {
  log.warn('evidence damaged', { incidentId, sha256 });
  return new Error('A file of evidence is missing or not the one that was added');
}
