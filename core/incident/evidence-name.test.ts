import { describe, expect, it } from 'vitest';
import { evidenceName } from './evidence-name';

describe('the name of a file of evidence', () => {
  it.each([
    'shot.png',
    'Bericht (final) é.pdf',
    'ログ.txt',
    '.bashrc',
    'con-call.txt',
    'a..b',
    '5:30 pm; "quoted".log',
  ])('keeps %j', (name) => {
    expect(evidenceName(name)).toEqual({ ok: true, value: name });
  });

  it('takes blanks off its ends, and writes letters in one form', () => {
    expect(evidenceName('  cafe\u0301.txt ')).toEqual({ ok: true, value: 'caf\u00e9.txt' });
  });

  it.each([
    ...['../../x', '/etc/passwd', '..\\x', 'C:\\x', '.', '..', '...', '', '   '],
    ...[
      'a\0b',
      'a\nb',
      'photo\u202egnp.exe',
      '\u2066x',
      'CON',
      'nul.txt',
      'Lpt1.log',
      'x'.repeat(256),
      'é'.repeat(128),
    ],
  ])('refuses %j', (name) => {
    expect(evidenceName(name).ok).toBe(false);
  });
});
