// What the marks of unsaved events mean, in words.

import type { EventMark } from './props';

export const MARK_STATES: Readonly<Record<EventMark, string>> = { pending: 'Not saved yet', failed: 'Not saved' };
