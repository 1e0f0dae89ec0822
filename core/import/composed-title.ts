// Titles of rows that have no words for what happened, and say it in several columns: who spoke to whom, what was asked for,
// where a file lies, which event of which program it was, who signed in to what. "10.0.0.5 → 93.184.216.34:443 · tcp",
// "GET /owa/ · 200", "\Windows\Temp\evil.exe", "Service Control Manager · 7036", "ada@example.com · Exchange · Failure". By what
// Zeek, Suricata, firewalls, clouds, web servers, Zimmerman's tools, evtx_dump, sensors of endpoints and Entra call these columns.

import type { Cell } from './cell';
import { OF_ARRAY, plainName } from './column-names';
import { cellsAt, type FirstRows } from './fitting';

type IsNamed = (column: string) => boolean;

/** More columns than a table has. */
const MOST_REMEMBERED = 1_000;

/** "connection.dest_ip" is known as dest_ip too. Asked of every row, and so remembered by column. */
function oneOf(...names: readonly string[]): IsNamed {
  const known = new Set(names);
  const answers = new Map<string, boolean>();
  return (column) => {
    const answered = answers.get(column);
    if (answered !== undefined) return answered;
    if (answers.size > MOST_REMEMBERED) answers.clear();
    const names = column.includes(OF_ARRAY) ? [] : [column, column.slice(column.lastIndexOf('.') + 1)];
    const isNamed = names.some((name) => known.has(plainName(name)));
    answers.set(column, isNamed);
    return isNamed;
  };
}

const isSource = oneOf(
  ...['idorigh', 'srcip', 'sourceip', 'srcaddr', 'sourceaddr', 'sourceaddress', 'src', 'saddr', 'sa', 'ipsrc'],
  'source',
);
const isTarget = oneOf(
  ...['idresph', 'dstip', 'destip', 'destinationip', 'dstaddr', 'destaddr', 'destinationaddr', 'destinationaddress'],
  ...['destaddress', 'dst', 'dest', 'daddr', 'da', 'ipdst', 'destination'],
);
const isTargetPort = oneOf('idrespp', 'dstport', 'destport', 'destinationport', 'dpt', 'dport', 'dp');
const isOfConnection = oneOf(
  ...['action', 'proto', 'protocol', 'ipprotocol', 'transport', 'service', 'appproto', 'app', 'application'],
  ...['query', 'qtypename', 'rrname', 'method', 'httpmethod', 'uri', 'url', 'servername', 'sni', 'statuscode'],
);
const isMethod = oneOf('csmethod', 'method', 'httpmethod', 'verb', 'clientrequestmethod');
const isAddress = oneOf('csuristem', 'csuri', 'requesturi', 'uri', 'url', 'requesturl', 'clientrequesturi');
const isStatus = oneOf('scstatus', 'statuscode', 'responsestatuscode', 'edgeresponsestatus');
const isFolder = oneOf('parentpath');
const isFile = oneOf('filename', 'name');
const isOfFile = oneOf('updatereasons');
const isProvider = oneOf('eventsystemproviderattributesname');
const isNumberOfEvent = oneOf('eventsystemeventid', 'eventsystemeventidtext');
const isDeed = oneOf('actiontype', 'eventsimplename');
const isImage = oneOf('filename', 'imagefilename');
const isProcess = oneOf('processname');
const isPerson = oneOf('userprincipalname', 'username', 'user');
const isProgram = oneOf('appdisplayname', 'application');
const isOfSignIn = oneOf('status', 'errorcode', 'resultdescription');
const isOrigin = oneOf('ipaddress', 'ip', 'clientip', 'remoteip', 'callingip');

/** What a row tells by columns that are all there, with what else it may tell of it. */
interface Telling {
  readonly needs: readonly IsNamed[];
  readonly has: readonly IsNamed[];
  /** Only where nothing else could be the title. */
  readonly isLast?: true;
}

const TELLINGS: readonly Telling[] = [
  { needs: [isSource, isTarget], has: [isTargetPort, isOfConnection] },
  { needs: [isMethod, isAddress], has: [isStatus] },
  { needs: [isFolder, isFile], has: [isOfFile] },
  { needs: [isProvider, isNumberOfEvent], has: [] },
  { needs: [isDeed, isImage], has: [] },
  { needs: [isPerson, isProgram], has: [isOfSignIn] },
  { needs: [isProcess], has: [] },
  { needs: [isPerson, isOrigin], has: [], isLast: true },
];

/** What every other row says as well, where it stands alone: "accept". */
const isBare = oneOf('action', 'actiontype', 'eventtype', 'info', 'name', 'path', 'application', 'eventid');

/**
 * The places of the columns that are the title together; none where one alone says it.
 * @param found the place of the column that would be the title by its name, where there is one
 */
