import { describe, expect, it } from 'vitest';
import { toRfc3339 } from '@/core/time/instant';
import { describeFault, type ImportedRow } from './imported-row';
import { readWishes } from './mapping';
import { eventsIn, readAll, refusalsIn } from './read.sample';
import { refusedRowsFile } from './refused-rows';

const HEADER = 'message,datetime,timestamp_desc\n';
const AT = '2012-03-14T04:17:38.276340+00:00';

const faultsIn = (rows: readonly ImportedRow[]) =>
  refusalsIn(rows).flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));

const wished = (text: string) => {
  const wishes = readWishes(text);
  if (!wishes.ok) throw new Error(wishes.error);
  return wishes.value;
};

describe('the formats', () => {
  it('reads Timesketch CSV to the microsecond', () => {
    const { rows, reading } = readAll(`${HEADER}Service stopped,2012-03-14 04:17:38.276340+02:00,Creation Time\n`);
    const [event] = eventsIn(rows);
    expect(reading.found?.format).toBe('timesketch-csv');
    expect(event).toMatchObject({ title: 'Service stopped', tags: ['Creation Time'] });
    expect(event?.start).toMatchObject({ precision: 'microsecond', statedAs: '2012-03-14 04:17:38.276340+02:00' });
    expect(toRfc3339(event?.start?.best ?? (0 as never))).toBe('2012-03-14T02:17:38.276340Z');
  });

  it('takes microseconds from the timestamp where the datetime was cut, and never where they disagree', () => {
    const lines = [1331698658276340, 123456789].map(
      (timestamp) =>
        `{"message":"A","datetime":"2012-03-14T04:17:38+00:00","timestamp_desc":"B","timestamp":${timestamp}}\n`,
    );
    const { rows, reading } = readAll(lines.join(''));
    expect(reading.found?.format).toBe('timesketch-jsonl');
    expect(eventsIn(rows).map(({ start }) => start?.best)).toEqual([1331698658276340, 1331698658000000]);
  });

  it.each([';', '\t', '|'])(
    'takes the delimiter that Excel writes above the header, %j, and counts the line',
    (delimiter) => {
      const lines = [`sep=${delimiter}`, `what happened${delimiter}when`, `A, b${delimiter}${AT}`, `B${delimiter}x`];
      const { rows, reading } = readAll(lines.join('\r\n'));
      expect(reading.found?.columns).toEqual(['what happened', 'when']);
      expect(eventsIn(rows)[0]?.title).toBe('A, b');
      expect(refusalsIn(rows)).toMatchObject([{ row: 4, line: 4 }]);
    },
  );

  it('takes a row that has a timestamp alone', () => {
    const { rows } = readAll('message,timestamp,timestamp_desc\nA,1331698658276340,B\n');
    expect(eventsIn(rows)[0]?.start).toMatchObject({ best: 1331698658276340, precision: 'microsecond' });
  });

  it('reads l2tcsv in the zone that each row names, with the month first', () => {
    const header =
      'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n';
    const row =
      '01/02/2012,07:52:33,America/New_York,M...,LOG,Log File,Written,root,web-1,short,All of it,2,f,-,-,t,x\n';
    const { rows, reading } = readAll(header + row);
    const [event] = eventsIn(rows);
    expect(reading.found?.format).toBe('plaso-l2tcsv');
    expect(event).toMatchObject({ title: 'All of it', tags: ['Written'], involved: ['root', 'web-1'] });
    expect(event?.start).toMatchObject({ zone: 'America/New_York', statedAs: '01/02/2012 07:52:33 America/New_York' });
    expect(toRfc3339(event?.start?.best ?? (0 as never))).toBe('2012-01-02T12:52:33Z');
  });

  it('takes a dash of Plaso for nothing, and parts its tags by blanks', () => {
    const header = 'datetime,timestamp_desc,source,source_long,message,parser,display_name,tag\n';
    const { rows, reading } = readAll(`${header}${AT},-,LOG,Log File,A,syslog,f,exit1 exit2\n`);
    expect(reading.found?.format).toBe('plaso-dynamic');
    expect(eventsIn(rows)[0]?.tags).toEqual(['exit1', 'exit2']);
  });

  it('reads rows that were pasted from a spreadsheet, with and without a header', () => {
    const [named] = eventsIn(readAll('When\tWhat happened\tHost\n5 Jan 2023 14:05\tLogin\tweb-1; web-2\n').rows);
    expect(named).toMatchObject({ title: 'Login', involved: ['web-1', 'web-2'] });
    expect(named?.start).toMatchObject({ best: 1672923900000000, zone: 'Europe/Berlin' });
    const [bare] = eventsIn(readAll('2023-01-05 14:05\tFirst login from abroad\tx\n').rows);
    expect(bare).toMatchObject({ title: 'First login from abroad', start: { best: 1672923900000000 } });
  });

  it.each(['Systems / people', 'People & systems', 'Who', 'Hosts (affected)'])(
    'knows a column by all that its name says but what is in brackets: %s',
    (name) => {
      const [event] = eventsIn(readAll(`When\tWhat happened\t${name}\n5 Jan 2023 14:05\tLogin\tweb-1; Ada\n`).rows);
      expect(event?.involved).toEqual(['web-1', 'Ada']);
    },
  );

  it('keeps the order of rows', () => {
    const { rows } = readAll(HEADER + ['c', 'a', 'b'].map((name) => `${name},${AT},x\n`).join(''));
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['c', 'a', 'b']);
  });

  it('maps columns as they are wished', () => {
    const wishes = wished('note=title, at=when, message=description');
    const { rows } = readAll('message,at,note\nAll of it,2023-01-05T13:05:00Z,Login\n', { wishes });
    expect(eventsIn(rows)[0]).toMatchObject({ title: 'Login', description: 'All of it' });
  });

  it.each([
    ['a log of Windows', 'Timestamp,RuleTitle,Level,Details\n', 'RuleTitle', 'Timestamp'],
    ['EvtxECmd', 'RecordNumber,TimeCreated,MapDescription,Computer\n', 'MapDescription', 'TimeCreated'],
    ['an audit log', 'CreationDate,UserIds,Operations,AuditData\n', 'Operations', 'CreationDate'],
    ['Splunk', '_time,_raw,host\n', '_raw', '_time'],
    ['a spreadsheet', 'Date/Time (approx.),Description,Source\n', 'Description', 'Date/Time (approx.)'],
    ['a bare table', 'Date,Details\n', 'Details', 'Date'],
  ])('finds the title and the time of %s', (_, header, title, time) => {
    const { reading } = readAll(`${header}2023-09-10 14:05:06,b,c,d\n`);
    const columnOf = (field: string) => reading.found?.columns[reading.found.mapping.indexOf(field as never)];
    expect([columnOf('title'), columnOf('when')]).toEqual([title, time]);
  });

  it('gives the description back where another column is to be the title', () => {
    const { rows } = readAll('Date,Description,Name\n2023-01-05,All of it,Login\n', { wishes: wished('Name=title') });
    expect(eventsIn(rows)[0]).toMatchObject({ title: 'Login', description: 'All of it' });
  });

  it('reads the array that is all of a document, with what lies within its objects', () => {
    const records = ['CreateUser', 'GetObject'].map((eventName, at) => ({
      ...{ eventTime: `2023-09-10T14:05:0${at}Z`, eventName, userIdentity: { arn: 'arn:aws:iam::1:root' } },
    }));
    for (const indent of [0, 2]) {
      const file = JSON.stringify({ Records: records }, null, indent);
      const { rows, reading } = readAll(file, { wishes: wished('userIdentity.arn=involved'), pieceBytes: 7 });
      expect(reading.found?.columns).toEqual(['eventTime', 'eventName', 'userIdentity.arn']);
      expect(eventsIn(rows)).toMatchObject([
        { title: 'CreateUser', involved: ['arn:aws:iam::1:root'], start: { precision: 'second' } },
        { title: 'GetObject' },
      ]);
    }
  });

  it('reads an array by whatever name', () => {
    for (const name of ['Vorfälle', '事件'.repeat(32)]) {
      const file = JSON.stringify({ [name]: [{ when: '2023-01-05', title: 'Login' }] });
      expect(eventsIn(readAll(file, { pieceBytes: 7 }).rows)).toMatchObject([{ title: 'Login' }]);
    }
  });

  it('takes an event for no document of others, on however many lines it stands', () => {
    const event = {
      eventName: 'CreateUser',
      eventTime: '2023-01-05T14:05:00Z',
      resources: [{ name: 'x', date: '2023' }],
    };
    for (const indent of [0, 2]) {
      expect(eventsIn(readAll(JSON.stringify(event, null, indent)).rows)).toMatchObject([{ title: 'CreateUser' }]);
    }
  });

  it('reads objects that stand one after another, on several lines each, as jq prints them', () => {
    const printed = ['A', 'B', 'C'].map((Title) =>
      JSON.stringify({ Time: '2023-01-05T14:05:00Z', Title, Details: { Type: 3 } }, null, 4),
    );
    const { rows, reading } = readAll(`${printed.join('\n')}\n`, { pieceBytes: 7 });
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(rows.map(({ line }) => line)).toEqual([1, 8, 15]);
    expect(reading.found?.columns).toEqual(['Time', 'Title', 'Details.Type']);
    const documents = ['A', 'B'].map((Title) =>
      JSON.stringify({ Records: [{ Time: '2023-01-05T14:05:00Z', Title }] }, null, 1),
    );
    const compact = documents.map((document) => JSON.stringify(JSON.parse(document)));
    for (const file of [documents.join('\n'), compact.join('\n'), compact.join('')]) {
      expect(eventsIn(readAll(file).rows).map(({ title }) => title)).toEqual(['A', 'B']);
    }
  });

  it('reads every member of a document that holds objects alone, as psort writes it, however many', () => {
    const told = (at: number) => ({
      timestamp: 1672927500000000 + at,
      timestamp_desc: 'Creation Time',
      message: `File ${at}`,
      pathspec: { type: 'NTFS' },
    });
    const document = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`event_${at}`, told(at)]));
    const { rows, reading } = readAll(JSON.stringify(document), { pieceBytes: 1_000 });
    expect(reading.found?.format).toBe('timesketch-jsonl');
    expect(eventsIn(rows)).toHaveLength(2_000);
    expect(eventsIn(rows).at(-1)).toMatchObject({ title: 'File 1999', start: { best: 1672927500001999 } });
    // An event of one program has objects too, and is one event.
    const parts = { event: { action: 'A', created: '2023-01-05' }, process: { name: 'B', start: '2023-01-05' } };
    expect(
      eventsIn(readAll(JSON.stringify({ time: '2023-01-05', message: 'C', ...parts }, null, 1)).rows),
    ).toHaveLength(1);
  });

  it('takes lines that begin with a list of objects for lines', () => {
    const { reading, rows } = readAll('{"tags":[{"a":1}],"message":"A","when":"2023-01-05"}\n');
    expect(reading.found).toMatchObject({ format: 'jsonl', array: null });
    expect(eventsIn(rows)).toMatchObject([{ title: 'A' }]);
  });

  it('takes the lines below one with a time for its own, but for those that may have one in a form that is not known', () => {
    const log =
      '2023-01-05 14:05:00 ERROR failed\r\nTraceback (most recent call last):\r\n  File "a.py", line 3\r\nValueError: b\r\n' +
      '2023-01-05 14:06:00 INFO went on\r\nCEF:0|x|rt=1672927500123\r\n5 janvier 2023 14:07:00 INFO autre\r\n  and more\r\n';
    const { rows } = readAll(log, { pieceBytes: 7 });
    expect(eventsIn(rows).map(({ title, description }) => [title, description])).toEqual([
      ['ERROR failed', 'ERROR failed\nTraceback (most recent call last):\n  File "a.py", line 3\nValueError: b'],
      ['INFO went on', ''],
    ]);
    expect(faultsIn(rows)).toEqual([6, 7, 8].map((line, at) => `Row ${at + 3} (line ${line}): Begins with no time.`));
  });

  it('passes over what a program writes above its lines, and tells it', () => {
    const log =
      'Timestamp                       (process)[PID]    \n' +
      '2023-01-05 06:05:00.123456-0800  localhost kernel[0]: hello\n2023-01-05 06:06:00.123456-0800  localhost x\n';
    const { rows, reading } = readAll(log);
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['localhost kernel[0]: hello', 'localhost x']);
    expect(rows[0]).toMatchObject({ row: 2, line: 2 });
    expect(reading.found?.above).toEqual(['Timestamp                       (process)[PID]']);
    expect(readAll('a\nb\n2023-01-05 14:05:00 c\nd 14:05\ne 14:05\n').refusal).toContain('This is no table');
  });

  it('finds the time of an event of Windows within its objects', () => {
    const event = {
      System: {
        EventID: 4624,
        Computer: 'DC1',
        TimeCreated: { '#attributes': { SystemTime: '2023-09-10T14:05:06Z' } },
      },
    };
    const { rows } = readAll(`${JSON.stringify({ Event: event })}\n`);
    expect(eventsIn(rows)).toMatchObject([
      { title: '4624', involved: ['DC1'], start: { statedAs: '2023-09-10T14:05:06Z' } },
    ]);
  });

  it('reads the message that Event Viewer names no column for', () => {
    const header = 'Keywords,Date and Time,Source,Event ID,Task Category\r\n';
    const row =
      'Audit Success,9/13/2023 2:05:06 PM,Security,4624,Logon,"An account was logged on.\r\n\r\nSubject: x"\r\n';
    const [event] = eventsIn(readAll(header + row).rows);
    expect(event).toMatchObject({
      title: 'An account was logged on.',
      description: expect.stringContaining('Subject: x'),
    });
  });

  it.each([
    [
      'syslog',
      'Sep 10 14:05:06 web-1 sshd[1]: Accepted, for; root',
      '2023-09-10T12:05:06Z',
      'web-1 sshd[1]: Accepted, for; root',
    ],
    [
      'syslog of RFC 5424',
      '<34>1 2023-09-10T14:05:06.003-07:00 web-1 su - - - failed',
      '2023-09-10T21:05:06.003Z',
      'web-1 su - - - failed',
    ],
    [
      ...['an access log', '1.2.3.4 - bob [10/Sep/2023:14:05:06 -0500] "GET /a,b HTTP/1.1" 200 12'],
      ...['2023-09-10T19:05:06Z', '1.2.3.4 - bob "GET /a,b HTTP/1.1" 200 12'],
    ],
    ['a log of a program', '2023-09-10 14:05:06,123 INFO a, b; c', '2023-09-10T12:05:06.123Z', 'INFO a, b; c'],
  ])('reads the lines of %s', (_, line, at, title) => {
    const { rows, reading } = readAll(`${line}\n\n${line}\n\tat a.b(c)\n`);
    expect(reading.found?.format).toBe('log-lines');
    expect(eventsIn(rows).map((event) => [event.title, toRfc3339(event.start?.earliest ?? (0 as never))])).toEqual([
      [title, at],
      [title, at],
    ]);
    expect(faultsIn(rows)).toEqual([]);
    expect(eventsIn(rows).map(({ description }) => description.endsWith('\tat a.b(c)'))).toEqual([false, true]);
  });

  it('takes a table without a header for a table still', () => {
    const { reading } = readAll('2023-09-10 14:05:06,something happened\n');
    expect(reading.found).toMatchObject({ format: 'table', columns: ['Column 1', 'Column 2'] });
  });

  it('says where no column is the time', () => {
    expect(faultsIn(readAll('a,title\n1,b\n').rows)).toEqual([expect.stringContaining('No column is the time.')]);
  });

  it('says which column it misses', () => {
    expect(readAll('a,b\n1,2\n').refusal).toBe('No column is the title. Say which one is: the file has a, b.');
    expect(readAll('a,b\n1,2\n', { wishes: wished('c=title') }).refusal).toContain('There is no column “c”');
  });
});

