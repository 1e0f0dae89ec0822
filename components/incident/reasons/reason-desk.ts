'use client';

// Which changes wait for their reason, and where each is asked: under the time that was edited in the panel, else in the
// strip over the page. Only one place asks about a change.

import { useMemo } from 'react';
import { type Change, changeTarget, isUnexplained } from '@/client/outbox/change';
import { eventTarget } from '@/client/outbox/target';
import { useMedia, WIDE } from '@/components/browser/use-media';
import { usePage } from '../page-state';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { focusReason } from './reason-form';
import { NEXT_REASON } from './reason-next';

/** What was typed for an event's change; it exists while the panel is where to ask. */
export const panelReason = (eventId: string): string => `event.${eventId}.reason`;

export interface ReasonDesk {
  /** The change to ask about in the panel of the selected event. */
  readonly inPanel: Change | null;
  /** Those to ask about in the strip, oldest first. */
  readonly inStrip: readonly Change[];
}

export function useReasonDesk(): ReasonDesk {
  const { snapshot } = useWorkspace();
  const { selected } = usePage();
  const isWide = useMedia(WIDE, true);
  const [panelDraft] = useDraft(panelReason(selected?.id ?? ''));
  // The sheet of a narrow screen covers the strip.
  const asksInPanel = selected !== null && (panelDraft !== null || !isWide);
  const target = asksInPanel ? eventTarget(selected.id) : null;
  return useMemo(() => {
    const waiting = snapshot.outbox.filter(isUnexplained);
    const inPanel = waiting.find((change) => changeTarget(change) === target) ?? null;
    return { inPanel, inStrip: waiting.filter((change) => change !== inPanel) };
  }, [snapshot.outbox, target]);
}

/** After an edit in the panel: where the change waits for its reason, the panel is where to ask. */
export function useQuestionInPanel(eventId: string): () => void {
  const { session, drafts } = useSteadyWorkspace();
  return () => {
    const target = eventTarget(eventId);
    const waits = session.snapshot().outbox.some((change) => isUnexplained(change) && changeTarget(change) === target);
    if (waits && drafts.read(panelReason(eventId)) === null) drafts.write(panelReason(eventId), '');
  };
}

/** After an edit in a dialog: where a change waits for its reason, the keyboard goes on to the strip that asks. */
export function useQuestionInStrip(): () => void {
  const { session } = useSteadyWorkspace();
  return () => {
    if (!session.snapshot().outbox.some(isUnexplained)) return;
    // The dialog gives the focus back as it goes; only then is it free.
    setTimeout(focusReason, DIALOG_GONE_MS);
  };
}

const DIALOG_GONE_MS = 100;

/** Goes to the question that is open, or opens the field for the reason of the next change. */
export function useGiveReason(): () => void {
  const { drafts } = useSteadyWorkspace();
  return () => {
    if (!focusReason()) drafts.write(NEXT_REASON, drafts.read(NEXT_REASON) ?? '');
  };
}
