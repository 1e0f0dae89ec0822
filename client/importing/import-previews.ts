// What would become of a file, asked again whenever something changes: once nothing has changed for a moment, and never so that
// an answer to an earlier question takes the place of a later one.

import { Listeners } from '../listeners';
import type { ImportOut, SendImport } from './import-transfer';

export interface PreviewQuestion {
  readonly query: string;
  readonly name: string;
  readonly blob: Blob;
}

export type PreviewPhase =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string };

export interface Preview {
  readonly phase: PreviewPhase;
  /** The last answer, which is of an earlier question unless the phase is `known`. */
  readonly out: ImportOut | null;
}

export interface PreviewsPort {
  readonly incidentId: string;
  readonly send: SendImport;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

const NOTHING: Preview = { phase: { kind: 'none' }, out: null };
const WAIT_MS = 300;

export class ImportPreviews {
  private current: Preview = NOTHING;
  private question: PreviewQuestion | null = null;
  private supersede: () => void = () => undefined;
  private readonly listeners = new Listeners();

  constructor(private readonly port: PreviewsPort) {}

  readonly subscribe = this.listeners.add;

  readonly snapshot = (): Preview => this.current;

  /** The first question about a file is asked at once. */
  ask(question: PreviewQuestion): void {
    const isOfAnother = this.question?.blob !== question.blob;
    this.supersede();
    this.question = question;
    this.update({ phase: { kind: 'asking' }, out: isOfAnother ? null : this.current.out });
    const cancelling = new AbortController();
    const stopWaiting = this.port.later(() => void this.send(question, cancelling.signal), isOfAnother ? 0 : WAIT_MS);
    this.supersede = () => {
      stopWaiting();
      cancelling.abort();
    };
  }

  askAgain(): void {
    if (this.question !== null) this.ask(this.question);
  }

  /** There is nothing to ask at the moment. */
  rest(): void {
    this.supersede();
    this.question = null;
    this.update(NOTHING);
  }

  private async send({ query, name, blob }: PreviewQuestion, signal: AbortSignal): Promise<void> {
    const { incidentId, send } = this.port;
    const onProgress = () => undefined;
    const answer = await send({ incidentId, query, name, blob, idempotencyKey: null, onProgress, signal });
    if (signal.aborted) return;
    if (answer.ok) this.update({ phase: { kind: 'known' }, out: answer.value });
    else if (answer.error.kind !== 'cancelled') {
      const { kind, detail } = answer.error;
      this.update({ phase: { kind, detail }, out: this.current.out });
    }
  }

  private update(next: Preview): void {
    this.current = next;
    this.listeners.tell();
  }
}
