// That the event's sources cannot all be right about its time, in words. The same sign marks the event on the timeline.

import type { ReactElement } from 'react';
import { disagreementOf } from '@/core/incident/disagreement';
import type { IncidentEvent } from '@/core/incident/event';
import { disagreementWords } from '@/core/incident/sentences/disagreement-words';

export interface SourceDisagreementProps {
  readonly event: IncidentEvent;
  readonly zone: string;
}

export function SourceDisagreement({ event, zone }: SourceDisagreementProps): ReactElement | null {
  const disagreement = disagreementOf(event);
  if (disagreement === null) return null;
  return (
    <p className="mb-3 grid grid-cols-[20px_1fr] rounded-md border border-line bg-sunken px-2.5 py-2 text-ink text-xs [overflow-wrap:anywhere]">
      <UnequalSign />
      <span>{disagreementWords(disagreement, zone)}</span>
    </p>
  );
}

const UnequalSign = (): ReactElement => (
  <svg
    aria-hidden="true"
    className="mt-px text-ink-2"
    width={13}
    height={13}
    viewBox="0 0 13 13"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.2"
    strokeLinecap="round"
  >
    <circle cx="6.5" cy="6.5" r="5.5" />
    <path d="M3.9 5.2h5.2M3.9 7.8h5.2M8 3.3 5 9.7" />
  </svg>
);
