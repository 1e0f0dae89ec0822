// Makes the documents that wait, one after the other, in the background of this process: of all incidents, whichever process
// took the request. It is woken by whoever asks for one or after one, so that those of a process that died are made too.

import 'server-only';
import { newId } from '../clock/clock';
import { beforeClosing, database } from '../db/connection/client';
import { type Claim, claimNextDocument, failDocument, isStillClaimed } from '../db/documents/document-claims';
import { log } from '../log/log';
import type { PressRefusal } from '../pdf/press-process';
import { type Print, printer } from '../pdf/print';
import { makeClaimed } from './make-claimed';
import { tidyDocuments } from './tidy';

const ALIVE_EVERY_MS = 1_000;
const TIDY_EVERY_MS = 3_600_000;

class DocumentMaker {
  #work: Promise<void> | null = null;
  #isWoken = false;
  #isStopped = false;
  #current: { readonly documentId: string; readonly leaving: AbortController } | null = null;
  readonly #tidying = setInterval(() => void tidyDocuments(), TIDY_EVERY_MS).unref();

  /** Something may wait. Costs nothing where it is at work. */
  wake(): void {
    if (this.#isStopped) return;
    this.#isWoken = true;
    this.#work ??= this.#makeAll().finally(() => {
      this.#work = null;
      if (this.#isWoken) this.wake();
    });
  }

  /** Stops the press at once where it is at this document. Another process finds out within a second or so. */
  callOff(documentId: string): void {
    if (this.#current?.documentId === documentId) this.#current.leaving.abort();
  }

  /** Gives up what it is at. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isWoken = false;
    clearInterval(this.#tidying);
    this.#current?.leaving.abort();
    await this.#work;
  }

  async #makeAll(): Promise<void> {
    try {
      while (this.#isWoken) {
        this.#isWoken = false;
        // The press is asked for first, so that a document waits for as long as others have it.
        while (!this.#isStopped && (await printer().inTurn((print) => this.#makeNext(print))));
      }
      if (!this.#isStopped) await tidyDocuments();
    } catch (error) {
      // The database is gone. What was claimed fails once nobody was alive for it; whoever asks next wakes this again.
      log.error('documents not made', error);
    }
  }

  /** False where nothing waits. */
  async #makeNext(print: Print<PressRefusal>): Promise<boolean> {
    const claim = await claimNextDocument(database(), newId());
    if (claim === null) return false;
    const leaving = new AbortController();
    this.#current = { documentId: claim.documentId, leaving };
    if (this.#isStopped) leaving.abort();
    const beating = setInterval(() => void tellAlive(claim, leaving), ALIVE_EVERY_MS);
    try {
      await makeClaimed(claim, print, leaving.signal);
    } catch (error) {
      log.error('document not made', error, { documentId: claim.documentId });
      await failDocument(database(), claim, 'unprintable');
    } finally {
      clearInterval(beating);
      this.#current = null;
    }
    return true;
  }
}

async function tellAlive(claim: Claim, leaving: AbortController): Promise<void> {
  try {
    if (!(await isStillClaimed(database(), claim))) leaving.abort();
  } catch (error) {
    log.error('document’s claim not renewed', error, { documentId: claim.documentId });
  }
}

// Next's development server evaluates modules again after every edit; what is being made must survive that.
const kept = globalThis as { onsetDocumentMaker?: DocumentMaker };

export const documentMaker = (): DocumentMaker => {
  kept.onsetDocumentMaker ??= begun();
  return kept.onsetDocumentMaker;
};

function begun(): DocumentMaker {
  const maker = new DocumentMaker();
  beforeClosing(() => end(maker));
  return maker;
}

/** Whoever opens the database again has another. */
async function end(maker: DocumentMaker): Promise<void> {
  await maker.stop();
  if (kept.onsetDocumentMaker === maker) kept.onsetDocumentMaker = undefined;
}