describe('what a file can be like', () => {
  const file = `${HEADER}"One, ""quoted""\nand long",${AT},x\r\nTwo,${AT},y\rThree,${AT},z`;

  it.each([1, 2, 7, 100_000])('reads mixed line ends and quoted ones, in pieces of %i bytes', (pieceBytes) => {
    const { rows } = readAll(file, { pieceBytes });
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['One, "quoted"', 'Two', 'Three']);
    expect(eventsIn(rows)[0]?.description).toBe('One, "quoted"\nand long');
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
  });

  it('takes a mark of UTF-8 away, and reads UTF-16', () => {
    expect(eventsIn(readAll(`\uFEFF${HEADER}Zürich,${AT},x\n`, { pieceBytes: 1 }).rows)[0]?.title).toBe('Zürich');
    const utf16 = Buffer.from(`\uFEFF${HEADER.replaceAll(',', '\t')}Zürich 😀\t${AT}\tx\n`, 'utf16le');
    expect(eventsIn(readAll(utf16, { pieceBytes: 3 }).rows)[0]?.title).toBe('Zürich 😀');
  });

  it('reads a line that is no UTF-8 as Windows-1252, and counts it', () => {
    const mixed = Buffer.concat([
      Buffer.from(`${HEADER}Zürich,${AT},x\n`),
      Buffer.from(`M\xfcnchen \x80,${AT},x\n`, 'latin1'),
    ]);
    const { rows, reading } = readAll(mixed);
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['Zürich', 'München €']);
    expect(reading.recodedCount).toBe(1);
  });

  it('refuses a field of a megabyte where no event holds it, and takes it where nothing wants it', () => {
    const long = 'x'.repeat(2 ** 20);
    expect(faultsIn(readAll(`${HEADER}${long},${AT},x\n`).rows)).toEqual([
      'Row 2, column message: Is too long: 1,048,576 characters, where an event holds 50,000.',
    ]);
    expect(eventsIn(readAll(`message,datetime,timestamp_desc,raw\nA,${AT},x,${long}\n`).rows)).toHaveLength(1);
  });

  it('puts a message that is longer than a title into the description, whole', () => {
    const long = `${'😀'.repeat(200)} end`;
    const [event] = eventsIn(readAll(`${HEADER}${long},${AT},x\n`).rows);
    expect(event?.description).toBe(long);
    expect(event?.title).toBe(`${'😀'.repeat(149)}…`);
  });

  it('may have columns that are called as what every object has', () => {
    const table = readAll('when,title,Constructor\n2023-01-05,Roof closed,Gray & Co\n');
    expect(table.reading.found?.mapping).toEqual(['when', 'title', null]);
    expect(eventsIn(table.rows).map(({ title }) => title)).toEqual(['Roof closed']);
    const said = ['"when":"2023-01-05","title":"A","constructor":"Gray"', '"when":"2023-01-05","constructor2":"B"'];
    const lines = readAll(said.map((members) => `{${members}}\n`).join(''));
    expect(refusalsIn(lines.rows).map(({ cells }) => cells)).toEqual([['2023-01-05', '', '', 'B']]);
  });

  it('can hold a million blanks within a cell, which takes no longer than other letters', () => {
    const { rows } = readAll(`when,title,tags\n2023-01-05,A,a${' '.repeat(1_000_000)}b; c\n2023-01-05,B,"d ;\n e"\n`);
    expect(faultsIn(rows)).toEqual([expect.stringContaining('Has one of more than 100 characters.')]);
    expect(eventsIn(rows).map(({ tags }) => tags)).toEqual([['d', 'e']]);
  });

  it('holds no more techniques than an event may have, however they are parted', () => {
    const techniques = (count: number) =>
      Array.from({ length: count }, (_, at) => `T1${`${at}`.padStart(3, '0')}${at % 40 === 39 ? ';' : ''}`).join(' ');
    const { rows } = readAll(
      `when,title,techniques\n2023-01-05,A,${techniques(100)}\n2023-01-05,B,${techniques(101)}\n`,
    );
    expect(eventsIn(rows).map((event) => event.techniques.length)).toEqual([100]);
    expect(faultsIn(rows)).toEqual([expect.stringContaining('Has too many: at most 100.')]);
  });

  it('goes on after a quotation mark that is never closed', () => {
    const swallowed = `\n"Never closed,${AT},x\n${`${'y'.repeat(1_000)}\n`.repeat(5_000)}`;
    const { rows } = readAll(`${HEADER}Before,${AT},x${swallowed}After,${AT},x\n`);
    expect(eventsIn(rows).map(({ title }) => title)).toEqual(['Before', 'After']);
    expect(faultsIn(rows)[0]).toContain('Row 3: Is longer than 4 MiB.');
  });

  it('takes away the apostrophes of its own CSV, and of nobody else’s', () => {
    const onset = "number,id,when,earliest,latest,best,precision,qualifier,title\n1,x,,,,,,,'=SUM(A1)\n";
    expect(eventsIn(readAll(onset).rows)[0]?.title).toBe('=SUM(A1)');
    expect(eventsIn(readAll(`${HEADER}'=SUM(A1),${AT},x\n`).rows)[0]?.title).toBe("'=SUM(A1)");
  });

  it('gives refused rows back as a file that can be mended and read again', () => {
    const { rows, reading } = readAll(`${HEADER}=cmd(),1600-05-05T00:00:00Z,x\n`);
    const refused = refusedRowsFile(reading.found?.columns ?? [], refusalsIn(rows));
    expect(refused).toContain("\r\n'=cmd(),1600-05-05T00:00:00Z,x,2,2,datetime,");
    const mended = readAll(refused.replace('1600', '2020'));
    expect(eventsIn(mended.rows)[0]?.title).toBe('=cmd()');
  });
});

