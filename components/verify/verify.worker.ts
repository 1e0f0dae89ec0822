// Verifies a file beside the page, so that the page stays quick while a large one is read. Nothing is sent anywhere.

import { browserCryptography } from '@/verifier/browser-cryptography';
import { MOST_BYTES, tooLarge, verifyRecord } from '@/verifier/verify-record';
import type { VerificationNews, VerificationOrder } from './verification-words';

const tell = (news: VerificationNews): void => self.postMessage(news);

self.addEventListener('message', async ({ data }: MessageEvent<VerificationOrder>) => {
  const { file, trusted } = data;
  if (file.size > MOST_BYTES) return tell({ kind: 'verdict', verdict: tooLarge(file.size) });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return tell({ kind: 'unreachable' });
  const onProgress = (entryCount: number) => tell({ kind: 'progress', entryCount });
  const verification = { cryptography: browserCryptography, trusted, onProgress };
  tell({ kind: 'verdict', verdict: verifyRecord(new Uint8Array(bytes), verification) });
});
