// Why a file was not taken, as a problem.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import type { ReceiveRefusal } from '../evidence/receive-file';
import { problem } from './problem';

export function notReceived(refusal: ReceiveRefusal, maxBytes: number): Response {
  switch (refusal.kind) {
    case 'bad-file':
      return problem('invalid', { errors: [{ pointer: '/file', detail: refusal.detail }] });
    case 'too-large':
      return tooLarge(maxBytes);
    case 'no-room':
      return problem('no-room', { detail: 'The disk for evidence is full. Nothing of the file was kept.' });
    default:
      return assertNever(refusal);
  }
}

export const tooLarge = (maxBytes: number): Response =>
  problem('too-large', {
    detail: `A file may have at most ${maxBytes.toLocaleString('en')} bytes. ONSET_MAX_EVIDENCE_BYTES sets the limit.`,
  });
