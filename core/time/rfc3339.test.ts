import { describe, expect, it } from 'vitest';
import { readDateTime } from './rfc3339';

describe('readDateTime', () => {
  it('reads as many digits of a second as are given, as RFC 3339 allows, and keeps the microsecond that holds them', () => {
    const digits = readDateTime('2023-01-05T10:00:00.1234567890123Z', 'UTC');
    expect(digits).toMatchObject({ ok: true, value: { precision: 'microsecond' } });
    const micros = readDateTime('2023-01-05T10:00:00.123456Z', 'UTC');
    const boundsOf = (read: typeof digits) => (read?.ok ? [read.value.earliest, read.value.latest] : null);
    expect(boundsOf(digits)).toEqual(boundsOf(micros));
  });

  it('reads an abbreviation that means one offset, so that rows of an import need no grammar', () => {
    const [utc, pst] = ['2023-01-05 22:05 UTC', '2023-01-05 14:05 PST'].map((text) =>
      readDateTime(text, 'Asia/Kolkata'),
    );
    expect(utc).toMatchObject({ ok: true, value: { earliest: Date.UTC(2023, 0, 5, 22, 5) * 1_000 } });
    expect(pst).toMatchObject({ ok: true, value: { earliest: Date.UTC(2023, 0, 5, 22, 5) * 1_000 } });
  });

  it.each(['2023-01-05 14:05 CST', '2023-01-05 12:05 noon', '2023-01-05 12:05 PM', '2023-01-05'])(
    'leaves to others what has another shape: %s',
    (text) => expect(readDateTime(text, 'UTC')).toBeNull(),
  );
});
