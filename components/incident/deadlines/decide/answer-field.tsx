'use client';

// A question that is answered with yes or no, or not yet.

import type { ReactElement } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'open', label: 'Not answered' },
] as const;

export interface AnswerFieldProps {
  readonly question: string;
  readonly answer: boolean | undefined;
  readonly onAnswer: (answer: boolean | undefined) => void;
}

export function AnswerField({ question, answer, onAnswer }: AnswerFieldProps): ReactElement {
  const value = answer === undefined ? 'open' : answer ? 'yes' : 'no';
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <span className="min-w-0 flex-1 basis-48 text-sm">{question}</span>
      <SegmentedControl
        label={question}
        segments={ANSWERS}
        value={value}
        onChange={(next) => onAnswer(next === 'open' ? undefined : next === 'yes')}
      />
    </div>
  );
}
