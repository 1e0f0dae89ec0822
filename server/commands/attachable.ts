// Which files an author may attach to an event: those of the incident that they may read.

import 'server-only';
import { readableEvidence } from '@/core/share/evidence';
import { evidenceAmong, supportedEvents } from '../db/evidence';
import type { Scene } from './writing/scene';

export async function attachableAmong(scene: Scene, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const { sitting, incident, reader } = scene;
  const tx = await sitting.written();
  const files = await evidenceAmong(tx, incident.id, names);
  const readable = readableEvidence(reader, files, await supportedEvents(tx, incident.id));
  return new Set(readable.map(({ sha256 }) => sha256));
}
