'use client';

import type { ReactElement } from 'react';
import type { Change } from '@/client/outbox/change';
import { ContestedNotice } from './contested-notice';
import { RefusedNotice } from './refused-notice';

/** A change that the server would not take, or that somebody else's stands against. */
export function FailedNotice({ change }: { readonly change: Change }): ReactElement {
  return change.phase.kind === 'conflicting' ? <ContestedNotice change={change} /> : <RefusedNotice change={change} />;
}
