// Every endpoint that needs a caller, in the order of the documentation.

import 'server-only';
import type { Served } from '../endpoint';
import { postBulk, postBulkUndo } from './bulk';
import { getClocks, getDisclosureRules } from './clocks';
import { getDocument, getDocumentFile, getDocuments, postDocument, removeDocument } from './documents';
import { postErasure } from './erasures';
import { getEvent, patchEvent, postEventRestore, removeEvent } from './event';
import { getEvents, postEvent } from './events';
import { getEvidence, postEvidence } from './evidence';
import { getEvidenceFile } from './evidence-file';
import { getExport } from './exports';
import { getFigure, patchFigure, postFigureRestore, removeFigure } from './figure';
import { getFigures, postFigure } from './figures';
import { getImport, postImport, removeImport } from './imports';
import { getIncident, patchIncident } from './incident';
import { getIncidents, postIncident } from './incidents';
import { getLaneSettings, patchLaneSettings } from './lane-settings';
import { getMatches } from './matches';
import { getMember, getMembers, patchMember, postEmergencyAccess, postMember, removeMemberEndpoint } from './members';
import { getMetrics } from './metrics';
import { getObligations, putObligations } from './obligations';
import { getOutlines } from './outlines';
import { getPdfExport } from './pdf-export';
import { postPresence, removePresence } from './presence';
import { getPrivilegeLog } from './privilege-log';
import { postRelease } from './release';
import { getRevisions } from './revisions';
import {
  getShareLink,
  getShareLinks,
  getViewings,
  patchShareLink,
  postShareLink,
  removeShareLink,
} from './share-links';
import { getStream } from './stream';
import { getTokens, postToken, removeToken } from './tokens';
import { deleteView, getView, getViews, patchView, postView } from './views';

export const ENDPOINTS: readonly Served[] = [
  getIncidents,
  postIncident,
  getIncident,
  patchIncident,
  getEvents,
  postEvent,
  getEvent,
  patchEvent,
  removeEvent,
  postEventRestore,
  getOutlines,
  getMatches,
  postBulk,
  postBulkUndo,
  getFigures,
  postFigure,
  getFigure,
  patchFigure,
  removeFigure,
  postFigureRestore,
  getEvidence,
  postEvidence,
  getEvidenceFile,
  postImport,
  getImport,
  removeImport,
  postErasure,
  getRevisions,
  getPdfExport,
  getDocuments,
  postDocument,
  getDocument,
  removeDocument,
  getDocumentFile,
  getExport,
  getStream,
  postPresence,
  removePresence,
  getMetrics,
  getClocks,
  getObligations,
  putObligations,
  getDisclosureRules,
  getPrivilegeLog,
  getMembers,
  postMember,
  getMember,
  patchMember,
  removeMemberEndpoint,
  postEmergencyAccess,
  getLaneSettings,
  patchLaneSettings,
  getViews,
  postView,
  getView,
  patchView,
  deleteView,
  getShareLinks,
  postShareLink,
  getShareLink,
  patchShareLink,
  removeShareLink,
  getViewings,
  postRelease,
  getTokens,
  postToken,
  removeToken,
];
