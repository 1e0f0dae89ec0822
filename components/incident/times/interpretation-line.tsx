'use client';

// How typed words are understood, and between which moments that puts them; or why they are not understood.

import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Interpretation } from '@/client/interpret';
import { assertNever } from '@/core/assert-never';
import type { DescribedBounds } from '@/core/time/describe';
import type { TimeRefusal } from '@/core/time/parse';

export interface InterpretationLineProps {
  readonly interpretation: Interpretation;
  /** Shown while nothing is typed. */
  readonly hint: ReactNode;
  readonly alternative?: string | null;
  /** Takes one of the readings that a refusal offers. */
  readonly onSuggestion: (text: string) => void;
}

/** Keeps room for three lines, or two with what is suggested, so that nothing moves while somebody types. */
export function InterpretationLine(props: InterpretationLineProps): ReactElement {
  const { interpretation, hint, alternative = null, onSuggestion } = props;
  return (
    <div aria-live="polite" className="min-h-[61px] text-ink-3 text-xs">
      {interpretation.kind === 'refused' ? (
        <Refused refusal={interpretation.refusal} onSuggestion={onSuggestion} />
      ) : (
        <Understood interpretation={interpretation} hint={hint} />
      )}
      {alternative === null ? null : (
        <p className="mt-0.5">
          Or <TimeSuggestion words={alternative} onTake={() => onSuggestion(alternative)} />?
        </p>
      )}
    </div>
  );
}

function Understood({
  interpretation,
  hint,
}: {
  readonly interpretation: Exclude<Interpretation, { kind: 'refused' }>;
  readonly hint: ReactNode;
}): ReactElement {
  switch (interpretation.kind) {
    case 'empty':
      return <>{hint}</>;
    case 'understood': {
      const notation = interpretation.edtf ?? interpretation.offset;
      return (
        <>
          <p className="text-ink">
            {interpretation.words}
            {notation === null ? null : (
              <span className="text-ink-3">
                {' · '}
                <span className="inline-block">{notation}</span>
              </span>
            )}
          </p>
          {interpretation.bounds.map(({ of, bounds }) => (
            <p key={of}>
              {of === null ? '' : `${of === 'start' ? 'Start' : 'End'}: `}
              {boundsWords(bounds)}
            </p>
          ))}
        </>
      );
    }
    default:
      return assertNever(interpretation);
  }
}

function boundsWords({ earliest, latest }: DescribedBounds): string {
  if (earliest !== null && latest !== null) return `${earliest} – ${latest}`;
  if (earliest !== null) return `from ${earliest}, no latest`;
  return latest === null ? 'at any time' : `no earliest, to ${latest}`;
}

interface RefusedProps {
  readonly refusal: TimeRefusal;
  readonly onSuggestion: (text: string) => void;
}

function Refused({ refusal, onSuggestion }: RefusedProps): ReactElement {
  const { detail, understood, suggestions = [] } = refusal;
  return (
    <>
      <p className="text-ink-2">
        {detail}
        {understood === undefined ? null : ` Understood so far: ${understood}.`}
      </p>
      {suggestions.length === 0 ? null : (
        <p className="mt-1 flex flex-wrap gap-1.5">
          {suggestions.map((suggestion) => (
            <TimeSuggestion key={suggestion} words={suggestion} onTake={() => onSuggestion(suggestion)} />
          ))}
        </p>
      )}
    </>
  );
}

/** Words of a time that a press takes over. */
export function TimeSuggestion({
  words,
  onTake,
}: {
  readonly words: string;
  readonly onTake: () => void;
}): ReactElement {
  return (
    <Button
      onPress={onTake}
      className="h-6 rounded-full border border-line-strong px-2 text-ink-2 hover:bg-sunken hover:text-ink"
    >
      {words}
    </Button>
  );
}
