// What was done to the incident itself, in a sentence without its author: "set the status from open to contained".

import { describeObligationsChange } from '@/core/disclosure/obligations-sentence';
import type { IncidentFields } from '../incident';
import type { Changes } from '../record/changes';
import { STATUS_LABELS } from '../vocabulary';
import { audienceClauses, listed, quoted, textVerb } from './phrase';

export function describeIncidentChange(changes: Changes<IncidentFields>): string {
  const { title, status, severity, zone, summary, summaryAudiences, legalHold, obligations } = changes;
  return listed([
    ...(title ? [`renamed the incident from ${quoted(title.from)} to ${quoted(title.to)}`] : []),
    ...(status ? [`set the status from ${statusName(status.from)} to ${statusName(status.to)}`] : []),
    ...(severity ? [severityClause(severity)] : []),
    ...(zone ? [`changed the incident’s time zone from ${zone.from} to ${zone.to}`] : []),
    ...(summary ? [`${textVerb(summary.from, summary.to)} the summary`] : []),
    ...(summaryAudiences
      ? audienceClauses(summaryAudiences.from, summaryAudiences.to).map((clause) => clause('the summary'))
      : []),
    ...(legalHold ? [holdClause(legalHold)] : []),
    ...(obligations ? describeObligationsChange(obligations) : []),
  ]);
}

const statusName = (status: IncidentFields['status']): string => STATUS_LABELS[status].toLowerCase();

function severityClause({ from, to }: NonNullable<Changes<IncidentFields>['severity']>): string {
  if (from === null) return `set the severity to ${to}`;
  return to === null ? `removed the severity, which was ${from}` : `changed the severity from ${from} to ${to}`;
}

function holdClause({ from, to }: NonNullable<Changes<IncidentFields>['legalHold']>): string {
  if (to === null) return `lifted the legal hold${from === null ? '' : ` (${from.ground})`}`;
  return from === null ? `placed a legal hold: ${to.ground}` : `changed the ground of the legal hold: ${to.ground}`;
}
