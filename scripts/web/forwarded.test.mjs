import { describe, expect, it } from 'vitest';
import { clientAddress } from './forwarded.mjs';

describe('where a request came from', () => {
  it('is the other end of the connection, whatever the client says, where no proxy is trusted', () => {
    expect(clientAddress('203.0.113.7', '198.51.100.1', 0)).toBe('198.51.100.1');
    expect(clientAddress(undefined, '::1', 0)).toBe('::1');
  });
  it('is what the outermost trusted proxy saw, not what came before it', () => {
    expect(clientAddress('6.6.6.6, 203.0.113.7', '10.0.0.1', 1)).toBe('203.0.113.7');
    expect(clientAddress('6.6.6.6, 203.0.113.7, 10.0.0.2', '10.0.0.1', 2)).toBe('203.0.113.7');
  });
  it('is the first address known where fewer proxies spoke than are trusted', () => {
    expect(clientAddress(undefined, '10.0.0.1', 2)).toBe('10.0.0.1');
  });
});
