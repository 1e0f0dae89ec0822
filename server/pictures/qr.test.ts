import { Resvg } from '@resvg/resvg-js';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPicture } from './qr';

const PIXELS_PER_MODULE = 6;

describe('qrPicture', () => {
  it('is read back as what it says', () => {
    const said = `otpauth://totp/Onset%3Aa%40example.org?secret=${'GEZDGNBVGY3TQOJQ'.repeat(2)}&issuer=Onset`;
    const { size, path } = qrPicture(said);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
    const { width, height, pixels } = new Resvg(svg, {
      background: '#fff',
      fitTo: { mode: 'width', value: size * PIXELS_PER_MODULE },
    }).render();
    expect(decodeQR({ width, height, data: new Uint8Array(pixels) })).toBe(said);
  });
});
