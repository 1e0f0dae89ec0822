// Makes a share link. Its address carries 256 random bits in the fragment, is told once, and is kept as a hash. A live link
// releases what the incident says now, to its own reader and to those of every other live link.

import 'server-only';
import type { ShareLinkInput } from '@/core/contracts/share-link';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { hashPasscode } from '../../auth/passcode';
import { newCode } from '../../auth/secret-code';
import { newId } from '../../clock/clock';
import { setReleasedRevision } from '../../db/sharing/releases';
import { insertLink } from '../../db/sharing/share-links';
import { environment } from '../../env/environment';
import { sha256 } from '../../record/sha256';
import type { Entry } from '../writing/entry';
import { checkExpiry } from './share-expiry';
import { sharing } from './sharing';

export interface MadeLink {
  readonly id: string;
  readonly url: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const LASTS_MS = 7 * DAY_MS;

export async function makeShareLink(
  entry: Entry,
  ref: string,
  input: ShareLinkInput,
): Promise<Result<MadeLink, Refusal>> {
  const now = new Date();
  const expiresAt = new Date(input.expiresAt ?? now.getTime() + LASTS_MS);
  const refused = checkExpiry(expiresAt, now);
  if (refused !== null) return refuse(refused);
  // Before the incident is kept: a slow hash is nobody else's wait.
  const passcodeHash = typeof input.passcode === 'string' ? await hashPasscode(input.passcode) : null;
  return sharing(entry, ref, async ({ scene, tx, note }) => {
    const { incident, author } = scene;
    const pinnedTo = input.pinnedTo ?? null;
    const { release = incident.revision } = input;
    if (pinnedTo !== null && pinnedTo > incident.revision)
      return refuse(noSuchRevision('/pinnedTo', incident.revision));
    if (release > incident.revision) return refuse(noSuchRevision('/release', incident.revision));
    const secret = newCode();
    const link = {
      ...{ id: newId(), incidentId: incident.id, recipient: input.recipient.trim(), audience: input.audience },
      ...{ pinnedTo, passcodeHash, heading: input.heading?.trim() ?? '' },
      ...{ allowPdf: input.allowPdf ?? false, showNewer: input.showNewer ?? false },
      ...{ expiresAt, revokedAt: null, createdAt: now },
      ...{ createdById: author.actor.id, createdByName: author.actor.name },
    };
    await insertLink(tx, link, sha256(secret));
    const { id: linkId, audience, recipient } = link;
    await note({ type: 'share.made', linkId, audience, recipient, pinnedTo });
    if (pinnedTo === null) {
      await setReleasedRevision(tx, incident.id, release);
      await note({ type: 'share.released', revision: release });
    }
    return ok({ id: linkId, url: `${environment().ONSET_URL}/s/${linkId}#${secret}` });
  });
}

const noSuchRevision = (pointer: string, last: number): Refusal =>
  invalid(pointer, `There is no such revision yet; the last is ${last}.`);
