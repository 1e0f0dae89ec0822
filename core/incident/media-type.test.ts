import { describe, expect, it } from 'vitest';
import { settleMediaType } from './media-type';

const BINARY = { signature: null, isText: false };
const TEXT = { signature: null, isText: true };
const bearing = (signature: string, isText = false) => ({ signature, isText });

describe('what a file is', () => {
  it.each([
    ['', bearing('image/png'), 'image/png'],
    ['application/octet-stream', bearing('application/pdf', true), 'application/pdf'],
    ['', TEXT, 'text/plain'],
    ['', BINARY, 'application/octet-stream'],
    ['no type at all', TEXT, 'text/plain'],
    ['IMAGE/JPG', bearing('image/jpeg'), 'image/jpeg'],
    ['text/csv; charset=utf-8', TEXT, 'text/csv'],
    ['application/json', TEXT, 'application/json'],
    ['application/x-disk-image', BINARY, 'application/x-disk-image'],
    ['application/x-zip-compressed', bearing('application/zip'), 'application/zip'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', bearing('application/zip')],
    ['application/msword', bearing('application/x-cfb')],
    ['video/mp4', bearing('video/quicktime'), 'video/quicktime'],
    ['image/svg+xml', bearing('application/xml', true)],
  ])('takes %s for what its bytes show', (claimed, shown, settled = claimed) => {
    expect(settleMediaType(claimed, shown)).toEqual({ ok: true, value: settled });
  });

  it('takes text for text, though it begins with letters that a picture begins with', () => {
    expect(settleMediaType('text/plain', bearing('image/bmp', true))).toEqual({ ok: true, value: 'text/plain' });
    expect(settleMediaType('', bearing('application/x-msdownload', true))).toEqual({ ok: true, value: 'text/plain' });
  });

  it.each([
    ['image/png', bearing('application/x-msdownload')],
    ['image/png', bearing('image/jpeg')],
    ['image/png', TEXT],
    ['image/bmp', bearing('image/bmp', true)],
    ['application/pdf', BINARY],
    ['text/plain', BINARY],
    ['text/html', bearing('image/gif')],
    ['application/json', bearing('application/zip')],
    ['audio/mpeg', bearing('application/x-elf')],
  ])('refuses %s whose bytes say otherwise', (claimed, shown) => {
    const settled = settleMediaType(claimed, shown);
    expect(settled).toMatchObject({ ok: false, error: expect.stringContaining(claimed) });
  });
});
