// `incident list`: which incidents there are, and who commands them.
import { ok } from '@/core/result';
import type { IncidentLine } from '@/server/db/every-incident';
import type { Command } from '../command';
import { printableRow } from '../printable';

export const incidentList: Command = {
  name: 'incident list',
  summary: 'Lists every incident: number, status, revision, when that was made, members, commanders, title',
  options: [],
  run: async () => {
    const { database } = await import('@/server/db/connection/client');
    const { everyIncident } = await import('@/server/db/every-incident');
    return ok((await everyIncident(database())).map(line).join('\n'));
  },
};

const line = ({ ref, title, status, revision, changedAt, members, commanders }: IncidentLine): string =>
  printableRow([
    ...[ref, status, `revision ${revision}`, changedAt.toISOString()],
    members === 1 ? '1 member' : `${members} members`,
    commanders.join(', ') || 'no commander',
    title,
  ]);