export function composedTitle(columns: readonly string[], rows: FirstRows, found: number | undefined): Set<number> {
  const name = found === undefined ? null : (columns[found] ?? '');
  const isSaying = (at: number) => rows.length === 0 || cellsAt(rows, at).some((cell) => cell !== '-');
  const placesOf = (isNamed: IsNamed) => columns.flatMap((column, at) => (isNamed(column) && isSaying(at) ? [at] : []));
  for (const { needs, has, isLast } of TELLINGS) {
    if (isLast && name !== null) continue;
    if (name !== null && !isBare(name) && !needs.some((isNamed) => isNamed(name))) continue;
    const needed = needs.map((isNamed) => placesOf(isNamed)[0]);
    if (needed.includes(undefined)) continue;
    return new Set([...needed, found, ...has.flatMap(placesOf)].filter((at) => at !== undefined));
  }
  const told = placesOf(isTold).find((at) => areShort(cellsAt(rows, at)) && !cellsAt(rows, at).some(isStructured));
  return name !== null && found !== undefined && isBare(name) && told !== undefined
    ? new Set([found, told])
    : new Set();
}

/** What people tell of it, where its kind alone says as much of every other: "File · invoice.iso was opened". */
const isTold = oneOf('description', 'details', 'notes', 'comment', 'comments');
const isStructured = (cell: string): boolean => /^[{[]/.test(cell);
const areShort = (cells: readonly string[]): boolean =>
  cells.every((text) => text.length <= MOST_LENGTH && !/[\r\n]/.test(text));

/** By their whole names, since "status" and "result" within something else is that of another thing. */
const OUTCOMES: ReadonlySet<string> = new Set([
  ...['outcome', 'outcomeresult', 'eventoutcome', 'result', 'resulttype', 'errorcode'],
]);
const isOutcome = (column: string): boolean => OUTCOMES.has(plainName(column));
const OUTCOME =
  /^(?:success(?:ful)?|succeeded|fail(?:ed|ure)?|error|allow(?:ed)?|den(?:y|ied)|block(?:ed)?|interrupted|timeout|unknown)$/i;
/** "AccessDenied", "Client.UnauthorizedOperation"; figures say nothing to anybody. */
const ERROR_CODE = /^[a-z][a-z.]{3,60}$/i;
const MOST_LENGTH = 120;

/**
 * The place of the column that says how it went ("FAILURE", "AccessDenied"), without which a failed sign-in is told as one; null
 * where none does, or the title tells it in its own words.
 * @param titled the places of the columns that are the title
 */
export function outcomeOf(columns: readonly string[], rows: FirstRows, titled: readonly number[]): number | null {
  const at = columns.findIndex((column) => isOutcome(column));
  const cells = cellsAt(rows, at);
  const known = plainName(columns[at] ?? '') === 'errorcode' ? ERROR_CODE : OUTCOME;
  if (titled.length === 0 || cells.length === 0 || !cells.every((cell) => known.test(cell))) return null;
  const words = titled.flatMap((place) => cellsAt(rows, place));
  return areShort(words) ? at : null;
}

const isOfTelling = (column: string): boolean =>
  isOutcome(column) || TELLINGS.some(({ needs, has }) => [...needs, ...has].some((isNamed) => isNamed(column)));

/** What several columns have of a title, one after the other, what is in words first; a dash beside others is nothing. */
export function joinedTitle(parts: readonly Cell[]): string {
  if (parts.length < 2) return parts[0]?.text ?? '';
  const [telling, words] = [true, false].map((isTelling) =>
    parts.filter(({ column, text }) => text !== '-' && isOfTelling(column) === isTelling),
  );
  const said = [...(words ?? []), ...inFolder(telling ?? [])];
  if (said.length === 0) return parts[0]?.text ?? '';
  return said.map(({ column, text }, at) => joint(said[at - 1], column) + text).join('');
}

/** The folder before its file, in whatever order the columns are. */
function inFolder(parts: readonly Cell[]): readonly Cell[] {
  const folder = parts.find(({ column }) => isFolder(column));
  if (folder === undefined) return parts;
  return parts.filter((part) => part !== folder).flatMap((part) => (isFile(part.column) ? [folder, part] : [part]));
}

function joint(before: Cell | undefined, column: string): string {
  if (before === undefined) return '';
  if (isTarget(column)) return isSource(before.column) ? ' → ' : ' · to ';
  if (isTargetPort(column)) return isTarget(before.column) ? ':' : ' · port ';
  if (isAddress(column) && isMethod(before.column)) return ' ';
  if (isFile(column) && isFolder(before.column)) return before.text.endsWith('\\') ? '' : '\\';
  return ' · ';
}
