import type { ReactElement } from 'react';
import { fingerprintGroups } from '@/verifier/fingerprint';

/** A fingerprint in groups; selecting it copies the digits with blanks, which every field here takes. */
export const FingerprintText = ({ fingerprint }: { readonly fingerprint: string }): ReactElement => (
  <code className="font-mono text-ink-2 text-xs [overflow-wrap:anywhere]">
    {fingerprintGroups(fingerprint).join(' ')}
  </code>
);
