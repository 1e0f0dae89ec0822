import { describe, expect, it } from 'vitest';
import { keptAddress, networkOf } from './network';

describe('what is kept of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0db8::1', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', 'the server’s own machine'],
    ['127.0.0.1', 'the server’s own machine'],
    ['nonsense', null],
    ['', null],
  ])('of %s is the network %s', (address, network) => {
    expect(keptAddress(address, 'network')).toBe(network);
  });
  it('can be all of it, or nothing', () => {
    expect(keptAddress('203.0.113.77', 'full')).toBe('203.0.113.77');
    expect(keptAddress('203.0.113.77', 'none')).toBeNull();
  });
});

describe('guesses', () => {
  it('count together within a /64, and by single addresses of IPv4', () => {
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('203.0.113.1')).not.toBe(networkOf('203.0.113.2'));
  });
});
