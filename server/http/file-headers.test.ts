import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/incident/evidence';
import { instant } from '@/core/time/instant';
import { fileHeaders } from './file-headers';

const file = (some: Partial<Evidence>): Evidence => ({
  ...{ sha256: 'f', name: 'a.txt', sizeBytes: 1, mediaType: 'text/plain', addedAt: instant(0) },
  addedBy: { id: 'kim', name: 'L. Kim' },
  ...some,
});
const disposition = (name: string) => fileHeaders(file({ name }), false)['content-disposition'];

describe('the headers of a file', () => {
  it.each(['text/html', 'image/svg+xml', 'application/javascript', 'application/xhtml+xml', 'text/xml'])(
    'call %s nothing but bytes',
    (mediaType) => {
      const headers = fileHeaders(file({ mediaType }), true);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toMatch(/^attachment;/);
    },
  );

  it('show only images where they stand, and only when asked', () => {
    const shown = (mediaType: string, isInline: boolean) =>
      fileHeaders(file({ mediaType }), isInline)['content-disposition']?.split(';')[0];
    expect(shown('image/png', true)).toBe('inline');
    expect(shown('image/png', false)).toBe('attachment');
    expect(shown('application/pdf', true)).toBe('attachment');
    expect(shown('text/plain', true)).toBe('attachment');
  });

  it.each([
    ['plain.txt', `attachment; filename="plain.txt"; filename*=UTF-8''plain.txt`],
    ['a"b.txt', `attachment; filename="a_b.txt"; filename*=UTF-8''a%22b.txt`],
    [
      'x"; filename="evil.exe',
      `attachment; filename="x__ filename=_evil.exe"; filename*=UTF-8''x%22%3B%20filename%3D%22evil.exe`,
    ],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['Übersicht 日.pdf', `attachment; filename="_bersicht _.pdf"; filename*=UTF-8''%C3%9Cbersicht%20%E6%97%A5.pdf`],
    ['100%22.txt', `attachment; filename="100_22.txt"; filename*=UTF-8''100%2522.txt`],
  ])('give the name %s whole, and unable to say anything else', (name, words) => {
    expect(disposition(name)).toBe(words);
    expect(() => new Headers({ 'content-disposition': words })).not.toThrow();
  });
});
