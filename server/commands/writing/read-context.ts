// What the words of a request are read against: the incident's zone, the moment, and the milestones that the author sees.

import 'server-only';
import type { ReadContext } from '@/core/contracts/read-event';
import { type Anchors, anchorsOf } from '@/core/metrics/anchors';
import { readableEvents } from '@/core/share/redaction';
import { newId } from '../../clock/clock';
import { milestoneEvents } from '../../db/events/events';
import type { Scene } from './scene';

/** The members of a request that can hold words about time. */
interface SaysWhen {
  readonly when?: unknown;
  readonly until?: unknown;
  readonly learnedAt?: unknown;
  readonly sources?: readonly { readonly statedWhen?: unknown }[];
}

/** @param exceptId the event whose time is read, which cannot be relative to itself */
export async function readContext(scene: Scene, request: SaysWhen, exceptId?: string): Promise<ReadContext> {
  const { incident, at } = scene;
  const milestones = hasWords(request) ? await anchorsIn(scene, exceptId) : undefined;
  return { zone: incident.zone, now: at, newId, milestones };
}

/** Neither RFC 3339 nor EDTF has two letters in a row, but for its X's. */
const WORD = /\p{L}{2}/u;

const hasWords = ({ when, until, learnedAt, sources = [] }: SaysWhen): boolean =>
  [when, until, learnedAt, ...sources.map(({ statedWhen }) => statedWhen)].some(
    (said) => typeof said === 'string' && WORD.test(said),
  );

async function anchorsIn({ sitting, incident, reader }: Scene, exceptId?: string): Promise<Anchors> {
  const tx = await sitting.written();
  return anchorsOf(readableEvents(reader, await milestoneEvents(tx, incident.id, reader)), exceptId);
}
