import { describe, expect, it } from 'vitest';
import { toRfc3339 } from '@/core/time/instant';
import { aboveWords } from './above-words';
import type { ImportFormat } from './format';
import { describeFault } from './imported-row';
import { readLogLine } from './log-line';
import { eventsIn, readAll, refusalsIn } from './read.sample';

const OF_BERLIN = { choices: { zone: 'Europe/Berlin', isZoneNamed: false } };
const linesOf = (...objects: readonly object[]) => objects.map((said) => `${JSON.stringify(said)}\n`).join('');

/** As each program writes it, whose time is 14:05 in UTC: with what becomes of its first row. */
type ToolCase = readonly [
  tool: string,
  format: ImportFormat,
  file: string,
  title: string,
  seconds?: string,
  hour?: string,
];

const SIGN_IN = {
  ...{ createdDateTime: '2023-01-05T14:05:00Z', userPrincipalName: 'a@x', appDisplayName: 'Azure Portal' },
  status: { errorCode: 50126, failureReason: 'Invalid username or password' },
};

const CASES: readonly ToolCase[] = [
  [
    'EvtxECmd, with and without a map',
    'zimmerman-csv',
    'RecordNumber,EventRecordId,TimeCreated,EventId,Computer,MapDescription,PayloadData1\n1,2,2023-01-05 14:05:00.1234567,4624,DC01,Logon,x\n1,3,2023-01-05 14:06:00,9999,DC01,,\n',
    'Logon',
    '00.123456',
  ],
  [
    'MFTECmd',
    'zimmerman-csv',
    'EntryNumber,FileName,uSecZeros,Created0x10,LastModified0x10\n1,evil.exe,False,2023-01-05 14:05:00.1234567,2020-01-01 00:00:00\n',
    'evil.exe',
    '00.123456',
  ],
  [
    'RECmd',
    'zimmerman-csv',
    'HivePath,Description,Category,KeyPath,LastWriteTimestamp\nNTUSER.DAT,Run key,Autoruns,ROOT\\Run,2023-01-05 14:05:00\n',
    'Run key',
  ],
  [
    'PECmd',
    'zimmerman-csv',
    'SourceFilename,SourceCreated,ExecutableName,RunCount,LastRun,PreviousRun0\nA.pf,2023-01-04 09:00:00,A.EXE,3,2023-01-05 14:05:00,2023-01-04 14:05:00\n',
    'A.EXE',
  ],
  [
    'AmcacheParser',
    'zimmerman-csv',
    'FileKeyLastWriteTimestamp,FullPath,LinkDate,Description\n2023-01-05 14:05:00,c:\\evil.exe,1992-06-19 22:22:17,\n',
    'c:\\evil.exe',
  ],
  [
    'Chainsaw',
    'table',
    'timestamp,detections,count,Event ID\n2023-01-05T14:05:00+00:00,PowerShell,1,4104\n',
    'PowerShell',
  ],
  [
    'Microsoft 365',
    'm365-audit-csv',
    'CreationDate,UserIds,Operations,AuditData\n2023-01-05T14:05:00,a@x,New-InboxRule,{}\n',
    'New-InboxRule',
  ],
  [
    'Microsoft 365, out of its interface',
    'm365-audit-csv',
    linesOf({ CreationTime: '2023-01-05T14:05:00', Operation: 'New-InboxRule', RecordType: 1, Workload: 'Exchange' }),
    'New-InboxRule',
  ],
  [
    'the sign-ins of Entra, out of PowerShell',
    'in-utc',
    'CreatedDateTime,UserPrincipalName,AppDisplayName,Status\n25/01/2023 2:05:00 PM,a@x,Exchange,\n05/01/2023 2:05:00 PM,a@x,Exchange,\n',
    'a@x · Exchange',
    '00',
    '2023-01-25T14',
  ],
  [
    'traces of messages, out of PowerShell',
    'in-utc',
    'MessageTraceId,Received,SenderAddress,RecipientAddress,Subject,StartDate\n1,2023-01-05 14:05:00,e@x,a@x,Invoice,2023-01-01 00:00:00\n',
    'Invoice',
  ],
  [
    'the timeline of a device by Defender',
    'in-utc',
    'Event Time,Machine Id,Computer Name,Action Type,File Name,Initiating Process File Name\n2023-01-05T14:05:00.123,m,ws1,FileCreated,a.exe,b.exe\n',
    'FileCreated · a.exe',
    '00.123',
  ],
  [
    'alerts of Defender, by their first activity',
    'jsonl',
    JSON.stringify({
      value: [{ title: 'Odd', createdDateTime: '2023-01-05T14:20:00Z', firstActivityDateTime: '2023-01-05T14:05:00Z' }],
    }),
    'Odd',
  ],
  [
    'Zscaler, where no threat was found',
    'table',
    'Time,User,Policy Action,URL,Threat Name\nThu Jan 05 15:05:00 2023,ada,Allowed,x.example/a,None\n',
    'x.example/a',
  ],
  [
    'CaseMap',
    'table',
    'Date & Time,Fact Text,Source(s)\n1/25/2023 3:05 PM,Data was taken,Log\n',
    'Data was taken',
    '00',
    '2023-01-25T14',
  ],
  [
    'Salesforce',
    'in-utc',
    'EVENT_TYPE,TIMESTAMP,USER_ID,TIMESTAMP_DERIVED\n"ApiTotalUsage","20230105140500.123","u","2023-01-05T14:05:00.123Z"\n',
    'ApiTotalUsage',
    '00.123',
  ],
  [
    'Volatility',
    'in-utc',
    'TreeDepth,PID,PPID,ImageFileName,CreateTime,ExitTime\n0,4,0,evil.exe,2023-01-05 14:05:00.000000 ,N/A\n',
    'evil.exe',
  ],
  [
    'Volatility’s timeline',
    'in-utc',
    'TreeDepth,Plugin,Description,Created Date,Modified Date\n0,PsList,Process: 4 evil.exe,2023-01-05 14:05:00.000000 ,\n',
    'Process: 4 evil.exe',
  ],
  [
    'MFTECmd, of files alone',
    'zimmerman-csv',
    'FullPath,Extension,IsDirectory,FileSize,Created0x10,LastModified0x10\n.\\evil.exe,.exe,False,1,2023-01-05 14:05:00,2020-01-01 00:00:00\n',
    '.\\evil.exe',
  ],
  [
    'WxTCmd',
    'zimmerman-csv',
    'Id,Executable,DisplayText,StartTime,EndTime,LastModifiedTime,ActivityType\n1,n.exe,a.txt (Notepad),2023-01-05 14:05:00,2023-01-05 14:06:00,2023-01-05 14:06:00,ExecuteOpen\n',
    'a.txt (Notepad)',
  ],
  [
    'RBCmd',
    'zimmerman-csv',
    'SourceName,FileType,FileName,FileSize,DeletedOn\n$I1.txt,$I,C:\\notes.txt,12,2023-01-05 14:05:00.123\n',
    'C:\\notes.txt',
    '00.123',
  ],
  [
    'SrumECmd',
    'zimmerman-csv',
    'Id,Timestamp,ExeInfo,SidType,Sid,BytesSent\n7,2023-01-05 14:05:00,rclone.exe,Local,S-1,81234567890\n',
    'rclone.exe',
  ],
  [
    'AmcacheParser, of programs',
    'zimmerman-csv',
    'ProgramId,KeyLastWriteTimestamp,Name,Version,Publisher\n0006,2023-01-05 14:05:00,AnyDesk,7.1,\n',
    'AnyDesk',
  ],
  [
    'AppCompatCacheParser',
    'zimmerman-csv',
    'ControlSet,CacheEntryPosition,Path,LastModifiedTimeUTC,Executed\n1,0,C:\\u.exe,2023-01-05 14:05:00,Yes\n',
    'C:\\u.exe',
  ],
  ['CloudWatch', 'cloudwatch-csv', '@timestamp,@message\n2023-01-05 14:05:00,Started\n', 'Started'],
  [
    'IIS',
    'w3c-log',
    '#Software: IIS\r\n#Fields: date time cs-uri-stem time-taken cs(Referer)\r\n2023-01-05 14:05:00 /owa 15 -\r\n#Date: 2023-01-05\r\n2023-01-05 14:06:00 /owa 15 -\r\n',
    '/owa',
  ],
  [
    'CloudFront, whose cells are parted by tabs and their names by blanks',
    'w3c-log',
    '#Version: 1.0\n#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent)\n2023-01-05\t14:05:00\t203.0.113.9\tGET\t/a b\t200\tcurl\n#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent)\n2023-01-05\t14:06:00\t203.0.113.9\tGET\t/a\t200\tcurl\n',
    'GET /a b · 200',
  ],
  [
    'the firewall of Windows, in local time as it says',
    'w3c-local-log',
    '#Version: 1.5\r\n#Time Format: Local\r\n#Fields: date time action protocol src-ip dst-ip dst-port\r\n\r\n2023-01-05 15:05:00 DROP TCP 10.0.0.5 10.0.0.6 445\r\n',
    'DROP · TCP · 10.0.0.5 → 10.0.0.6:445',
  ],
  [
    'Exchange',
    'w3c-log',
    '#Log-type: Tracking\n#Fields: date-time,event-id,message-subject\n2023-01-05T14:05:00Z,RECEIVE,Invoice\n',
    'Invoice',
  ],
  [
    'Zeek',
    'w3c-log',
    '#separator \\x09\n#fields\tts\tuid\tmsg\n#types\ttime\tstring\tstring\n1672927500.123456\tC1\tScan\n#close\t2023\n',
    'Scan',
    '00.123456',
  ],
  ['Zeek’s JSON', 'jsonl', linesOf({ ts: 1672927500.123456, uid: 'C1', msg: 'Scan' }), 'Scan', '00.123456'],
  ['PowerShell', 'table', '#TYPE System.Object\n"Message","TimeCreated"\n"Started","2023-01-05 15:05:00"\n', 'Started'],
  [
    'flow logs',
    'table',
    'version interface-id srcaddr start end action\n2 eni-1 10.0.0.1 1672927500 1672927560 ACCEPT\n',
    'ACCEPT',
  ],
  [
    'flow logs out of CloudWatch, without a header',
    'table',
    '2 123456789010 eni-1 10.0.0.1 10.0.0.2 2064 22 6 20 42 1672927500 1672927560 REJECT OK\n2 123456789010 eni-1 10.0.0.1 10.0.0.2 2064 23 6 20 42 1672927501 1672927561 REJECT OK\n',
    '10.0.0.1 → 10.0.0.2:22 · 6 · REJECT',
  ],
  [
    'McAfee, whose lines have the date and the time of day apart',
    'table',
    '1/25/2023\t2:05:00 PM\tBlocked by a rule\tDOM\\u\n1/5/2023\t3:05:00 PM\tBlocked\tDOM\\u\n',
    'Blocked by a rule',
    '00',
    '2023-01-25T13',
  ],
  [
    'TeamViewer, whose first figures are an id and no time',
    'table',
    '1660360496\tAda\t25-01-2023 14:05:00\t25-01-2023 14:18:36\tIEUser\tRemoteControl session\n',
    'RemoteControl session',
    '00',
    '2023-01-25T13',
  ],
  ['bodyfiles', 'table', '0|/x/evil.exe|1-2|r/r|0|0|9|1672920000|1672927500|1672920000|0\n', '/x/evil.exe'],
  [
    'Suricata',
    'jsonl',
    linesOf(
      {
        timestamp: '2023-01-05T15:05:00.123456+0100',
        event_type: 'alert',
        alert: { signature: 'ET MALWARE', category: 'C2' },
      },
      { timestamp: '2023-01-05T15:06:00.123456+0100', event_type: 'dns' },
    ),
    'ET MALWARE',
    '00.123456',
  ],
  ['Okta', 'jsonl', JSON.stringify([{ displayMessage: 'Login', published: '2023-01-05T14:05:00Z' }]), 'Login'],
  [
    'Google Workspace, whose events stand within each activity',
    'jsonl',
    JSON.stringify({
      kind: 'admin#reports#activities',
      items: [
        {
          id: { time: '2023-01-05T14:05:00.123Z', applicationName: 'login' },
          actor: { email: 'ada@example.com' },
          events: [{ type: 'login', name: 'login_success', parameters: [{ name: 'is_suspicious', boolValue: true }] }],
        },
        { id: { time: '2023-01-05T14:06:00Z' }, events: [{ name: 'create_user' }, { name: 'assign_role' }] },
      ],
    }),
    'login_success',
    '00.123',
  ],
  [
    'Google Cloud',
    'jsonl',
    linesOf({ protoPayload: { methodName: 'CreateKey' }, timestamp: '2023-01-05T14:05:00.5Z' }),
    'CreateKey',
    '00.500',
  ],
  [
    'Entra ID by Graph',
    'in-utc',
    JSON.stringify({ '@odata.context': 'https://x', value: [SIGN_IN] }, null, 2),
    'a@x · Azure Portal · 50126',
  ],
  [
    'Entra ID by Graph, in one line',
    'in-utc',
    JSON.stringify({ '@odata.context': 'https://x', value: [SIGN_IN] }),
    'a@x · Azure Portal · 50126',
  ],
  [
    'Elastic',
    'jsonl',
    linesOf({ _id: '1', _source: { '@timestamp': '2023-01-05T14:05:00Z', message: 'Started' } }),
    'Started',
  ],
  [
    'Elastic, where each says too when it arrived',
    'jsonl',
    linesOf({
      _source: { event: { created: '2023-01-06T09:00:00Z' }, '@timestamp': '2023-01-05T14:05:00Z', message: 'Started' },
    }),
    'Started',
  ],
  [
    'a search of Elastic',
    'jsonl',
    JSON.stringify(
      {
        ...{ took: 5, _shards: { failures: [] } },
        hits: { total: { hits: 1 }, hits: [{ _source: { '@timestamp': '2023-01-05T14:05:00Z', message: 'Started' } }] },
      },
      null,
      2,
    ),
    'Started',
  ],
  [
    'the API of IRIS',
    'jsonl',
    JSON.stringify({
      ...{ status: 'success', message: '' },
      data: {
        tim: [{ event_title: 'Login', event_date: '2023-01-05T08:05:00', event_tz: '-06:00', assets: [{ id: 1 }] }],
      },
    }),
    'Login',
  ],
  [
    'IRIS',
    'table',
    'event_id,event_date,event_tz,event_title,event_category\n1,2023-01-05T08:05:00,-06:00,Login,Access\n',
    'Login',
  ],
  ['.NET', 'jsonl', linesOf({ Message: 'Started', TimeCreated: '/Date(1672927500123+0100)/' }), 'Started', '00.123'],
  ['Autoruns', 'table', 'Time,Entry,Category,Description\n20230105-150500,Evil,Logon,Updater\n', 'Updater'],
  ['PostgreSQL', 'log-lines', '2023-01-05 09:05:00.123 EST [12] LOG:  started\n', '[12] LOG:  started', '00.123'],
  [
    'PostgreSQL’s CSV',
    'table',
    '2023-01-05 14:05:00.123 UTC,"app","prod",1234,2023-01-05 14:00:00 UTC,ERROR,"relation does not exist"\n',
    'relation does not exist',
    '00.123',
  ],
  ['Cisco ASA', 'log-lines', '<166>Jan 05 2023 15:05:00: %ASA-6-302013: Built\n', '%ASA-6-302013: Built'],
  [
    'Cisco IOS, which names its zone',
    'log-lines',
    '000123: *Jan 05 14:05:00.123 UTC: %SYS-5-CONFIG_I: Configured\nJan  5 14:06:00.123 UTC: %SYS-5\n',
    '%SYS-5-CONFIG_I: Configured',
    '00.123',
  ],
  [
    'the journal of systemd in full',
    'log-lines',
    'Thu 2023-01-05 09:05:00 EST web01 sshd[12]: Accepted\n',
    'web01 sshd[12]: Accepted',
  ],
  [
    'THOR',
    'log-lines',
    '20230105T14:05:00Z ws01 THOR: Alert: MODULE: Filescan\n',
    'ws01 THOR: Alert: MODULE: Filescan',
  ],
  [
    'the audit log of Linux, interpreted',
    'log-lines',
    'type=SYSCALL msg=audit(25/01/2023 15:05:00.123:45) : comm=curl\n',
    'type=SYSCALL msg=audit(:45) : comm=curl',
    '00.123',
    '2023-01-25T14',
  ],
  [
    'the DNS server of Windows',
    'log-lines',
    '1/25/2023 3:05:00 PM 0E8C PACKET UDP Rcv\n1/5/2023 3:05:00 PM 0E8C PACKET UDP Snd\n',
    '0E8C PACKET UDP Rcv',
    '00',
    '2023-01-25T14',
  ],
  [
    'WhatsApp',
    'log-lines',
    '25/01/2023, 15:05 - Ada: odd calls, look\n05/01/2023, 15:06 - Bob: looking\n',
    'Ada: odd calls, look',
    '00',
    '2023-01-25T14',
  ],
  ['Teams', 'log-lines', '[1/25/2023 3:05\u202fPM] Ada: odd calls\n', 'Ada: odd calls', '00', '2023-01-25T14'],
  [
    'people’s notes',
    'log-lines',
    '- 2023-01-05 14:05 UTC: First access, by API\n- 2023-01-05 14:06 UTC – Second, too\n',
    'First access, by API',
  ],
  [
    'FortiGate’s CSV',
    'log-lines',
    '"date=2023-01-05","time=09:05:00","devname=""FG""","tz=""-0500""","action=""accept"""\n',
    'devname="FG" tz="-0500" action="accept"',
  ],
  [
    'Apache’s errors',
    'log-lines',
    '[Thu Jan 05 15:05:00.123456 2023] [core:error] AH00126\n',
    '[core:error] AH00126',
    '00.123456',
  ],
  [
    'alerts of Suricata',
    'log-lines',
    '01/05/2023-15:05:00.667372  [**] [1:20:4] ET MALWARE [**] {TCP} 1.2.3.4:80 -> 10.0.0.5:49152\n',
    '[**] [1:20:4] ET MALWARE [**] {TCP} 1.2.3.4:80 -> 10.0.0.5:49152',
    '00.667372',
  ],
  [
    'alerts of Snort, without a year',
    'log-lines',
    '01/05-15:05:00.667372  [**] [1:366:11] PING [**] {ICMP} 10.0.0.1 -> 10.0.0.2\n',
    '[**] [1:366:11] PING [**] {ICMP} 10.0.0.1 -> 10.0.0.2',
    '00.667372',
  ],
  [
    'a load balancer of AWS',
    'log-lines',
    'h2 2023-01-05T14:05:00.115600Z app/web/jf29 192.168.1.10:55753 200 "GET https://x/ HTTP/2.0" "waf,forward"\n',
    'h2 app/web/jf29 192.168.1.10:55753 200 "GET https://x/ HTTP/2.0" "waf,forward"',
    '00.115600',
  ],
  [
    'a bucket of AWS',
    'log-lines',
    '79a59 BUCKET [05/Jan/2023:14:05:00 +0000] 192.0.2.3 - REST.GET.OBJECT photo.jpg 200\n',
    '79a59 BUCKET 192.0.2.3 - REST.GET.OBJECT photo.jpg 200',
  ],
  ['the history of zsh', 'log-lines', ': 1672927500:0;curl http://x | sh\n: 1672927501:0;ls\n', 'curl http://x | sh'],
  [
    'the history of bash, which has times on lines of their own',
    'log-lines',
    'history -c\n#1672927500\nssh -L 8080:10.0.0.1:80 web\n#1672927510\nfor a in b; do\n  c\ndone\n',
    'ssh -L 8080:10.0.0.1:80 web',
  ],
  [
    'the slow queries of MySQL',
    'log-lines',
    '/usr/sbin/mysqld, Version: 8.0.31 (MySQL Community Server - GPL). started with:\nTcp port: 3306  Unix socket: /x.sock\nTime                 Id Command    Argument\n# Time: 2023-01-05T14:05:00.123456Z\n# User@Host: app[app] @ web01 [10.0.0.5]  Id:    12\n# Query_time: 12.3  Rows_sent: 37000000\nSET timestamp=1672927500;\nSELECT * FROM customers;\n# Time: 2023-01-05T14:06:00.123456Z\n# Query_time: 1\nSELECT 1;\n',
    'SELECT * FROM customers;',
    '00.123456',
  ],
  ['Squid', 'log-lines', '1672927500.123    200 10.0.0.1 TCP_MISS/200\n', '200 10.0.0.1 TCP_MISS/200', '00.123'],
  [
    'the audit log of Linux',
    'log-lines',
    'type=SYSCALL msg=audit(1672927500.123:45): comm="curl"\n',
    'type=SYSCALL msg=audit(:45): comm="curl"',
    '00.123',
  ],
  [
    'FortiGate',
    'log-lines',
    'date=2023-01-05 time=09:05:00 devname="FG" tz="-0500" action="accept"\n',
    'devname="FG" tz="-0500" action="accept"',
  ],
];

