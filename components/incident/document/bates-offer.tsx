'use client';

// After a document with Bates numbers: to go on where it ended, so that no number is given twice.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import type { DocumentFormState } from './use-document-form';

export interface BatesOfferProps {
  readonly state: DocumentFormState;
  /** The number after the last one made here, without its prefix; null where there is none. */
  readonly nextBates: string | null;
}

export function BatesOffer({ state: { form, change }, nextBates }: BatesOfferProps): ReactElement | null {
  if (nextBates === null || nextBates === form.batesStart.trim()) return null;
  const last = String(Number(nextBates) - 1).padStart(nextBates.length, '0');
  return (
    <div className="flex items-center gap-2 pb-2 text-ink-2 text-xs">
      <p className="min-w-0 flex-1">
        You have made pages up to {form.batesPrefix.trim() === '' ? '' : form.batesPrefix}
        {last}.
      </p>
      <Button onPress={() => change({ batesStart: nextBates })}>Continue at {nextBates}</Button>
    </div>
  );
}
