// The files that a change would open to every member by the way: those that a privileged event alone keeps from whoever
// may not read it, and that it would keep no longer. Lifting the privilege opens them too, but says so and has its own rule.

import 'server-only';
import type { EventFields } from '@/core/incident/event';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { evidenceAmong, supportedEvents } from '../db/evidence';
import type { Scene } from './writing/scene';

type Protection = Pick<EventFields, 'evidence' | 'privilege'>;

/** @param after null where nothing of the event will be left */
export async function refuseOpeningFiles(
  { sitting, incident }: Scene,
  pointer: string,
  before: Protection,
  after: Protection | null,
): Promise<Refusal | null> {
  const isLifted = after !== null && after.privilege === null;
  const given = before.privilege === null || isLifted ? [] : before.evidence;
  const lost = given.filter((sha256) => !after?.evidence.includes(sha256));
  if (lost.length === 0) return null;
  const tx = await sitting.written();
  const supported = await supportedEvents(tx, incident.id);
  const alone = lost.filter((sha256) => supported.filter(({ evidence }) => evidence.includes(sha256)).length === 1);
  const [opened] = await evidenceAmong(tx, incident.id, alone);
  return opened === undefined ? null : invalid(pointer, wordsFor(opened.name));
}

const wordsFor = (name: string): string =>
  `Nothing else keeps “${name}” from those who may not read this event. Erase the file first, attach it to another ` +
  'privileged event, or lift the privilege.';
