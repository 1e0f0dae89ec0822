// Verifies a file beside the page, so that the page stays quick while a large one is read. Nothing is sent anywhere.

import { LaterChanges } from '@/core/export/later-changes';
import { browserCryptography as cryptography } from '@/verifier/browser-cryptography';
import { documentInRecord } from '@/verifier/document-in-record';
import type { DocumentFacts } from '@/verifier/document-verdict';
import { documentTooLarge, MOST_DOCUMENT_BYTES, verifyDocument } from '@/verifier/verify-document';
import { MOST_BYTES, tooLarge, type Verification, verifyRecord } from '@/verifier/verify-record';
import type { VerificationNews, VerificationOrder } from './verification-words';

const tell = (news: VerificationNews): void => self.postMessage(news);

self.addEventListener('message', async ({ data: order }: MessageEvent<VerificationOrder>) => {
  const { size } = order.file;
  if (order.kind === 'document' && size > MOST_DOCUMENT_BYTES)
    return tell({ kind: 'document', verdict: documentTooLarge(size) });
  if (order.kind === 'record' && size > MOST_BYTES)
    return tell({ kind: 'record', verdict: tooLarge(size), comparison: null });
  const bytes = await order.file.arrayBuffer().catch(() => null);
  if (bytes === null) return tell({ kind: 'unreachable' });
  tell(await verified(new Uint8Array(bytes), order));
});

async function verified(bytes: Uint8Array, order: VerificationOrder): Promise<VerificationNews> {
  const { trusted } = order;
  if (order.kind === 'document')
    return { kind: 'document', verdict: await verifyDocument(bytes, { cryptography, trusted }) };
  const onProgress = (entryCount: number) => tell({ kind: 'progress', entryCount });
  const verification = { cryptography, trusted, onProgress };
  return order.beside === null
    ? { kind: 'record', verdict: verifyRecord(bytes, verification), comparison: null }
    : compared(order.beside, bytes, verification);
}

function compared(facts: DocumentFacts, record: Uint8Array, verification: Verification): VerificationNews {
  const later = new LaterChanges(facts.revision);
  const onEntry: Verification['onEntry'] = (log, entry) => {
    if (log === 'record') later.take(entry);
  };
  const { verdict, standing } = documentInRecord(facts, record, { ...verification, onEntry });
  return { kind: 'record', verdict, comparison: { standing, later: later.told() } };
}
