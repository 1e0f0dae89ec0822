// An API of imports for tests: what was sent, answered when the test says so.

import { ok, type Result, refuse } from '@/core/result';
import type { ProgressAnswer } from './import-run';
import type { ImportFailure, ImportOut, ImportTransfer, SendImport } from './import-transfer';

export const sampleImportOut = (some: Partial<ImportOut> = {}): ImportOut => ({
  id: null,
  revision: null,
  file: { name: 'log.csv', sha256: 'ab'.repeat(32), size: 40 },
  format: 'table',
  columns: [],
  zone: 'UTC',
  imported: 2,
  refused: 0,
  recoded: 0,
  above: [],
  importedBefore: null,
  preview: [],
  refusals: [],
  refusedFile: null,
  ...some,
});

interface Sent extends ImportTransfer {
  readonly answer: (answer: Result<ImportOut, ImportFailure>) => void;
}

export class SampleImports {
  readonly sent: Sent[] = [];
  /** What asking after an import gives. */
  progress: ProgressAnswer = refuse('gone');

  readonly send: SendImport = (transfer) =>
    new Promise((resolve) => {
      transfer.signal.addEventListener('abort', () => resolve(refuse({ kind: 'cancelled' })));
      this.sent.push({ ...transfer, answer: resolve });
    });

  get last(): Sent {
    const last = this.sent.at(-1);
    if (last === undefined) throw new Error('Nothing was sent');
    return last;
  }

  answer(some: Partial<ImportOut> = {}): void {
    this.last.answer(ok(sampleImportOut(some)));
  }

  breakOff(): void {
    this.last.answer(refuse({ kind: 'broken', detail: 'The connection broke off.' }));
  }
}
