// Where a request came from: as much of its address as is kept, and the network within which guesses are counted together,
// which for IPv6 is the /64 that one household or one attacker has to themselves.

import 'server-only';
import { isIPv4, isIPv6 } from 'node:net';

export type KeptAddress = 'network' | 'full' | 'none';

/** The web server writes this header itself, whatever the client sent (scripts/web/client-address.mjs). */
export const addressOf = ({ headers }: Pick<Request, 'headers'>): string =>
  headers.get('x-forwarded-for')?.trim() ?? '';

/** "203.0.113.0/24", "2001:db8:1::/48"; null where nothing is kept or known. */
export function keptAddress(address: string, kept: KeptAddress): string | null {
  if (kept === 'none') return null;
  const v4 = asIPv4(address);
  if (address === '::1' || v4?.startsWith('127.')) return 'the server’s own machine';
  if (kept === 'full') return v4 ?? (isIPv6(address) ? address : null);
  if (v4 !== null) return `${v4.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 3).join(':')}::/48` : null;
}

/** Whose guesses count together. */
export function networkOf(address: string): string {
  const v4 = asIPv4(address);
  if (v4 !== null) return v4;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : 'unknown';
}

function asIPv4(address: string): string | null {
  const mapped = address.replace(/^::ffff:/i, '');
  return isIPv4(mapped) ? mapped : null;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after];
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
