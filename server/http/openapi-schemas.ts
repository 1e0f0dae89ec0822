// The contracts that the OpenAPI document names, as JSON Schema. What a request may leave out, an answer has, so requests
// and answers are written separately.

import 'server-only';
import { z } from 'zod';
import { apiTokenInputSchema, apiTokenListSchema, madeApiTokenSchema } from '@/core/contracts/api-token';
import { bulkInputSchema, bulkOutSchema, bulkUndoSchema } from '@/core/contracts/bulk';
import {
  clockOutSchema,
  clocksOutSchema,
  disclosureRuleOutSchema,
  disclosureRulesOutSchema,
} from '@/core/contracts/clocks';
import { documentListSchema, documentOutSchema } from '@/core/contracts/document';
import { documentInputSchema } from '@/core/contracts/document-choices';
import { erasureInputSchema, erasureOutSchema } from '@/core/contracts/erasure';
import {
  eventInputSchema,
  eventListSchema,
  eventOutSchema,
  eventPatchSchema,
  eventRestoreSchema,
  privilegeInputSchema,
  privilegeOutSchema,
  sourceInputSchema,
  sourceOutSchema,
} from '@/core/contracts/event';
import { matchListSchema } from '@/core/contracts/event-query';
import { evidenceListSchema, evidenceOutSchema } from '@/core/contracts/evidence';
import { exportedStateSchema } from '@/core/contracts/exported-state';
import { factsSchema } from '@/core/contracts/facts';
import { figureInputSchema, figureListSchema, figureOutSchema, figurePatchSchema } from '@/core/contracts/figure';
import { importOutSchema } from '@/core/contracts/import';
import { importProgressSchema, importUndoneSchema } from '@/core/contracts/import-progress';
import {
  incidentInputSchema,
  incidentListSchema,
  incidentOutSchema,
  incidentPatchSchema,
} from '@/core/contracts/incident';
import { laneSettingListSchema, laneSettingSchema } from '@/core/contracts/lane-settings';
import {
  emergencyAccessSchema,
  invitedSchema,
  memberInputSchema,
  memberListSchema,
  memberOutSchema,
  memberPatchSchema,
} from '@/core/contracts/member';
import { metricsOutSchema } from '@/core/contracts/metrics';
import { obligationsInputSchema, obligationsOutSchema } from '@/core/contracts/obligations';
import { presenceInputSchema, presenceNoticeSchema } from '@/core/contracts/presence';
import { privilegeLogSchema } from '@/core/contracts/privilege-log';
import { problemSchema } from '@/core/contracts/problem';
import { reasonSchema } from '@/core/contracts/reason';
import { revisionListSchema } from '@/core/contracts/revision';
import {
  savedViewInputSchema,
  savedViewListSchema,
  savedViewOutSchema,
  savedViewPatchSchema,
} from '@/core/contracts/saved-view';
import {
  madeShareLinkSchema,
  releaseInputSchema,
  releaseOutSchema,
  shareLinkInputSchema,
  shareLinkListSchema,
  shareLinkOutSchema,
  shareLinkPatchSchema,
  viewingListSchema,
} from '@/core/contracts/share-link';
import { revisionNoticeSchema } from '@/core/contracts/stream';
import { timeInputSchema, timeOutSchema } from '@/core/contracts/time';

const REQUESTS = {
  ApiTokenInput: apiTokenInputSchema,
  BulkChange: bulkInputSchema,
  BulkUndo: bulkUndoSchema,
  IncidentInput: incidentInputSchema,
  IncidentPatch: incidentPatchSchema,
  EventInput: eventInputSchema,
  EventPatch: eventPatchSchema,
  EventRestore: eventRestoreSchema,
  TimeInput: timeInputSchema,
  SourceInput: sourceInputSchema,
  PrivilegeInput: privilegeInputSchema,
  FigureInput: figureInputSchema,
  FigurePatch: figurePatchSchema,
  ErasureInput: erasureInputSchema,
  PresenceInput: presenceInputSchema,
  Reason: reasonSchema,
  ShareLinkInput: shareLinkInputSchema,
  ShareLinkPatch: shareLinkPatchSchema,
  ReleaseInput: releaseInputSchema,
  DocumentInput: documentInputSchema,
  LaneSettingInput: laneSettingSchema,
  SavedViewInput: savedViewInputSchema,
  SavedViewPatch: savedViewPatchSchema,
  MemberInput: memberInputSchema,
  MemberPatch: memberPatchSchema,
  EmergencyAccess: emergencyAccessSchema,
  ObligationsInput: obligationsInputSchema,
  DisclosureFacts: factsSchema,
} satisfies Record<string, z.ZodType>;

const ANSWERS = {
  ApiTokenList: apiTokenListSchema,
  MadeApiToken: madeApiTokenSchema,
  Incident: incidentOutSchema,
  IncidentList: incidentListSchema,
  Event: eventOutSchema,
  EventList: eventListSchema,
  Time: timeOutSchema,
  Source: sourceOutSchema,
  Privilege: privilegeOutSchema,
  MatchList: matchListSchema,
  Figure: figureOutSchema,
  FigureList: figureListSchema,
  Evidence: evidenceOutSchema,
  EvidenceList: evidenceListSchema,
  Erasure: erasureOutSchema,
  BulkChanged: bulkOutSchema,
  Import: importOutSchema,
  ImportProgress: importProgressSchema,
  ImportUndone: importUndoneSchema,
  RevisionList: revisionListSchema,
  Metrics: metricsOutSchema,
  PrivilegeLog: privilegeLogSchema,
  Clocks: clocksOutSchema,
  Clock: clockOutSchema,
  Obligations: obligationsOutSchema,
  DisclosureRules: disclosureRulesOutSchema,
  DisclosureRule: disclosureRuleOutSchema,
  ExportedState: exportedStateSchema,
  RevisionNotice: revisionNoticeSchema,
  PresenceNotice: presenceNoticeSchema,
  Problem: problemSchema,
  MadeShareLink: madeShareLinkSchema,
  ShareLink: shareLinkOutSchema,
  ShareLinkList: shareLinkListSchema,
  ViewingList: viewingListSchema,
  Release: releaseOutSchema,
  Document: documentOutSchema,
  DocumentList: documentListSchema,
  LaneSettingList: laneSettingListSchema,
  SavedView: savedViewOutSchema,
  SavedViewList: savedViewListSchema,
  Member: memberOutSchema,
  MemberList: memberListSchema,
  Invited: invitedSchema,
} satisfies Record<string, z.ZodType>;

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const pathOf = (name: string): string => `#/components/schemas/${name}`;

/** By name, each referring to others by name. */
export const componentSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  ...named(REQUESTS, 'input'),
  ...named(ANSWERS, 'output'),
});

function named(contracts: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, contract] of Object.entries(contracts)) registry.add(contract, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: pathOf, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

/** The document names them and says which dialect they are in; each need not say so again. */
const withoutIdentity = ({ $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema => schema;

/** A reference to a named contract. Throws for one without a name, so that the document leaves nothing out. */
export function referenceTo(contract: z.ZodType): { readonly $ref: string } {
  const name = Object.entries({ ...REQUESTS, ...ANSWERS }).find(([, known]) => known === contract)?.[0];
  if (name === undefined) throw new Error('A contract of the API has no name in its documentation');
  return { $ref: pathOf(name) };
}

/** The members of an object, by name: the parameters of a query, the fields of a form. */
export function propertiesOf(query: z.ZodType): Readonly<Record<string, JsonSchema>> {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => (typeof schema === 'object' ? [[name, schema]] : [])),
  );
}
