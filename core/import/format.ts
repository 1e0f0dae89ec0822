// The formats that are told apart, by the names of their columns, and the zone in which each means its times.

import { placeAbove } from './place';

export const IMPORT_FORMATS = [
  'timesketch-csv',
  'timesketch-jsonl',
  'plaso-l2tcsv',
  'plaso-dynamic',
  'onset-csv',
  'onset-json',
  'zimmerman-csv',
  'm365-audit-csv',
  'cloudwatch-csv',
  'in-utc',
  'w3c-log',
  'w3c-local-log',
  'table',
  'jsonl',
  'log-lines',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_FORMAT_LABELS: Readonly<Record<ImportFormat, string>> = {
  'timesketch-csv': 'Timesketch CSV',
  'timesketch-jsonl': 'Timesketch JSON lines',
  'plaso-l2tcsv': 'Plaso l2tcsv',
  'plaso-dynamic': 'Plaso dynamic CSV',
  'onset-csv': 'Onset CSV',
  'onset-json': 'Onset JSON',
  'zimmerman-csv': 'CSV of Eric Zimmerman’s tools',
  'm365-audit-csv': 'Microsoft 365 audit log',
  'cloudwatch-csv': 'CloudWatch Logs Insights CSV',
  'in-utc': 'Records of a program that writes in UTC',
  'w3c-log': 'Log whose #Fields name its columns',
  'w3c-local-log': 'Log whose #Fields name its columns, in local time',
  table: 'Table',
  jsonl: 'JSON lines',
  'log-lines': 'Lines of a log',
};

/** What these tools write without an offset they mean in UTC. */
const IN_UTC: ReadonlySet<ImportFormat> = new Set([
  ...(['timesketch-csv', 'timesketch-jsonl', 'plaso-dynamic', 'zimmerman-csv', 'm365-audit-csv'] as const),
  ...(['cloudwatch-csv', 'in-utc', 'w3c-log'] as const),
]);

/** Whose rows stand below notes that name their columns. */
export const isNoted = (format: ImportFormat): boolean => format === 'w3c-log' || format === 'w3c-local-log';

/**
 * In which zone a file's times without an offset are read: the one that somebody names, else what stands above its columns, else
 * what its kind means. An IANA name, or as in `placeAbove`.
 */
export const bareZoneOf = (
  { format, above }: { readonly format: ImportFormat; readonly above: readonly string[] },
  { zone, isZoneNamed }: { readonly zone: string; readonly isZoneNamed: boolean },
): string => (isZoneNamed ? zone : (placeAbove(above) ?? (IN_UTC.has(format) ? 'UTC' : zone)));

/** Of a table, by its columns' names. */
export function tableFormat(columns: readonly string[]): ImportFormat {
  const has = havingAll(columns);
  if (has('date', 'time', 'timezone', 'macb', 'sourcetype', 'desc')) return 'plaso-l2tcsv';
  if (has('when', 'earliest', 'latest', 'precision', 'qualifier', 'title')) return 'onset-csv';
  if (has('datetime', 'timestamp_desc', 'source', 'source_long', 'message', 'parser') && !has('timestamp')) {
    return 'plaso-dynamic';
  }
  if (isTimesketch(columns)) return 'timesketch-csv';
  return formatIn(IN_UTC_BY_COLUMNS, columns) ?? 'table';
}

function formatIn(known: KnownColumns, columns: readonly string[]): ImportFormat | null {
  const has = havingAll(columns);
  return known.find(([, names]) => has(...names))?.[0] ?? null;
}

type KnownColumns = readonly (readonly [ImportFormat, readonly string[]])[];

/** Tables and JSON like any others, but for their times: these programs mean UTC and do not say so. */
const IN_UTC_IN_ANY_FORM: KnownColumns = [
  ['m365-audit-csv', ['creationdate', 'userids', 'operations', 'auditdata']],
  ['m365-audit-csv', ['creationdate', 'userid', 'operation', 'auditdata']],
  ['m365-audit-csv', ['creationtime', 'operation', 'recordtype', 'workload']],
  // Salesforce; Volatility; the traces of messages and the sign-ins of Microsoft, as its commands return them; its sensors.
  ['in-utc', ['event_type', 'timestamp', 'timestamp_derived']],
  ['in-utc', ['ppid', 'imagefilename', 'createtime']],
  ['in-utc', ['treedepth', 'plugin', 'created date']],
  ['in-utc', ['messagetraceid', 'received', 'senderaddress']],
  ['in-utc', ['createddatetime', 'userprincipalname', 'appdisplayname']],
  ['in-utc', ['event time', 'machine id', 'action type', 'initiating process file name']],
];

/** Tables of the same kind. */
const IN_UTC_BY_COLUMNS: KnownColumns = [
  ['zimmerman-csv', ['recordnumber', 'eventrecordid', 'timecreated', 'mapdescription']],
  ['zimmerman-csv', ['created0x10', 'lastmodified0x10']],
  ['zimmerman-csv', ['updatesequencenumber', 'updatetimestamp', 'updatereasons']],
  ['zimmerman-csv', ['hivepath', 'keypath', 'lastwritetimestamp']],
  ['zimmerman-csv', ['sourcefilename', 'executablename', 'lastrun', 'previousrun0']],
  ['zimmerman-csv', ['runtime', 'executablename']],
  ['zimmerman-csv', ['filekeylastwritetimestamp', 'fullpath']],
  ['zimmerman-csv', ['sourcefile', 'sourcecreated', 'targetcreated', 'trackercreatedon']],
  ['zimmerman-csv', ['sourcefile', 'sourcecreated', 'entryname', 'targetcreated']],
  ['zimmerman-csv', ['bagpath', 'absolutepath', 'lastwritetime', 'firstinteracted']],
  ['zimmerman-csv', ['keylastwritetimestamp', 'programid']],
  ['zimmerman-csv', ['keylastwritetimestamp', 'keyname']],
  ['zimmerman-csv', ['sourcename', 'filetype', 'filename', 'deletedon']],
  ['zimmerman-csv', ['timestamp', 'exeinfo', 'sidtype']],
  ['zimmerman-csv', ['roleguid', 'authenticatedusername', 'lastaccess']],
  ['zimmerman-csv', ['controlset', 'cacheentryposition', 'path', 'lastmodifiedtimeutc']],
  ['zimmerman-csv', ['executable', 'displaytext', 'activitytype', 'lastmodifiedtime']],
  ['zimmerman-csv', ['batchkeypath', 'batchvaluename']],
  ['cloudwatch-csv', ['@timestamp', '@message']],
  ...IN_UTC_IN_ANY_FORM,
];

/** Whose columns are known by what people usually call them, and not by a program's own names. */
const BY_USUAL_NAMES: ReadonlySet<ImportFormat> = new Set([
  ...(['table', 'jsonl', 'w3c-log', 'w3c-local-log'] as const),
  ...IN_UTC_BY_COLUMNS.map(([format]) => format),
]);
export const hasUsualNames = (format: ImportFormat): boolean => BY_USUAL_NAMES.has(format);

/** Of JSON, by the members of its first objects. */
export const linesFormat = (columns: readonly string[]): ImportFormat =>
  isTimesketch(columns) ? 'timesketch-jsonl' : (formatIn(IN_UTC_IN_ANY_FORM, columns) ?? 'jsonl');

function isTimesketch(columns: readonly string[]): boolean {
  const has = havingAll(columns);
  return has('message', 'timestamp_desc') && (has('datetime') || has('timestamp'));
}

function havingAll(columns: readonly string[]): (...names: readonly string[]) => boolean {
  const known = new Set(columns.map((column) => column.trim().toLowerCase()));
  return (...names) => names.every((name) => known.has(name));
}
