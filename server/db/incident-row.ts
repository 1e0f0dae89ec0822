// An incident as a row of its table.

import 'server-only';
import { asSeverity } from '@/core/contracts/incident';
import { obligationsSchema } from '@/core/contracts/recorded-obligations';
import type { Obligations } from '@/core/disclosure/obligations';
import type { Incident } from '@/core/incident/incident';
import { AUDIENCES, STATUSES } from '@/core/incident/vocabulary';
import { type Incident as FullRow, Prisma } from '@/prisma/generated/client';
import { instantOf } from './events/time-columns';
import { legalHoldSchema, oneOf, someOf } from './stored-words';

export type IncidentRow = Omit<FullRow, 'isExample' | 'releasedRevision'>;

export const INCIDENT_COLUMNS = Prisma.sql`
  i.id, i.ref, i.title, i.summary, i.summary_audiences AS "summaryAudiences", i.severity, i.status, i.zone, i.revision,
  i.version, i.legal_hold AS "legalHold", i.obligations, i.created_at AS "createdAt", i.updated_at AS "updatedAt"`;

export const incidentOf = (row: IncidentRow): Incident => ({
  id: row.id,
  ref: row.ref,
  title: row.title,
  summary: row.summary,
  summaryAudiences: someOf(AUDIENCES, row.summaryAudiences),
  severity: asSeverity(row.severity),
  status: oneOf(STATUSES, row.status),
  zone: row.zone,
  legalHold: row.legalHold === null ? null : legalHoldSchema.parse(row.legalHold),
  obligations: row.obligations === null ? null : obligationsSchema.parse(row.obligations),
  revision: row.revision,
  version: row.version,
  createdAt: instantOf(row.createdAt),
});

/** The columns that a change of the incident's own fields touches. */
export const incidentColumnsOf = ({
  title,
  summary,
  summaryAudiences,
  severity,
  status,
  zone,
  legalHold,
  obligations,
  version,
}: Incident) => ({
  title,
  summary,
  summaryAudiences: [...summaryAudiences],
  severity,
  status,
  zone,
  legalHold: legalHold ? { ...legalHold } : Prisma.DbNull,
  obligations: obligations ? asJson(obligations) : Prisma.DbNull,
  version,
});

/** Plain JSON, whose type Prisma wants mutable. */
const asJson = (obligations: Obligations) => JSON.parse(JSON.stringify(obligations)) as Prisma.InputJsonObject;
