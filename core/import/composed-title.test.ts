import { describe, expect, it } from 'vitest';
import { eventsIn, readAll, refusalsIn } from './read.sample';

const titleOf = (file: string, wishes?: ReadonlyMap<string, 'title'>) => {
  const { refusal, rows } = readAll(file, { wishes });
  expect(refusal).toBeNull();
  expect(refusalsIn(rows)).toEqual([]);
  return eventsIn(rows).map(({ title }) => title);
};

const ZEEK = `#separator \\x09
#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\tconn_state
#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tinterval\tstring
1672927500.123456\tC1\t10.0.0.5\t49152\t93.184.216.34\t443\ttcp\tssl\t1.5\tSF
1672927501.123456\tC2\t10.0.0.5\t49153\t10.0.0.1\t53\tudp\t-\t0.1\tSF
`;

describe('the title of a row that has no words for what happened', () => {
  it.each([
    ['Zeek', ZEEK, '10.0.0.5 → 93.184.216.34:443 · tcp · ssl'],
    [
      'a VPC',
      'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n2 1 eni-1 10.0.0.5 93.184.216.34 49152 443 6 1 40 1672927500 1672927560 REJECT OK\n',
      '10.0.0.5 → 93.184.216.34:443 · 6 · REJECT',
    ],
    [
      'evtx_dump',
      '{"Event":{"System":{"Provider":{"#attributes":{"Name":"Service Control Manager"}},"EventID":7036,"TimeCreated":{"#attributes":{"SystemTime":"2023-01-05T14:05:00.123456Z"}},"Computer":"DC01"},"EventData":{"param1":"Spooler"}}}\n',
      'Service Control Manager · 7036',
    ],
    [
      'evtx_dump, of older events',
      '{"Event":{"System":{"Provider":{"#attributes":{"Name":"Service Control Manager"}},"EventID":{"#attributes":{"Qualifiers":16384},"#text":7036},"TimeCreated":{"#attributes":{"SystemTime":"2023-01-05T14:05:00.123456Z"}},"Computer":"DC01"},"EventData":{"param1":"Spooler"}}}\n',
      'Service Control Manager · 7036',
    ],
    [
      'the sign-ins of Entra',
      'Date (UTC),Request ID,User agent,User ID,User,Username,Application,Application ID,Resource,IP address,Location,Status,Sign-in error code,Failure reason\n2023-01-05T14:05:00Z,r1,Mozilla,u1,Ada L,ada@example.com,Office 365 Exchange,a1,Exchange,203.0.113.9,"Berlin, DE",Failure,50126,Wrong password\n',
      'Ada L · Office 365 Exchange · Failure',
    ],
    [
      'the sign-ins of Graph',
      '{"createdDateTime":"2023-01-05T14:05:00Z","userDisplayName":"Ada L","userPrincipalName":"ada@example.com","appDisplayName":"Exchange","ipAddress":"203.0.113.9","status":{"errorCode":50126,"failureReason":"Wrong password"}}\n',
      'ada@example.com · Exchange · 50126',
    ],
    [
      'Defender',
      'Timestamp,DeviceName,ActionType,FileName,FolderPath,ProcessCommandLine,InitiatingProcessFileName\n2023-01-05T14:05:00.1234567Z,ws1,ProcessCreated,powershell.exe,C:\\x,powershell -enc x,winword.exe\n',
      'ProcessCreated · powershell.exe',
    ],
    [
      'Falcon',
      '{"event_simpleName":"ProcessRollup2","timestamp":"1672927500123","aid":"x","ComputerName":"ws1","CommandLine":"p -enc","ImageFileName":"p.exe"}\n',
      'ProcessRollup2 · p.exe',
    ],
    [
      'the firewall of Windows',
      '#Version: 1.5\n#Fields: date time action protocol src-ip dst-ip src-port dst-port size\n\n2023-01-05 14:05:00 DROP TCP 10.0.0.5 10.0.0.1 49152 445 60\n',
      'DROP · TCP · 10.0.0.5 → 10.0.0.1:445',
    ],
    [
      'Zeek of names',
      '#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tquery\tqtype_name\n1672927500.1\tC1\t10.0.0.5\t49152\t10.0.0.1\t53\tudp\tevil.example\tTXT\n',
      '10.0.0.5 → 10.0.0.1:53 · udp · evil.example · TXT',
    ],
    [
      'Palo Alto',
      'Receive Time,Type,Source address,Destination address,Rule,Application,Destination Port,IP Protocol,Action\n2023/01/05 14:05:00,TRAFFIC,10.0.0.5,93.184.216.34,out,ssl,443,tcp,allow\n',
      '10.0.0.5 → 93.184.216.34 · ssl · port 443 · tcp · allow',
    ],
    [
      'Suricata',
      '{"timestamp":"2023-01-05T14:05:00Z","event_type":"flow","src_ip":"10.0.0.5","src_port":49152,"dest_ip":"10.0.0.1","dest_port":53,"proto":"UDP","app_proto":"dns"}\n',
      'flow · 10.0.0.5 → 10.0.0.1:53 · UDP · dns',
    ],
    [
      'IIS',
      '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip sc-status\n2023-01-05 14:05:00 10.0.0.1 POST /owa/auth.aspx - 203.0.113.9 302\n',
      'POST /owa/auth.aspx · 302',
    ],
    [
      'Zeek of Corelight',
      '{"_path":"http","ts":"2023-01-05T14:05:00.123456Z","id.orig_h":"10.0.0.5","id.resp_h":"1.1.1.1","id.resp_p":80,"method":"GET","uri":"/x"}\n',
      'http · 10.0.0.5 → 1.1.1.1:80 · GET /x',
    ],
    [
      'Cloudflare',
      '{"ClientRequestMethod":"GET","ClientRequestURI":"/a","EdgeEndTimestamp":"2023-01-05T14:05:04Z","EdgeResponseStatus":200,"EdgeStartTimestamp":"2023-01-05T14:05:00Z"}\n',
      'GET /a · 200',
    ],
    [
      'Kubernetes',
      '{"kind":"Event","requestURI":"/api/v1/pods","verb":"create","responseStatus":{"code":201},"requestReceivedTimestamp":"2023-01-05T14:05:00.123456Z"}\n',
      '/api/v1/pods · create · 201',
    ],
    [
      'a file table',
      'EntryNumber,ParentPath,FileName,Created0x10\n1,.\\Windows\\Temp,evil.exe,2023-01-05 14:05:00.1234567\n',
      '.\\Windows\\Temp\\evil.exe',
    ],
    [
      'a journal of files',
      'Name,Extension,ParentPath,UpdateTimestamp,UpdateReasons\nevil.exe,.exe,.\\Temp,2023-01-05 14:05:00.1234567,FileCreate\n',
      '.\\Temp\\evil.exe · FileCreate',
    ],
  ])('is made of its columns: %s', (_, file, title) => {
    expect(titleOf(file)[0]).toBe(title);
  });

  it('begins with the words of those rows that have some', () => {
    const connection = { src_ip: '10.0.0.5', dest_ip: '10.0.0.1', dest_port: 53, proto: 'UDP' };
    const file = [
      { timestamp: '2023-01-05T14:05:00Z', event_type: 'alert', ...connection, alert: { signature: 'ET MALWARE' } },
      { timestamp: '2023-01-05T14:05:01Z', event_type: 'dns', ...connection, dns: { rrname: 'evil.example' } },
    ];
    expect(titleOf(file.map((row) => `${JSON.stringify(row)}\n`).join(''))).toEqual([
      'alert · ET MALWARE · 10.0.0.5 → 10.0.0.1:53 · UDP',
      'dns · 10.0.0.5 → 10.0.0.1:53 · UDP · evil.example',
    ]);
  });

  it('has what is told of it behind a kind that says as much of every other, where that is short', () => {
    const file = (notes: string) => `Date/Time (UTC),System,Event Type,Notes\n2023-01-05 14:05,WS1,File,${notes}\n`;
    expect(titleOf(file('upd.exe dropped'))).toEqual(['File · upd.exe dropped']);
    expect(titleOf(file('x'.repeat(121)))).toEqual(['File']);
    expect(titleOf(file('"two\nlines"'))).toEqual(['File']);
  });

  it('leaves out what a row does not say, and is a dash where it says nothing', () => {
    expect(titleOf(ZEEK)[1]).toBe('10.0.0.5 → 10.0.0.1:53 · udp');
    const flows =
      'srcaddr dstaddr dstport protocol start action\n10.0.0.5 10.0.0.1 53 17 1672927500 -\n- - - - 1672927500 -\n';
    expect(titleOf(flows)).toEqual(['10.0.0.5 → 10.0.0.1:53 · 17', '-']);
  });

  it('is what a column says that has words for it', () => {
    const file = 'time,src_ip,dest_ip,message\n2023-01-05T14:05:00Z,10.0.0.5,10.0.0.1,Port scan\n';
    expect(titleOf(file)).toEqual(['Port scan']);
  });

  it('is of the columns that somebody says, in their order', () => {
    const file = 'time,host,what,message\n2023-01-05T14:05:00Z,WS1,login,by RDP\n';
    const wishes = new Map([
      ['what', 'title'],
      ['host', 'title'],
    ] as const);
    expect(titleOf(file, wishes)).toEqual(['WS1 · login']);
  });
});
