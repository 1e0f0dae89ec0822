// Who reads an incident, with what does not exist for them there.

import 'server-only';
import { type Member, type MemberReader, memberReader } from '@/core/share/reader';
import type { Database } from './client';
import { presentPrivileges } from './replayable';

/** As of the present, whatever moment is read. */
export const readerOf = async (db: Database, incidentId: string, member: Member): Promise<MemberReader> =>
  memberReader(member, await presentPrivileges(db, incidentId));
