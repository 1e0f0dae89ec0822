// What columns are called, and what each becomes: in the files of Timesketch and Plaso, in Onset's own, and by the names
// that people and programs usually give them.

import type { ImportField } from './field';

export type Guesses = Readonly<Record<string, ImportField>>;

export const FORENSIC: Guesses = {
  message: 'title',
  datetime: 'when',
  timestamp: 'epoch-micros',
  timestamp_desc: 'tags',
  tag: 'tags',
  computer_name: 'involved',
  hostname: 'involved',
  host: 'involved',
  user: 'involved',
  username: 'involved',
};

export const L2T: Guesses = {
  date: 'date',
  time: 'time',
  timezone: 'zone',
  type: 'tags',
  user: 'involved',
  host: 'involved',
  desc: 'title',
};

export const ONSET: Guesses = {
  when: 'when',
  earliest: 'earliest',
  latest: 'latest',
  best: 'best',
  precision: 'precision',
  qualifier: 'qualifier',
  until: 'until',
  untilearliest: 'until-earliest',
  untillatest: 'until-latest',
  untilbest: 'until-best',
  untilprecision: 'until-precision',
  untilqualifier: 'until-qualifier',
  zone: 'zone',
  learnedat: 'learned-at',
  category: 'category',
  milestone: 'milestone',
  confidence: 'confidence',
  title: 'title',
  executivetext: 'executive-text',
  description: 'description',
  techniques: 'techniques',
  tags: 'tags',
  involved: 'involved',
  sources: 'sources',
  evidence: 'files',
  audiences: 'audiences',
  privileged: 'privilege',
};

/** What people call their columns, without case, blanks and signs. */
export const USUAL: Guesses = {
  when: 'when',
  datetime: 'when',
  dateandtime: 'when',
  timestamp: 'when',
  utc: 'when',
  eventtime: 'when',
  timecreated: 'when',
  timegenerated: 'when',
  ts: 'when',
  epoch: 'when',
  epochtime: 'when',
  unixtime: 'when',
  unixtimestamp: 'when',
  start: 'when',
  starttime: 'when',
  date: 'date',
  time: 'time',
  timeofday: 'time',
  timezone: 'zone',
  tz: 'zone',
  eventtz: 'zone',
  utcoffset: 'zone',
  gmtoffset: 'zone',
  tzoffset: 'zone',
  timezoneoffset: 'zone',
  zone: 'zone',
  until: 'until',
  end: 'until',
  endtime: 'until',
  learned: 'learned-at',
  learnedat: 'learned-at',
  title: 'title',
  event: 'title',
  message: 'title',
  summary: 'title',
  activity: 'title',
  what: 'title',
  whathappened: 'title',
  description: 'description',
  details: 'description',
  detail: 'description',
  notes: 'description',
  eventcontent: 'description',
  detailscomments: 'description',
  payloaddata1: 'description',
  payloaddata2: 'description',
  payloaddata3: 'description',
  payloaddata4: 'description',
  payloaddata5: 'description',
  payloaddata6: 'description',
  failurereason: 'description',
  statusfailurereason: 'description',
  resultdescription: 'description',
  commandline: 'description',
  processcommandline: 'description',
  comment: 'description',
  comments: 'description',
  category: 'category',
  milestone: 'milestone',
  confidence: 'confidence',
  technique: 'techniques',
  techniques: 'techniques',
  attck: 'techniques',
  mitre: 'techniques',
  mitreattck: 'techniques',
  techniqueid: 'techniques',
  ttp: 'techniques',
  ttps: 'techniques',
  tag: 'tags',
  tags: 'tags',
  eventtags: 'tags',
  mitretags: 'tags',
  mitretactics: 'tags',
  othertags: 'tags',
  host: 'involved',
  hosts: 'involved',
  hostname: 'involved',
  system: 'involved',
  systems: 'involved',
  computer: 'involved',
  systemname: 'involved',
  devicename: 'involved',
  machinename: 'involved',
  eventhost: 'involved',
  computername: 'involved',
  eventsystemcomputer: 'involved',
  asset: 'involved',
  assets: 'involved',
  who: 'involved',
  person: 'involved',
  people: 'involved',
  user: 'involved',
  users: 'involved',
  username: 'involved',
  account: 'involved',
  accountname: 'involved',
  userids: 'involved',
  userid: 'involved',
  userprincipalname: 'involved',
  endpointname: 'involved',
  agentname: 'involved',
  actor: 'involved',
  actoralternateid: 'involved',
  actoremail: 'involved',
  actoruserprincipalname: 'involved',
  protopayloadauthenticationinfoprincipalemail: 'involved',
  useridentityarn: 'involved',
  involved: 'involved',
  source: 'sources',
  evidencesource: 'sources',
  sources: 'sources',
  reference: 'sources',
  references: 'sources',
  ...inOtherLanguages(),
};

