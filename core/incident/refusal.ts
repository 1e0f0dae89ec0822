// Why a command was refused. The server maps each kind to one HTTP status, the browser to one message.

import type { IncidentEvent } from './event';
import type { Figure } from './figure';
import type { Incident } from './incident';

/** What is wrong with one field: a JSON pointer (RFC 6901) into the request and a sentence that says what would be right. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

export type Current =
  | { readonly kind: 'event'; readonly event: IncidentEvent }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'incident'; readonly incident: Incident };

export type Refusal =
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'forbidden'; readonly detail: string }
  /** A legal hold stands against it. */
  | { readonly kind: 'held'; readonly detail: string }
  | { readonly kind: 'stale'; readonly current: Current }
  /** Of what would be undone or changed, so much was changed since, and nobody said what becomes of it. */
  | {
      readonly kind: 'changed-since';
      readonly count: number;
      readonly named: readonly NamedVersion[];
      /** How to say it. */
      readonly advice: string;
    };

/** An event as a person is reminded of it. */
export interface NamedVersion {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

export const invalid = (pointer: string, detail: string): Refusal => ({
  kind: 'invalid',
  errors: [{ pointer, detail }],
});

export const forbidden = (detail: string): Refusal => ({ kind: 'forbidden', detail });