describe('a bound of Onset’s own CSV that was spoiled', () => {
  const spoilt = (bounds: string) =>
    faultsIn(readAll(`number,id,when,earliest,latest,best,precision,qualifier,title\n1,x,,${bounds},A\n`).rows);

  it.each([
    ['soon,,,day,exact', /column earliest: Write an RFC 3339 date-time in UTC, such as 2023/],
    ['2023-01-05T00:00:00Z,2023-01-04T00:00:00Z,,day,exact', /column latest: Latest must come after earliest\./],
    ['2023-01-05T00:00:00Z,,,fortnight,exact', /column precision: Give one of .*day/],
    ['2023-01-05T00:00:00Z,,,day,perhaps', /column qualifier: Give one of exact/],
  ])('is told in words: %s', (bounds, words) => {
    expect(spoilt(bounds)).toEqual([expect.stringMatching(words)]);
  });
});

describe('what is refused', () => {
  const refusals: readonly (readonly [string, string, string])[] = [
    [
      'a year that is not kept',
      `A,9999-12-31T23:59:59Z,x`,
      'column datetime: Times are kept from the year 1685 to 2254',
    ],
    ['a year long ago', `A,1601-02-03T00:00:00Z,x`, 'column datetime: Times are kept from the year 1685 to 2254'],
    ['the zero of FILETIME', `A,1601-01-01T00:00:00Z,x`, 'column datetime: There is no time in it.'],
    ['words for no time', `A,Not a time,x`, 'column datetime: There is no time in it.'],
    ['a date in two readings', `A,04/05/2023,x`, 'column datetime: '],
    ['an hour that the clock skipped', `A,2023-03-26T02:30:00,x`, 'column datetime: 02:30 did not occur'],
    ['an empty title', ` ,${AT},x`, 'column message: Is empty.'],
    ['a cell too few', `A,${AT}`, 'Has 2 cells where there are 3 columns.'],
    ['a cell too many', `A,${AT},x,y`, 'Has 4 cells where there are 3 columns.'],
    ['a quotation mark in the middle', `"A"b,${AT},x`, 'column message: A quotation mark is not closed'],
    ['a NUL', `A\0,${AT},x`, 'column message: Contains a NUL'],
  ];

  it.each(refusals)('%s, with its row and column', (_, row, words) => {
    // Behind what is looked at to recognise the file.
    const before = `${'b'.repeat(250)},${AT},x\n`.repeat(300);
    const faults = faultsIn(readAll(`${HEADER}${before}${row}\nGood,${AT},x\n`).rows);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('Row 302');
    expect(faults[0]).toContain(words);
  });

  it('a NUL among the first rows with its row and column, and not the file', () => {
    const { refusal, rows } = readAll(`${HEADER}A\0,${AT},x\nB,${AT},x\n`);
    expect(refusal).toBeNull();
    expect(faultsIn(rows)).toEqual([expect.stringMatching(/^Row 2, column message: Contains a NUL/)]);
    expect(eventsIn(rows)).toHaveLength(1);
  });

  it('takes a row without a time as undated where that is wished', () => {
    const { rows } = readAll(`${HEADER}A,Not a time,x\n`, { choices: { noTime: 'undated' } });
    expect(eventsIn(rows)[0]).toMatchObject({ title: 'A', start: null });
  });

  it('names every column of a row that is wrong', () => {
    const { rows } = readAll('when,title,category,technique\nnever,,hacking,TX\n2023,A,detection,T1078\n');
    expect(faultsIn(rows)).toHaveLength(4);
  });

  it('a line that is no object', () => {
    const good = `{"message":"A","datetime":"${AT}","timestamp_desc":"x"}\n`;
    expect(faultsIn(readAll(`${good}[1]\n{"message":\n`).rows)).toEqual([
      'Row 2: Is no JSON object.',
      'Row 3: Is no JSON object.',
    ]);
  });

  it.each([
    ['PK\x03\x04 and so on', 'Save the sheet as CSV'],
    ['\x1f\x8b and so on', 'compressed'],
    ['a\0b,c', 'NUL bytes'],
    ['', 'empty'],
    ['no delimiter at all', 'no table'],
    ['{"accessLog":[],', 'sealed record'],
    ['{broken', 'no objects'],
    ['[]', 'JSON array'],
    ['[{"title":"A","wh', 'JSON array'],
  ])('a file that is none: %j', (file, words) => {
    expect(readAll(Buffer.from(file, 'latin1')).refusal).toContain(words);
  });

  it('a JSON array that breaks off between two elements, or within one', () => {
    const good = `{"message":"A","datetime":"${AT}","timestamp_desc":"x"}`;
    expect(faultsIn(readAll(`[${good},\n`).rows)).toEqual(['Row 2: The file breaks off here: its JSON has no end.']);
    expect(faultsIn(readAll(`[${good},\n{"message":`).rows)).toEqual(['Row 2: Is no JSON object.']);
    expect(faultsIn(readAll(`[${good}]`).rows)).toEqual([]);
  });

  it('noise, at its head or behind a good one, with what it holds bounded', () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256);
    expect(readAll(noise).refusal).not.toBeNull();
    const { refusal, rows } = readAll(Buffer.concat([Buffer.from(`${HEADER}A,${AT},x\n`.repeat(2_000)), noise]));
    expect(refusal).toBeNull();
    expect(eventsIn(rows)).toHaveLength(1_000 + 1_000);
    expect(refusalsIn(rows).length).toBeGreaterThan(0);
  });
});
