// Tells the server that this tab is here and where in the incident: soon after each change, and again before it is
// forgotten. Lost words do no harm: the next ones say the same.

import type { EditedField } from '@/core/contracts/presence';
import type { Api } from '../api';

export interface Place {
  readonly eventId: string | null;
  readonly editing: EditedField | null;
}

export interface PresencePort {
  readonly api: Api;
  readonly incidentId: string;
  /** This tab's own id, a UUID. */
  readonly tabId: string;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

/** Whoever walks through a list is told of where they stop. */
const SOON_MS = 300;
/** The server forgets a tab after 45 s. */
const AGAIN_MS = 20_000;

export class PresenceTeller {
  private place: Place = { eventId: null, editing: null };
  private isHere = false;
  private cancelTimer: () => void = () => undefined;

  constructor(private readonly port: PresencePort) {}

  /** Is here from now on; said again, tells again. */
  come(): void {
    this.isHere = true;
    this.tellIn(0);
  }

  at(place: Place): void {
    if (place.eventId === this.place.eventId && place.editing === this.place.editing) return;
    this.place = place;
    if (this.isHere) this.tellIn(SOON_MS);
  }

  /** Has to reach the server even where the page is being closed. */
  leave(): void {
    this.cancelTimer();
    if (!this.isHere) return;
    this.isHere = false;
    const { api, incidentId, tabId } = this.port;
    void api({ method: 'DELETE', path: `/incidents/${incidentId}/presence?tabId=${tabId}`, keepalive: true }, ignore);
  }

  private tellIn(delayMs: number): void {
    this.cancelTimer();
    this.cancelTimer = this.port.later(() => this.tell(), delayMs);
  }

  private tell(): void {
    const { api, incidentId, tabId } = this.port;
    void api({ method: 'POST', path: `/incidents/${incidentId}/presence`, body: { tabId, ...this.place } }, ignore);
    this.tellIn(AGAIN_MS);
  }
}

const ignore = (): null => null;
