import { expect, it } from 'vitest';
import { printableRow, printableText } from './printable';

it('keeps a row one row, whatever a name has in it', () => {
  const forged = 'Eve\n2026-11-30T00:00:00.000Z\tuser.added\u2028\rme';
  expect(printableRow(['eve@example.org', forged, 'user'])).toBe(
    'eve@example.org\tEve 2026-11-30T00:00:00.000Z user.added me\tuser',
  );
});

it('shows what would move the cursor as a sign', () => {
  expect(printableText('a\u001b[2Jb\tc\n')).toBe('a\ufffd[2Jb\tc\n');
});
