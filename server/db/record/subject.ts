// What a revision is about, as one text: the histories of events, figures and files are found by it.

import 'server-only';

const EVENT = 'event:';

export const eventSubject = (eventId: string): string => EVENT + eventId;
export const figureSubject = (figureId: string): string => `figure:${figureId}`;
export const evidenceSubject = (sha256: string): string => `evidence:${sha256}`;

/** Null where it is no event. */
export const eventInSubject = (subject: string): string | null =>
  subject.startsWith(EVENT) ? subject.slice(EVENT.length) : null;

/** For SQL: where the id of an event begins in its subject, from 1. */
export const EVENT_ID_AT = EVENT.length + 1;
