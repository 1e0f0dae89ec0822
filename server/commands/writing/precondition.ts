// Which versions a change may be based on: what `If-Match` said, or any.

import 'server-only';

export type Precondition =
  | { readonly kind: 'any' }
  /** Empty where `If-Match` named nothing that could be a version of ours. */
  | { readonly kind: 'versions'; readonly versions: readonly number[] };

export const ANY_VERSION: Precondition = { kind: 'any' };

const NO_VERSION = 0;

/** What `decide` is to expect, which knows one version or any: the current one where it is among those named. */
export function expectedVersion(precondition: Precondition, current: number): number | null {
  if (precondition.kind === 'any') return null;
  return precondition.versions.includes(current) ? current : (precondition.versions[0] ?? NO_VERSION);
}
