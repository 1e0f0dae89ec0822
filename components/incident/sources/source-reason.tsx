'use client';

// Why one source is relied on; asked for where others say otherwise, and saying what they say.

import type { ReactElement } from 'react';
import { TextField } from '@/components/ui/text-field';
import type { Source } from '@/core/incident/event';
import { useSteadyWorkspace } from '../workspace/workspace';
import { othersInWords } from './source-reliance';

export interface SourceReasonProps {
  readonly reason: string;
  readonly contradicted: readonly Source[];
  readonly error: string | undefined;
  readonly onReason: (reason: string) => void;
}

export function SourceReason({ reason, contradicted, error, onReason }: SourceReasonProps): ReactElement {
  const { incident } = useSteadyWorkspace();
  const isAsked = contradicted.length > 0;
  return (
    <TextField
      label="Why this one"
      optional={!isAsked}
      placeholder="It was written first"
      description={isAsked ? `${othersInWords(contradicted, incident.zone)}.` : undefined}
      value={reason}
      onChange={onReason}
      error={error}
    />
  );
}
