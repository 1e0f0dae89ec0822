import { describe, expect, it } from 'vitest';
import { smallForm } from './small-form';

const posted = (body: BodyInit, headers: Record<string, string> = {}) =>
  smallForm(new Request('http://localhost:3000/theme', { method: 'POST', body, headers }));

describe('a small form', () => {
  it('has its fields', async () => {
    expect((await posted(new URLSearchParams({ theme: 'dark' }))).get('theme')).toBe('dark');
  });

  it('has none where it is of another type', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await posted(JSON.stringify({ theme: 'dark' }), json)).size).toBe(0);
  });

  it('is read no further than it can be long', async () => {
    let readBytes = 0;
    const endless = new ReadableStream({
      pull(controller) {
        readBytes += 1_000;
        controller.enqueue(new TextEncoder().encode(`theme=dark&${'x'.repeat(989)}`));
      },
    });
    const request = new Request('http://localhost:3000/theme', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      ...{ duplex: 'half' },
    });
    expect((await smallForm(request)).size).toBe(0);
    expect(readBytes).toBeLessThan(20_000);
  });
});