/** German, French, Spanish. */
function inOtherLanguages(): Guesses {
  const names: readonly (readonly [ImportField, readonly string[]])[] = [
    [
      'when',
      [
        'zeitstempel',
        'zeitpunkt',
        'datumuhrzeit',
        'datumunduhrzeit',
        'horodatage',
        'dateheure',
        'dateetheure',
        'fechahora',
        'fechayhora',
        'marcadetiempo',
        'wann',
        'quand',
        'cuando',
        'cuándo',
      ],
    ],
    ['date', ['datum', 'fecha']],
    ['time', ['uhrzeit', 'zeit', 'heure', 'hora']],
    ['zone', ['zeitzone', 'fuseauhoraire', 'zonahoraria']],
    [
      'title',
      [
        'ereignis',
        'vorfall',
        'titel',
        'was',
        'quoi',
        'qué',
        'événement',
        'evénement',
        'evenement',
        'titre',
        'evento',
        'título',
      ],
    ],
    ['description', ['beschreibung', 'bemerkung', 'détails', 'descripción', 'descripcion', 'detalles']],
    ['involved', ['rechner', 'rechnername', 'benutzer', 'benutzername', 'ordinateur', 'utilisateur']],
    ['involved', ['equipo', 'usuario', 'wer', 'qui', 'quién']],
    ['sources', ['quelle', 'fuente']],
  ];
  return Object.fromEntries(names.flatMap(([field, said]) => said.map((name) => [name, field])));
}

/**
 * What is the title where no column is called so: what happened by its name, else what is told of it. The first that says
 * something counts. A member within members is known by its own name too.
 */
export const INSTEAD_OF_TITLE: readonly string[] = [
  ...['eventtitle', 'eventname', 'alertname', 'alerttitle', 'ruletitle', 'rulename', 'threatname', 'detections'],
  ...['signature', 'displaymessage', 'fact', 'facttext', 'shortdescription', 'shortmessage'],
  ...['subject', 'messagesubject', 'emailsubject', 'eventmessage', 'findingtype', 'alert'],
  ...['eventdescription', 'eventdescriptionsummary', 'descriptionofevent', 'observation', 'finding', 'narrative'],
  ...['actiontaken', 'operation', 'operations', 'operationname', 'methodname', 'activitydisplayname'],
  ...['actiontype', 'action', 'eventtype', 'eventsimplename', 'mapdescription', 'msg', 'fullpath', 'description'],
  ...[
    'details',
    'desc',
    'entry',
    'task',
    'raw',
    'text',
    'log',
    'filename',
    'keypath',
    'executablename',
    'exeinfo',
    'localpath',
  ],
  ...['absolutepath', 'requesturi', 'csuristem', 'info', 'name', 'path', 'taskcategory', 'eventid'],
  ...['eventsystemeventid', 'appdisplayname', 'application', 'displaytext', 'imagefilename', 'output', 'querytext'],
  ...['programname', 'drivername', 'keyname', 'processpath', 'urltitle', 'visitedurl', 'url'],
];

/** What is the time where no column is called so: when it happened, however deep in a record it is said. */
export const INSTEAD_OF_TIME: readonly string[] = [
  ...['published', 'eventfirstseen', 'firstactivity', 'firstactivitydatetime', 'firstobservedat', 'received'],
  ...['requestreceivedtimestamp', 'datesent', 'devicetimestamp', 'generatetime', 'edgestarttimestamp', 'occurred'],
  ...['occurredat', 'dateoccurred', 'observedat', 'detectedat', 'identifiedat', 'systemtime'],
];

/** And else, before whatever else looks like one as near to the top: within a record they are of a machine or an account that it names. */
export const INSTEAD_OF_TIME_AT_TOP: readonly string[] = [
  ...['firstseen', 'lastrun', 'firstinteracted', 'filekeylastwritetimestamp', 'lastwritetimestamp', 'lastwritetime'],
  ...['created0x10', 'mtime', 'createddatetime', 'createdat', 'created', 'createdon', 'syscreatedon'],
  // Jump lists: the last use, before when the machine started that the file was made on.
  ...['lastmodified'],
];

/** "Date/Time (approx.)", CreationDate, "Event.System.TimeCreated.#attributes.SystemTime". */
export const IS_LIKE_A_TIME = /^(?:date|time)|(?:date|time|timestamp)$/;

/** Without case, blanks and signs. */
export const plainName = (column: string): string => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** In the names of columns that come out of an array of objects: "events[].name". Each can be several, of other things. */
export const OF_ARRAY = '[]';
