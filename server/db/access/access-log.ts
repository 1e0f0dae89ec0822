// The access log: who looked, who took something out, and what was let out to whom. Appended to through the database's own function, which chains
// the entries and dates them. Never changed, and never moves the number of the revisions.

import 'server-only';
import { z } from 'zod';
import type { Section } from '@/core/export/sections';
import type { Actor } from '@/core/incident/actor';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { Audience, Category, LinkAudience } from '@/core/incident/vocabulary';
import { newSalt } from '../../auth/secret-code';
import type { Database } from '../connection/client';
import type { ChainEntry } from '../record/chain';

/** What was taken or let out of an incident. Stored and exported as it is. */
export type Access =
  /** The record up to this revision. */
  | { readonly type: 'export.record'; readonly format: 'json'; readonly revision: number }
  | PdfAccess
  /** The bytes of a file, or those from the first to the last. */
  | { readonly type: 'export.evidence'; readonly sha256: string; readonly first?: number; readonly last?: number }
  | StateAccess
  /** Of what the member reads, at a revision. */
  | { readonly type: 'export.privileges'; readonly revision: number }
  /** The record with so many files; each of them is an entry of its own once its reading begins. */
  | { readonly type: 'export.bundle'; readonly revision: number; readonly files: number }
  | ViewingAccess
  | {
      readonly type: 'share.made';
      readonly linkId: string;
      readonly audience: LinkAudience;
      readonly recipient: string;
      readonly pinnedTo: number | null;
    }
  | { readonly type: 'share.changed'; readonly linkId: string; readonly changed: readonly string[] }
  | { readonly type: 'share.revoked'; readonly linkId: string }
  | { readonly type: 'share.released'; readonly revision: number };

/** A PDF of a revision: for whom, where that was not the member who took it, and what of it was chosen. */
export interface PdfAccess {
  readonly type: 'export.pdf';
  readonly revision: number;
  readonly audience: Audience | null;
  /** Of its bytes. */
  readonly sha256: string;
  readonly sections: readonly Section[];
  /** In which it tells times. */
  readonly zone: string;
  /** Null for all entries. */
  readonly selection: AccessedSelection | null;
}

/** Which entries were chosen, in no words that somebody typed: nothing could take these out of the log again. */
interface AccessedSelection {
  readonly categories: readonly Category[];
  /** RFC 3339. */
  readonly from: string | null;
  /** Exclusive. */
  readonly to: string | null;
  /** How many words had to occur. */
  readonly words: number;
}

/** What was read at a revision: by the member, or made by them for an audience. */
export interface StateAccess {
  readonly type: 'export.csv' | 'export.svg' | 'export.png' | 'export.state';
  readonly revision: number;
  readonly audience: Audience | null;
}

/** One opening of a share link. */
export interface ViewingAccess {
  readonly type: 'viewing.link';
  readonly linkId: string;
  readonly audience: LinkAudience;
  /** Such as "Safari on iPhone". */
  readonly client: string;
  /** The network it came from; null where addresses are not kept. */
  readonly address: string | null;
  /** What was shown. */
  readonly revision: number;
}

export async function appendToAccessLog(
  db: Database,
  incidentId: string,
  { id, name }: Actor,
  access: Access,
): Promise<void> {
  const payload = canonicalJson(access);
  await db.$executeRaw`
    SELECT append_to_access_log(${incidentId}::uuid, ${id}, ${name}, ${access.type}, ${payload}, ${newSalt()})`;
}

const readingSchema = z.object({ sha256: z.string() });

/** The file that an entry tells of; null for all other entries. */
export function fileRead({ type, payload }: Pick<ChainEntry, 'type' | 'payload'>): string | null {
  return type === 'export.evidence' && payload !== null ? readingSchema.parse(JSON.parse(payload)).sha256 : null;
}
