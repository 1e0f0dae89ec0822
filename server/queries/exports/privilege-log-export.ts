// The privilege log as a file. Like any export it is on the access log before it leaves.

import 'server-only';
import { privilegeLogTable } from '@/core/export/privilege-log-table';
import type { Actor } from '@/core/incident/actor';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { keepAccess } from '../../record/keep-access';
import { readPrivilegeLog } from './privilege-log';

export interface FoundPrivilegeLog {
  readonly fileName: string;
  /** Exports it: CSV. */
  take(): Promise<string>;
}

/** @param asOf as requests say it; null for the present revision */
export async function findPrivilegeLog(
  user: Actor,
  ref: string,
  asOf: string | null,
): Promise<Result<FoundPrivilegeLog, Refusal>> {
  const log = await readPrivilegeLog(user, ref, asOf ?? undefined);
  if (!log.ok) return log;
  const { incident, head, entries } = log.value;
  return ok({
    fileName: `${incident.ref}-r${head.seq}-privilege-log.csv`,
    take: async () => {
      await keepAccess(incident.id, user, { type: 'export.privileges', revision: head.seq });
      return privilegeLogTable(entries);
    },
  });
}
