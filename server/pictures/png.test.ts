import { describe, expect, it } from 'vitest';
import { pngOf } from './png';

const written = async (weight: number): Promise<string> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text x="2" y="15" font-family="Inter" font-weight="${weight}">Detected</text></svg>`;
  const png = await pngOf({ svg, widthPx: 80, heightPx: 20 }, 1);
  return png.ok ? Buffer.from(png.value).toString('base64') : '';
};

describe('a picture as PNG', () => {
  it('has the letters of labels, which lie between two weights of the font, in the nearer one', async () => {
    const [regular, label, medium, semibold] = await Promise.all([400, 540, 500, 600].map(written));
    expect(label).toBe(medium);
    expect(new Set([regular, medium, semibold]).size).toBe(3);
  });

  it('is not made where it would take up too much memory', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="6000"/>';
    expect(await pngOf({ svg, widthPx: 6_000, heightPx: 6_000 }, 1)).toEqual({ ok: false, error: 1 });
  });
});
