// `onset verify-installation`: verifies every incident in the database against the checkpoints beside it, so that the
// operator learns what a database administrator may have rewritten, cut short or removed.
import { counted } from '@/core/incident/sentences/phrase';
import { ok, refuse } from '@/core/result';
import type { StoredIncident } from '@/server/queries/exports/stored-chains';
import type { Signer } from '@/verifier/checkpoints';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { verifyStored } from '@/verifier/verify-stored';
import { faultWords } from '@/verifier/words';
import type { Command } from '../command';

export const verifyInstallation: Command = {
  name: 'verify-installation',
  summary: 'Verifies every incident in the database against the signed checkpoints beside it',
  options: [],
  run: async () => {
    const { storedIncidents } = await import('@/server/queries/exports/stored-chains');
    const { recordKey } = await import('@/server/record/key');
    const reports: IncidentReport[] = [];
    for (const incident of await storedIncidents()) reports.push(await reportOn(incident, recordKey()));
    const wrong = reports.filter(({ isSound }) => !isSound);
    const words = reports.flatMap(({ lines }) => lines);
    if (wrong.length === 0) return ok([...words, `${counted(reports.length, 'incident')} verified.`].join('\n'));
    return refuse([...words, `${counted(wrong.length, 'incident')} of ${reports.length} not valid.`].join('\n'));
  },
};

interface IncidentReport {
  readonly isSound: boolean;
  readonly lines: readonly string[];
}

const MOST_FAULTS = 20;

async function reportOn({ id, ref, chains }: StoredIncident, signer: Signer): Promise<IncidentReport> {
  if (ref === null) {
    const seen = chains.flatMap(({ checkpoints }) => checkpoints).reduce((most, { seq }) => Math.max(most, seq), 0);
    return { isSound: false, lines: [`${id}: gone from the database, with at least ${seen} entries.`] };
  }
  const verdicts = await Promise.all(chains.map((chain) => verifyStored(chain, signer, nodeCryptography)));
  const faults = verdicts.flatMap((verdict) => verdict.faults);
  if (faults.length > 0) {
    const shown = faults.slice(0, MOST_FAULTS).map((fault) => `  - ${faultWords(fault)}`);
    return { isSound: false, lines: [`${ref}: not valid, ${faults.length} wrong:`, ...shown] };
  }
  const [record, access] = verdicts;
  const vouched = record?.vouchedCount === record?.entryCount ? '' : ` (vouched for up to ${record?.vouchedCount})`;
  const accesses = access?.entryCount === 1 ? '1 entry' : `${access?.entryCount} entries`;
  const counts = `${counted(record?.entryCount ?? 0, 'revision')}${vouched}, ${accesses} in the access log`;
  return { isSound: true, lines: [`${ref}: valid, ${counts}.`] };
}
