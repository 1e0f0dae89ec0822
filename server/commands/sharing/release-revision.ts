// Releases a revision to the readers of live links. An earlier one takes a later one back.

import 'server-only';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { releasedRevision, setReleasedRevision } from '../../db/sharing/releases';
import type { Entry } from '../writing/entry';
import { sharing } from './sharing';

export const releaseRevision = (entry: Entry, ref: string, revision: number): Promise<Result<number, Refusal>> =>
  sharing(entry, ref, async ({ scene, tx, note }) => {
    const { incident } = scene;
    if (revision > incident.revision) {
      return refuse(invalid('/revision', `There is no revision ${revision}; the last is ${incident.revision}.`));
    }
    if ((await releasedRevision(tx, incident.id)) === revision) return ok(revision);
    await setReleasedRevision(tx, incident.id, revision);
    await note({ type: 'share.released', revision });
    return ok(revision);
  });