describe('the files of programs', () => {
  it.each(
    CASES.map(([tool, format, file, title, seconds = '00', hour = '2023-01-05T14']) => ({
      ...{ tool, format, file, title, seconds, hour },
    })),
  )(
    '$tool: the first row has its time and its title, and no row is refused',
    ({ format, file, title, seconds, hour }) => {
      const { refusal, rows, reading } = readAll(file, OF_BERLIN);
      expect(refusal).toBeNull();
      expect(refusalsIn(rows)).toEqual([]);
      expect(reading.found?.format).toBe(format);
      const [event] = eventsIn(rows);
      expect(event?.title).toBe(title);
      expect(toRfc3339(event?.start?.earliest ?? (0 as never))).toBe(`${hour}:05:${seconds}Z`);
    },
  );

  it('have their own zone where somebody says which', () => {
    const file = 'CreationDate,UserIds,Operations,AuditData\n2023-01-05T14:05:00,a@x,New-InboxRule,{}\n';
    const [event] = eventsIn(readAll(file, { choices: { zone: 'Asia/Tokyo', isZoneNamed: true } }).rows);
    expect(toRfc3339(event?.start?.earliest ?? (0 as never))).toBe('2023-01-05T05:05:00Z');
  });

  it('say what happened in another column where the title is missing from a row', () => {
    const file = linesOf(
      { timestamp: '2023-01-05T14:05:00Z', event_type: 'alert', alert: { signature: 'ET MALWARE' } },
      { timestamp: '2023-01-05T14:05:00Z', event_type: 'dns' },
    );
    expect(eventsIn(readAll(file).rows).map(({ title }) => title)).toEqual(['ET MALWARE', 'dns']);
    const described = 'TimeCreated,EventId,MapDescription,PayloadData1\n2023,4624,Logon,x\n2023,9999,,Service: x\n';
    expect(eventsIn(readAll(described).rows).map(({ title }) => title)).toEqual(['Logon', 'Service: x']);
  });

  it.each([
    'Date & Time,Fact Text\n1/25/2023 2:05 PM,Data was taken\n1/26/2023 2:05 PM,B\n',
    'Date & Time,Fact Text\n1/25/2023 14:05 UTC,Data was taken\n1/26/2023 14:05 UTC,B\n',
    'Date & Time,Fact Text\n25.01.2023 14:05:03,4624 was seen\n26.01.2023 14:05:03,B\n',
    '2023-01-05 02:05:00 PM,4624 was seen\n2023-01-05 02:06:00 PM,B\n',
    '2023-01-05 14:05:00,4624 was seen\n2023-01-05 14:06:00,B\n',
    '2023-01-05 14:05 | First access | Ada\n2023-01-05 14:06 | B | Bob\n',
    '25.01.2023 14:05:03 ; First access ; Ada\n',
    '1/25/2023 2:05 PM | First access | Ada\n',
    '2023-01-05 14:05 UTC | First access | Ada\n',
  ])('are tables where what follows the time is the next cell: %j', (file) => {
    expect(readAll(file)).toMatchObject({ refusal: null, reading: { found: { format: 'table' } } });
  });

  it.each([
    ['2023-01-05 02:05:00 PM failed', '2023-01-05 02:05:00 PM', 'failed'],
    ['1/5/2023 2:05 PM: failed', '1/5/2023 2:05 PM', 'failed'],
    ['2023-01-05 14:05:00,123 failed', '2023-01-05 14:05:00,123', 'failed'],
    ['2023-01-05 14:05 -0500 failed', '2023-01-05 14:05 -0500', 'failed'],
    ['2023-01-05 14:05 - 15:00 failed', '2023-01-05 14:05', '- 15:00 failed'],
    [
      '2023-01-05 14:05:00.123 | ERROR    | app:run:12 - failed',
      '2023-01-05 14:05:00.123',
      'ERROR    | app:run:12 - failed',
    ],
  ])('have all of the time in it: %s', (line, time, said) => {
    expect(readLogLine(line)).toEqual([time, said]);
  });

  it.each([
    ['2023-01-05,unknown,A', '2023-01-04T23:00:00Z', 'day'],
    ['2023-01-05,-,A', '2023-01-04T23:00:00Z', 'day'],
    ['2023-01-05 00:00:00,14:05:07,A', '2023-01-05T13:05:07Z', 'second'],
    ['2023-01-05 00:00:00,TBD,A', '2023-01-04T23:00:00Z', 'second'],
    ['05.01.2023 00:00,1899-12-30 14:05,A', '2023-01-05T13:05:00Z', 'minute'],
  ])('have of a date and a time of day what each says: %s', (cells, at, precision) => {
    const [event] = eventsIn(readAll(`Date,Time,Event\n${cells}\n25.01.2023,,B\n`).rows);
    expect([toRfc3339(event?.start?.earliest ?? (0 as never)), event?.start?.precision]).toEqual([at, precision]);
  });

  it('may have when they were made above the names of their columns, and names on two lines', () => {
    const head = '"Date/Time\n(UTC)","Event\ndescription",Host\n';
    for (const above of ['Generated on,2023-02-01 14:05\nAnalyst,Ada\n\n', '2023-02-01 Falcon,,\n', '']) {
      const { rows, reading } = readAll(`${above}${head}2023-01-05 14:05,A,WS1\n`, OF_BERLIN);
      expect(reading.found?.columns).toEqual(['Date/Time (UTC)', 'Event description', 'Host']);
      expect(refusalsIn(rows)).toEqual([]);
      expect(eventsIn(rows)).toMatchObject([{ title: 'A', start: { best: 1672927500000000 } }]);
    }
  });

  it('say in words what they number too', () => {
    const titlesIn = (file: string) => eventsIn(readAll(file).rows).map(({ title }) => title);
    expect(titlesIn('Entry #,Date,Entry\n1,2023,A\n2,2023,B\n')).toEqual(['A', 'B']);
    expect(titlesIn('Date,Event ID\n2023,4624\n')).toEqual(['4624']);
  });

  it('may be written in Markdown', () => {
    const file = '| Time (UTC) | Event |\n|:---|---|\n| 2023-01-05 14:05 | A |\n| 2023-01-05 14:06 | B |\n';
    const { rows } = readAll(file);
    expect(refusalsIn(rows)).toEqual([]);
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('may begin with a file that has no time', () => {
    const row = (name: string, time: number) => `0|${name}|1|r/r|0|0|9|${time}|${time}|${time}|0\n`;
    const { rows } = readAll(row('/a', 0) + row('/b', 1672927500), { choices: { noTime: 'undated' } });
    expect(eventsIn(rows)).toMatchObject([
      { title: '/a', start: null },
      { title: '/b', start: { best: 1672927500000000 } },
    ]);
  });

  it('have a dash where they say nothing, which is no title, and a time before their message, which is none', () => {
    const titlesIn = (file: string) =>
      eventsIn(readAll(file).rows).map(({ title, description }) => [title, description]);
    const kibana =
      '"@timestamp","event.action",message\n"Jan 5, 2023 @ 14:05:00.123",login,Logged on\n"Jan 5, 2023 @ 14:06:00.000",start,-\n';
    expect(titlesIn(kibana)).toEqual([
      ['Logged on', 'login'],
      ['start', ''],
    ]);
    expect(titlesIn('when,event,action\n2023,X,B\n2023,,A\n')).toEqual([['X', '']]);
    const raw = '01/05/2023 02:05:00 PM\nLogName=Security\nMessage=A logon failed.\n\nSubject:';
    expect(titlesIn(`_time,_raw\n2023-01-05T14:05:00Z,"${raw}"\n`)).toEqual([['A logon failed.', raw]]);
    expect(titlesIn('_time,_raw\n2023-01-05T14:05:00Z,"2023-01-05 14:05:00\nfailed"\n')[0]?.[0]).toBe('failed');
  });

  it('keep words of their own in columns that are called as Onset’s are: as tags, and where some are Onset’s with a reason', () => {
    const file = 'when,event,category,confidence,technique\n2023,A,Persistence,85,TA0003\n';
    expect(eventsIn(readAll(file).rows)).toMatchObject([
      { category: 'context', tags: ['Persistence', 'TA0003'], confidence: 'probable', techniques: [] },
    ]);
    const faults = refusalsIn(readAll(`${file}2023,B,detection,confirmed,T1078\n`).rows);
    expect(faults.flatMap((row) => row.faults.map(({ column }) => column))).toEqual([
      'category',
      'confidence',
      'technique',
    ]);
  });

  it('say when it happened, not since when the machine in it is known, and what was tried before why it failed', () => {
    const firstIn = (...objects: readonly object[]) =>
      eventsIn(readAll(linesOf(...objects)).rows).map(({ title, start }) => [title, start?.statedAs])[0];
    const alert = {
      name: 'Odd',
      device: { first_seen: '2021-01-01T00:00:00Z' },
      created_timestamp: '2023-01-05T14:05:00Z',
    };
    expect(firstIn(alert)).toEqual(['Odd', '2023-01-05T14:05:00Z']);
    const finding = {
      Title: 'Odd',
      CreatedAt: '2023-01-05T15:00:00Z',
      Service: { EventFirstSeen: '2023-01-05T14:05:00Z' },
    };
    expect(firstIn(finding)).toEqual(['Odd', '2023-01-05T14:05:00Z']);
    const call = {
      protoPayload: { status: { code: 7, message: 'The caller has no permission' }, methodName: 'DeleteBucket' },
      timestamp: '2023-01-05T14:05:00Z',
    };
    expect(firstIn(call)).toEqual(['DeleteBucket', '2023-01-05T14:05:00Z']);
    const sysmon = {
      EventData: { UtcTime: '2023-01-05 14:04:59', RuleName: 'x' },
      System: { TimeCreated: { attributes: { SystemTime: '2023-01-05T14:05:00Z' } } },
    };
    expect(firstIn(sysmon)).toEqual(['x', '2023-01-05T14:05:00Z']);
    expect(eventsIn(readAll(linesOf({ EventData: sysmon.EventData }), OF_BERLIN).rows)).toMatchObject([
      { start: { best: 1672927499000000 } },
    ]);
    expect(firstIn({ error: { message: 'Failed' }, time: '2023-01-05T14:05:00Z' })?.[0]).toBe('Failed');
  });

  it('say of what they have several each once, and keep the objects that belong together', () => {
    const activity = {
      id: { time: '2023-01-05T14:06:00Z' },
      actor: { email: 'ada@example.com' },
      events: [{ name: 'create_user', to: 'a' }, { name: 'assign_role' }, { name: 'assign_role', to: 'b' }],
    };
    const { rows, reading } = readAll(linesOf(activity), { choices: { keepsColumns: true } });
    expect(reading.found?.columns).toEqual(['id.time', 'actor.email', 'events[]', 'events[].name', 'events[].to']);
    expect(eventsIn(rows)).toMatchObject([
      {
        title: 'create_user; assign_role',
        involved: ['ada@example.com'],
        description: `\`\`\`\nevents[]: ${JSON.stringify(activity.events)}\nevents[].to: a; b\n\`\`\``,
      },
    ]);
    const trail = { eventName: 'A', eventTime: '2023-01-05T14:05:00Z', resources: [{ name: 'x', time: '2022-01-01' }] };
    expect(eventsIn(readAll(linesOf(trail)).rows)).toMatchObject([
      { title: 'A', start: { statedAs: '2023-01-05T14:05:00Z' } },
    ]);
  });

  it('say more than what and when in columns that other timelines have for it', () => {
    const sheet =
      'System Name\tTimestamp (UTC)\tActivity\tEvidence Source\tDetails/Comments\nWS1\t2023-01-05 14:05\tLogin\tEVTX\tBy RDP\n';
    expect(eventsIn(readAll(sheet).rows)).toMatchObject([
      { title: 'Login', involved: ['WS1'], sources: [{ title: 'EVTX' }], description: 'By RDP' },
    ]);
    const iris = 'event_date,event_title,event_content,event_tags\n2023-01-05T14:05:00,Login,By RDP,rdp\n';
    expect(eventsIn(readAll(iris).rows)).toMatchObject([{ title: 'Login', description: 'By RDP', tags: ['rdp'] }]);
  });

  it('keep the columns that become nothing in the description, letter by letter, where somebody says so', () => {
    const file = 'when,event,details,src_port,note\n2023,A,*By* RDP,49152,"two\nlines of ```"\n2023,B,,-,\n';
    const described = (keepsColumns: boolean) =>
      eventsIn(readAll(file, { choices: { keepsColumns }, wishes: new Map([['note', null]]) }).rows).map(
        ({ description }) => description,
      );
    expect(described(false)).toEqual(['*By* RDP', '']);
    expect(described(true)).toEqual(['*By* RDP\n\n````\nsrc_port: 49152\nnote: two\n  lines of ```\n````', '']);
  });

  it.each([
    ['When,What,Who', '2023-01-05 14:05,A,Ada'],
    ['Date,Description of event,Source document', '2023-01-05,A,Log'],
    ['DateTime (UTC),Event Type,Event Description,Host', '2023-01-05 14:05,Alert,A,WS1'],
    ['Date & Time,Action taken,Owner,Notes', '2023-01-05 14:05,A,SOC,done'],
    ['Timestamp,Entry,Author', '2023-01-05 14:05,A,Ada'],
    ['Time of event,Observation,Analyst', '2023-01-05 14:05,A,Ada'],
    ['Date,Time,Timezone,Type,Comment', '2023-01-05,14:05,UTC,Detection,A'],
    ['Timestamp,Computer Name,Command Line', '2023-01-05 14:05,WS1,A'],
    ['VisitTime,URL,URLTitle,VisitCount', '2023-01-05 14:05,https://x/,A,1'],
  ])('may say what happened in other words: %s', (columns, cells) => {
    expect(eventsIn(readAll(`${columns}\n${cells}\n`).rows)).toMatchObject([{ title: 'A' }]);
    expect(eventsIn(readAll(`Falcon,,\n,,\n${columns}\n${cells}\n`).rows)).toMatchObject([{ title: 'A' }]);
  });

  it('say when it occurred before when it was reported, and of a list of files when each was used last', () => {
    const statedIn = (columns: string, cells: string) =>
      eventsIn(readAll(`${columns}\n${cells}\n`).rows).map(({ start }) => start?.statedAs);
    expect(statedIn('Date Reported,Date Occurred,Description', '2023-01-06,2023-01-05,A')).toEqual(['2023-01-05']);
    const jumps = 'SourceFile,SourceCreated,TargetCreated,TrackerCreatedOn,CreationTime,LastModified,LocalPath';
    expect(statedIn(jumps, 'a,2022-01-01,2022-01-02,2022-01-03,2022-12-01,2023-01-05,C:\\x')).toEqual(['2023-01-05']);
  });

  it.each([
    ['Date,Start Time,End Time,Event', '2023-01-05,14:05,15:05,A', '2023-01-05 14:05', '15:05'],
    ['Date,Time started,Duration,Task', '2023-01-05,14:05,00:10,A', '2023-01-05 14:05', undefined],
    ['Date,Uptime,Event', '2023-01-05,86400,A', '2023-01-05', undefined],
    ['Start,End,Event', '2023-01-05 14:05,15:05,A', '2023-01-05 14:05', '15:05'],
  ])('have the time of day beside the date, whatever it is called: %s', (columns, cells, start, end) => {
    const [event] = eventsIn(readAll(`${columns}\n${cells}\n`).rows);
    expect(event?.start?.statedAs).toBe(start);
    expect(event?.end === null ? undefined : event?.end).toEqual(end && expect.objectContaining({ statedAs: end }));
  });

  it('may call their columns in other languages', () => {
    const table = (columns: string, cells: string) => eventsIn(readAll(`${columns}\n${cells}\n`).rows)[0];
    const told = { title: 'Login', involved: ['WS1'] };
    expect(table('Datum;Uhrzeit;Ereignis;Rechner;Beschreibung', '25.01.2023;14:05;Login;WS1;RDP')).toMatchObject({
      ...told,
      description: 'RDP',
      start: { statedAs: '25.01.2023 14:05' },
    });
    expect(table('Zeitstempel;Titel;Rechnername', '2023-01-05 14:05;Login;WS1')).toMatchObject(told);
    expect(table('Horodatage;Événement;Ordinateur', '2023-01-05 14:05;Login;WS1')).toMatchObject(told);
    expect(table('Fecha;Hora;Evento;Equipo', '2023-01-05;14:05;Login;WS1')).toMatchObject(told);
    expect(table('Wann;Was;Wer', '2023-01-05 14:05;Login;WS1')).toMatchObject(told);
    expect(table('Quand;Quoi;Qui', '2023-01-05 14:05;Login;WS1')).toMatchObject(told);
  });

  it('part their tags as each writes them, and say a technique with its name', () => {
    const tagsIn = (file: string) => eventsIn(readAll(file).rows).map(({ tags }) => tags);
    expect(tagsIn(`message,datetime,timestamp_desc,tag\nA,2023-01-05,x,"['logon', 'rare']"\n`)).toEqual([
      ['x', 'logon', 'rare'],
    ]);
    expect(tagsIn('Timestamp,RuleTitle,MitreTags\n2023-01-05,A,T1543.003 ¦ G0016\n')).toEqual([['T1543.003', 'G0016']]);
    const [event] = eventsIn(
      readAll('when,event,technique\n2023,A,T1059 - Command and Scripting Interpreter; T1078.004\n').rows,
    );
    expect(event?.techniques).toEqual(['T1059', 'T1078.004']);
    expect(
      refusalsIn(readAll('when,event,technique\n2023,A,T1059 - x T1O78\n2023,B,T1059 - T1078\n').rows),
    ).toHaveLength(1);
  });

  it('take no length of time, nor a time of another thing, for the time', () => {
    const file = 'timeout,uptime,seen on,event\n30,86400,2023-01-05T14:05:00Z,A\n';
    expect(readAll(file).reading.found?.mapping).toEqual([null, null, 'when', 'title']);
  });

  it('refuse rows behind a note that names other columns', () => {
    const file =
      '#Fields: date time cs-uri-stem\n2023-01-05 14:05:00 /a\n#Fields: time date cs-uri-stem\n14:05:00 2023-01-05 /b\n';
    const { rows } = readAll(file);
    expect(eventsIn(rows)).toHaveLength(1);
    expect(refusalsIn(rows).flatMap((row) => row.faults.map((fault) => describeFault(row, fault)))).toEqual([
      'Row 4: Stands behind a #Fields line that names other columns than the first. Import it as a file of its own.',
    ]);
  });

  it('may number their rows in a column that is called by the sign for it', () => {
    const { reading } = readAll('#,Date,Event\n1,2023-01-05,Login\n');
    expect(reading.found).toMatchObject({ format: 'table', columns: ['#', 'Date', 'Event'] });
  });

  it('may say above the names of their columns in which zone their times are', () => {
    const said = (above: string, choices = OF_BERLIN) =>
      eventsIn(readAll(`${above},,\nDate,Time,Event\n2023-01-05,15:05,Alert\n`, choices).rows).map(({ start }) =>
        new Date((start?.earliest ?? 0) / 1_000).toISOString().slice(11, 16),
      );
    for (const above of [
      'All times UTC',
      'Timestamps are in UTC',
      'Time zone: UTC',
      'ALL TIMES IN UTC',
      'Times (GMT)',
      'Master timeline (UTC)',
    ]) {
      expect([above, ...said(above)]).toEqual([above, '15:05']);
    }
    expect(said('Time zone: America/New_York')).toEqual(['20:05']);
    expect(said('All times EST')).toEqual(['20:05']);
    expect(said('Timezone=UTC+5:30')).toEqual(['09:35']);
    // Nothing of the zone, a moment, or two of them.
    for (const above of [
      'All times local',
      'Report time: 2023-02-01 10:00 UTC',
      'UTC reporting',
      'EST timeline',
      'Times UTC\nTimes EST',
    ]) {
      expect([above, ...said(above)]).toEqual([above, '14:05']);
    }
    expect(said('All times UTC', { choices: { zone: 'Asia/Tokyo', isZoneNamed: true } })).toEqual(['06:05']);
    expect(said('Time zone: (UTC-05:00) Eastern Time (US & Canada)')).toEqual(['20:05']);
    // What several zones are called, or says the time of winter and means that of summer too, is refused.
    for (const above of [
      'All times CST',
      'Times EST/EDT',
      'Time zone: (UTC+01:00) Rome',
      'TimeZone: Eastern Standard Time',
    ]) {
      expect([above, ...said(above)]).toEqual([above]);
    }
  });

  it('may have what they are about above the names of their columns, which is told', () => {
    const timeline = 'Project Falcon,,\nAll times local,,\n,,\nDate,Time,Event\n2023-01-05,15:05,Alert\n';
    const { rows, reading } = readAll(timeline, OF_BERLIN);
    expect(rows).toMatchObject([{ row: 5, line: 5, kind: 'event', fields: { title: 'Alert' } }]);
    expect(reading.found?.above).toEqual(['Project Falcon', 'All times local']);
    expect(aboveWords(reading.found?.above ?? [])).toEqual([
      'Above the names of the columns, and no events: “Project Falcon”, “All times local”.',
    ]);
    const twoLines = readAll('When,,What,\nDate,Time,Event,Owner\n2023-01-05,15:05,Alert,Ada\n', OF_BERLIN);
    expect(eventsIn(twoLines.rows).map(({ start }) => start?.statedAs)).toEqual(['2023-01-05 15:05']);
    const dhcp =
      '\t\tMicrosoft DHCP Service Activity Log\r\n\r\nEvent ID  Meaning\r\n00\tThe log was started.\r\n\r\nID,Date,Time,Description,IP Address,Host Name\r\n10,01/25/23,14:05:07,Assign,10.0.0.5,ws-01\r\n';
    expect(eventsIn(readAll(dhcp).rows)).toMatchObject([{ title: 'Assign', involved: ['ws-01'] }]);
    expect(readAll('Date,Event\n2023-01-05,Event\n').reading.found?.above).toEqual([]);
  });

  it('say how it went, without which a failed sign-in would be told as one', () => {
    const titlesIn = (file: string) => eventsIn(readAll(file).rows).map(({ title }) => title);
    const okta = { displayMessage: 'User login to Okta', published: '2023-01-05T14:05:00Z' };
    const outcomes = [{ result: 'FAILURE', reason: 'X' }, { result: 'SUCCESS' }];
    expect(titlesIn(linesOf(...outcomes.map((outcome) => ({ ...okta, outcome }))))).toEqual([
      'User login to Okta · FAILURE',
      'User login to Okta · SUCCESS',
    ]);
    const trail = { eventTime: '2023-01-05T14:05:00Z', eventName: 'CreateAccessKey' };
    expect(titlesIn(linesOf(trail, { ...trail, errorCode: 'AccessDenied' }))).toEqual([
      'CreateAccessKey',
      'CreateAccessKey · AccessDenied',
    ]);
    // What people write there is told in words of its own, and what has lines is a message.
    expect(titlesIn('when,event,result\n2023,Scan,we found three hosts\n')).toEqual(['Scan']);
    expect(titlesIn(linesOf({ '@timestamp': '2023', message: 'A\nB', event: { outcome: 'failure' } }))).toEqual(['A']);
  });

  it('say which process, who came from where, and the folder before its file', () => {
    const titlesIn = (file: string) => eventsIn(readAll(file).rows).map(({ title }) => title);
    expect(titlesIn('Event Time,Event Type,Process Name\n2023-01-05 14:05,Process Creation,p.exe\n')).toEqual([
      'Process Creation · p.exe',
    ]);
    expect(titlesIn('date_first,user_id,username,ip\n1672927500,U1,ada,1.2.3.4\n')).toEqual(['ada · 1.2.3.4']);
    expect(
      titlesIn('Time,Action,Source,Destination,Service\n2023-01-05T14:05:00Z,Drop,10.0.0.5,1.2.3.4,ssh\n'),
    ).toEqual(['Drop · 10.0.0.5 → 1.2.3.4 · ssh']);
  });

  it('say what is none of them, and what to do with it', () => {
    const refusalOf = (file: string | Uint8Array) => readAll(file).refusal;
    expect(refusalOf('<?xml version="1.0"?><Events/>')).toContain('This is XML or HTML');
    expect(refusalOf('ElfFile\0\0')).toContain('EvtxECmd');
    expect(refusalOf('regf\0')).toContain('RECmd');
    expect(refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('older Office');
    expect(readAll('<34>Jan  5 14:05:00 web01 su: failed\n').reading.found?.format).toBe('log-lines');
  });

  it('may be the viewer of Windows’ logs in another language', () => {
    const file =
      'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie\nInformationen,25.01.2023 14:05:07,SCM,7045,Keine,"Ein Dienst wurde installiert."\n';
    expect(eventsIn(readAll(file).rows)).toMatchObject([
      { title: 'Ein Dienst wurde installiert.', start: { statedAs: '25.01.2023 14:05:07' } },
    ]);
  });
});
