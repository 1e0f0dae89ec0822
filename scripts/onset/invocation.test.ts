import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import { readInvocation } from './invocation';

const read = (line: string) => readInvocation(line === '' ? [] : line.split(' '), commands);

describe('the command line', () => {
  it.each(['help', '--help', '-h', 'help --help'])('lists every command on %s', (line) => {
    const invocation = read(line);
    expect(invocation.kind).toBe('help');
    for (const { name } of commands) expect(invocation).toHaveProperty('text', expect.stringContaining(`  ${name}  `));
  });

  it.each(commands.map(({ name }) => [name]))('explains "%s" on --help, whatever else is said', (name) => {
    const text = expect.stringContaining(`Usage: npm run -s onset -- ${name}`);
    expect(read(`${name} --help`)).toEqual({ kind: 'help', text });
    expect(read(`${name} --bogus --help`)).toEqual({ kind: 'help', text });
    expect(read(`help ${name}`)).toEqual({ kind: 'help', text });
  });

  it.each(['token --help', 'help token', 'help token --help'])('lists what begins so on %s', (line) => {
    const { kind, text } = Object(read(line));
    expect(kind).toBe('help');
    expect(text).toContain('  token create  ');
    expect(text).not.toContain('user add');
  });

  it('reads texts, flags and choices', () => {
    const invocation = read('user add --email ada@example.com --name=Ada --admin');
    if (invocation.kind !== 'run') throw new Error(invocation.text);
    expect(invocation.given.text('email')).toBe('ada@example.com');
    expect(invocation.given.text('name')).toBe('Ada');
    expect(invocation.given.flag('admin')).toBe(true);
  });

  it('takes the first choice that is named as the default where nothing is said', () => {
    const invocation = read('token create --email ada@example.com --name ci');
    if (invocation.kind !== 'run') throw new Error(invocation.text);
    expect(invocation.given.text('scope')).toBe('read');
  });

  it.each([
    ['', 'Usage:'],
    ['user', 'There is no command "user".'],
    ['help nonsense', 'There is no command "help nonsense".'],
    ['token creat --help', 'There is no command "token creat --help".'],
    ['destroy --all', 'There is no command "destroy --all".'],
    ['user add --name Ada', '--email is missing: --email <address>.'],
    ['user add --email --name Ada', '--email'],
    ['user add --email= --name Ada', '--email is missing'],
    ['user add --email a@b.example --name Ada --bogus', "Unknown option '--bogus'"],
    ['user add --email a@b.example --name Ada surplus', "Unexpected argument 'surplus'"],
    ['member add --email a@b.example', '--incident is missing: --incident <INC-2023-0001>.'],
    [
      'member add --incident INC-2023-0001 --email a@b.example --role boss',
      '--role is commander or responder or counsel or viewer, not "boss".',
    ],
    ['user add --email a@b.example --name Ada --email b@b.example', '--email is there twice. Give it once.'],
    ['verify', '<file> is missing.'],
    ['verify a.json b.json', 'One <file> is enough, not 2.'],
    ['verify a.json --key 12ab', '--key takes a fingerprint: 64 hexadecimal digits.'],
    ['import a.csv --incident INC-2023-0001 --map when=moment', 'There is no field “moment”. Give one of when, date,'],
    [`token create --email a@b.example --name ${'x'.repeat(101)}`, '--name takes at most 100 characters.'],
    [`undo-import a --incident b --reason ${'x'.repeat(1_001)}`, '--reason takes at most 1,000 characters.'],
    ['token create --email a@b.example --name ci --scope all', '--scope is read or write, not "all".'],
  ])('answers "%s" with what is wrong and the usage', (line, words) => {
    const invocation = read(line);
    expect(invocation.kind).toBe('misuse');
    expect(invocation).toHaveProperty('text', expect.stringContaining(words));
    expect(invocation).toHaveProperty('text', expect.stringContaining('Usage: npm run -s onset --'));
  });
});
