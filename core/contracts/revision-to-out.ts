// What a reader is told of a revision. Apart from the contract, which the browser reads by: this redacts, and what is redacted by
// reads times.

import type { ChainedRevision, RowLink } from '@/core/incident/record/revision';
import { describeErased, describeRevision, describeWithheld, type Names } from '@/core/incident/sentences/sentence';
import { headOf, type ReadableRevision } from '@/core/share/revisions';
import { toRfc3339 } from '@/core/time/instant';
import type { RevisionOut } from './revision';

export function toRevisionOut(readable: ReadableRevision, names: Names): RevisionOut {
  const { at, actor, ...head } = readable.kind === 'withheld' ? readable.head : headOf(readable);
  const words = readable.kind === 'withheld' ? nothingSaid(describeWithheld({ actor })) : said(readable, names);
  return { ...head, at: toRfc3339(at), actor: { ...actor }, ...words };
}

const nothingSaid = (summary: string) => ({ summary, payload: null, salt: null });

function rowTold({ payload, ...row }: RowLink): { readonly row: RevisionOut['row'] } {
  const said: Readonly<Record<string, unknown>> | null = payload === null ? null : JSON.parse(payload);
  return { row: { ...row, payload: said && { ...said } } };
}

function said({ revision, link, row }: ChainedRevision, names: Names) {
  if (revision.payload === null || link.payload === null) return nothingSaid(describeErased(revision));
  const payload: Readonly<Record<string, unknown>> = JSON.parse(link.payload);
  const reason = revision.reason === null ? {} : { reason: revision.reason };
  const told = { summary: describeRevision(revision, names), ...reason, payload: { ...payload }, salt: link.salt };
  return row === undefined ? told : { ...told, ...rowTold(row) };
}
