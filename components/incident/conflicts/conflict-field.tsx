'use client';

// One contested field: mine and theirs side by side in words, each with the button that takes it.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { bothOf } from './conflict-words';
import { fieldLabel, valueWords } from './field-words';
import type { OtherAuthor } from './use-other-author';

export type Verdict = { readonly kind: 'mine' | 'both'; readonly value: unknown } | { readonly kind: 'theirs' };

export interface ConflictFieldProps {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly other: OtherAuthor;
  /** Null until somebody decided. */
  readonly verdict: Verdict | null;
  readonly onDecide: (verdict: Verdict) => void;
}

export function ConflictField({ field, mine, theirs, other, verdict, onDecide }: ConflictFieldProps): ReactElement {
  const both = bothOf(field, mine, theirs);
  const label = fieldLabel(field);
  return (
    <fieldset>
      <legend className="mb-1.5 font-[560] text-ink-2 text-sm first-letter:uppercase">{label}</legend>
      <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
        <Side
          title="Yours"
          words={valueWords(field, mine)}
          isChosen={verdict?.kind === 'mine'}
          action="Use mine"
          onPress={() => onDecide({ kind: 'mine', value: mine })}
        />
        <Side
          title={other.when === null ? 'Theirs' : `${other.name ?? 'You, elsewhere'}, ${other.when}`}
          words={valueWords(field, theirs)}
          isChosen={verdict?.kind === 'theirs'}
          action={other.name === null ? 'Use the other' : 'Use theirs'}
          onPress={() => onDecide({ kind: 'theirs' })}
        />
      </div>
      {both === null ? null : (
        <Button
          className="mt-2"
          aria-pressed={verdict?.kind === 'both'}
          onPress={() => onDecide({ kind: 'both', value: both })}
        >
          Keep both
        </Button>
      )}
    </fieldset>
  );
}

interface SideProps {
  readonly title: string;
  readonly words: string;
  readonly isChosen: boolean;
  readonly action: string;
  readonly onPress: () => void;
}

function Side({ title, words, isChosen, action, onPress }: SideProps): ReactElement {
  return (
    <div
      className={classNames(
        'flex min-w-0 flex-col gap-2 rounded-md border p-2.5 text-sm',
        isChosen ? 'border-accent' : 'border-line',
      )}
    >
      <p className="text-ink-3 text-xs">{title}</p>
      <p className="max-h-[30dvh] flex-1 overflow-y-auto whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>
      <Button className="self-start" aria-pressed={isChosen} onPress={onPress}>
        {action}
      </Button>
    </div>
  );
}
