import { afterEach, describe, expect, it, vi } from 'vitest';
import { log } from './log';

afterEach(() => vi.restoreAllMocks());

describe('log', () => {
  it('writes one line of JSON', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    log.info('started', { port: 3000 });
    expect(written).toHaveBeenCalledOnce();
    const line = String(written.mock.calls[0]?.[0]);
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'started', port: 3000 });
  });

  it('tells where an error came from, and not what it quotes', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    log.error('failed', new TypeError('cannot read “Breach of customer data”\nsecond line with hunter2'));
    const line = String(written.mock.calls[0]?.[0]);
    expect(line).toContain('TypeError');
    expect(line).toContain('log.test.ts');
    expect(line).not.toMatch(/Breach|hunter2/);
  });
});
