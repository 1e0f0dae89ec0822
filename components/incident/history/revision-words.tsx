import type { ReactElement } from 'react';
import { reasonWords } from '@/client/history/reason-words';
import type { RevisionOut } from '@/core/contracts/revision';

/** A revision in its sentence, its author in bold, with the reason: "J. Marsh moved first access …: “log analysis complete”". */
export function RevisionWords({ revision }: { readonly revision: RevisionOut }): ReactElement {
  const { actor, summary, reason, payload } = revision;
  const deed = summary.startsWith(actor.name) ? summary.slice(actor.name.length) : ` ${summary}`;
  return (
    <>
      <b className="font-[550] text-ink">{actor.name}</b>
      <span className={payload === null ? 'text-ink-3 italic' : undefined}>{deed}</span>
      {reason === undefined ? null : <span className="text-ink">{reasonWords(reason, summary)}</span>}
    </>
  );
}
