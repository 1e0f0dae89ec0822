'use client';

// Goes to a time that is typed, in any words that times can be typed in: says how it is understood, Enter shows it. A date
// without a year is the one nearest to what is in view.

import { type FormEvent, type ReactElement, useState } from 'react';
import { interpretWhen } from '@/client/interpret';
import { TextField } from '@/components/ui/text-field';
import { instant } from '@/core/time/instant';
import { nearestContext } from '@/core/time/nearest';
import { type ParseContext, parseWhen } from '@/core/time/parse';
import { jumpTo } from '@/core/timeline/axis/jump';
import { usePage } from '../page-state';
import { InterpretationLine } from '../times/interpretation-line';
import { useSteadyWorkspace } from '../workspace/workspace';

export function JumpForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { reading, announce } = useSteadyWorkspace();
  const { timeline } = usePage();
  const [words, setWords] = useState('');
  const [context, setContext] = useState<ParseContext>(reading);
  const type = (typed: string) => {
    const view = timeline.current?.shown()?.view;
    setWords(typed);
    setContext(view ? nearestContext(typed, reading, instant(Math.round((view.from + view.to) / 2))) : reading);
  };
  const interpretation = interpretWhen(words, context);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const when = parseWhen(words, context);
    const jump = when.ok ? jumpTo(when.value) : null;
    if (jump === null) return;
    timeline.current?.jump(jump);
    announce(interpretation.kind === 'understood' ? `Showing ${interpretation.words}` : '');
    onDone();
  };
  return (
    <form onSubmit={go} className="flex flex-col gap-2">
      <TextField
        label="Go to a time"
        placeholder="5 Jan 14:05, late November, 2022-11"
        autoFocus
        autoComplete="off"
        value={words}
        onChange={type}
      />
      <InterpretationLine interpretation={interpretation} hint="Enter shows it" onSuggestion={type} />
    </form>
  );
}
