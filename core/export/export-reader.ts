// For whom a chronology is made, and what its pages say of that: the member who exports it, or an audience.

import { assertNever } from '@/core/assert-never';
import type { Audience, Role } from '@/core/incident/vocabulary';
import { isReleaseAudience } from '@/core/share/release-audience';
import type { PrivilegeLogRow } from './privilege-log';

export type ExportReader =
  | { readonly kind: 'member'; readonly role: Role }
  | { readonly kind: 'audience'; readonly audience: Audience };

/** Empty for what somebody takes out for themselves. */
export function preparedFor(reader: ExportReader): string {
  if (reader.kind === 'member') return reader.role === 'counsel' ? 'counsel' : '';
  switch (reader.audience) {
    case 'counsel':
    case 'responders':
      return reader.audience;
    case 'executives':
      return 'executives';
    case 'external':
      return 'external readers';
    default:
      return assertNever(reader.audience);
  }
}

/** Whether entries and figures are told with what they cite: of those released to them, executives and outsiders read none. */
export const readsSources = (reader: ExportReader): boolean =>
  reader.kind === 'member' || !isReleaseAudience(reader.audience);

/** The line at the head of every page. It tells of privilege only whoever reads or may know of something privileged. */
export function legendOf(reader: ExportReader, log: readonly PrivilegeLogRow[]): string {
  if (log.some(({ isWithheld }) => !isWithheld)) return 'Privileged and confidential';
  if (log.length > 0) return 'Confidential · privileged entries withheld';
  return reader.kind === 'audience' && reader.audience === 'external'
    ? 'Prepared for external readers'
    : 'Confidential';
}
