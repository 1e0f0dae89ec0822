// Files on their way to the incident: two at a time, the others wait. What breaks off stays until somebody tries again or
// gives it up, and is tried again by itself once the network is back. What arrived is told, then gone from here.

import type { Evidence } from '@/core/incident/evidence';
import { Listeners } from '../listeners';
import type { SendFile } from './evidence-transfer';

export type UploadPhase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sentFraction: number }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string };

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** The event that it supports; null for the incident as a whole. */
  readonly eventId: string | null;
  readonly phase: UploadPhase;
}

export interface FileToSend {
  readonly name: string;
  readonly file: Blob;
}

export interface UploadsPort {
  readonly incidentId: string;
  readonly send: SendFile;
  readonly newId: () => string;
  readonly isOnline: () => boolean;
  /** Ends once the page shows the file. */
  readonly arrived: (evidence: Evidence) => Promise<void>;
}

const AT_ONCE = 2;
const OFFLINE = 'You are offline. It is kept here until you are back.';

export class EvidenceUploads {
  private current: readonly Upload[] = [];
  private readonly files = new Map<string, Blob>();
  private readonly cancelling = new Map<string, AbortController>();
  private readonly listeners = new Listeners();

  constructor(private readonly port: UploadsPort) {}

  readonly subscribe = this.listeners.add;

  readonly snapshot = (): readonly Upload[] => this.current;

  add(files: readonly FileToSend[], eventId: string | null): void {
    const uploads = files.map(({ name, file }): Upload => {
      const id = this.port.newId();
      this.files.set(id, file);
      return { id, name, sizeBytes: file.size, eventId, phase: { kind: 'waiting' } };
    });
    this.update([...this.current, ...uploads]);
    this.pump();
  }

  retry(id: string): void {
    this.move(id, { kind: 'waiting' });
    this.pump();
  }

  /** The network is back. */
  retryBroken(): void {
    for (const { id, phase } of this.current) if (phase.kind === 'broken') this.move(id, { kind: 'waiting' });
    this.pump();
  }

  /** Stops it, or takes a failed one off the list. */
  giveUp(id: string): void {
    this.cancelling.get(id)?.abort();
    this.forget(id);
    this.pump();
  }

  private pump(): void {
    const underWay = this.current.filter(({ phase }) => phase.kind === 'sending').length;
    const next = this.current.filter(({ phase }) => phase.kind === 'waiting').slice(0, AT_ONCE - underWay);
    for (const upload of next) void this.send(upload);
  }

  private async send({ id, name, eventId }: Upload): Promise<void> {
    const file = this.files.get(id);
    if (!file) return;
    if (!this.port.isOnline()) return this.move(id, { kind: 'broken', detail: OFFLINE });
    const cancelling = new AbortController();
    this.cancelling.set(id, cancelling);
    this.move(id, { kind: 'sending', sentFraction: 0 });
    const onProgress = (sentFraction: number) => this.move(id, { kind: 'sending', sentFraction });
    const { incidentId } = this.port;
    const sent = await this.port.send({ incidentId, name, file, eventId, onProgress, signal: cancelling.signal });
    this.cancelling.delete(id);
    if (sent.ok) {
      await this.port.arrived(sent.value);
      this.forget(id);
    } else if (sent.error.kind !== 'cancelled') {
      const detail = this.port.isOnline() ? sent.error.detail : OFFLINE;
      this.move(id, { kind: sent.error.kind, detail });
    }
    this.pump();
  }

  private move(id: string, phase: UploadPhase): void {
    this.update(this.current.map((upload) => (upload.id === id ? { ...upload, phase } : upload)));
  }

  private forget(id: string): void {
    this.files.delete(id);
    this.update(this.current.filter((upload) => upload.id !== id));
  }

  private update(next: readonly Upload[]): void {
    this.current = next;
    this.listeners.tell();
  }
}
