'use client';

// What is being decided, kept as a draft of the tab: open as long as the draft exists, also after a reload. Saved as one
// revision; what somebody else saved meanwhile is put under it, and asked about only where both changed the same.

import { useState } from 'react';
import { z } from 'zod';
import { obligationsQuery, putObligations } from '@/client/deadlines/obligations';
import {
  type DraftConflict,
  draftOf,
  inputOf,
  mergeDrafts,
  type ObligationsDraft,
  obligationsDraftSchema,
  takeTheirs,
} from '@/client/deadlines/obligations-draft';
import { showProblem } from '@/components/ui/toast-queue';
import type { ObligationsOut } from '@/core/contracts/obligations';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { sameValue } from '@/core/incident/record/changes';
import { showNotice } from '../../notice';
import { useFormDraft } from '../../workspace/use-draft';
import { useSteadyWorkspace } from '../../workspace/workspace';

const openedSchema = z.object({
  version: z.int(),
  base: obligationsDraftSchema,
  draft: obligationsDraftSchema,
  /** Parts that somebody else changed too, until one says whose stays. */
  contested: z.array(
    z.object({ part: z.enum(['decisions', 'facts', 'filings', 'own', 'warnHours']), name: z.string() }),
  ),
  reason: z.string(),
});
type Opened = z.infer<typeof openedSchema>;

export interface Deciding {
  readonly draft: ObligationsDraft;
  readonly base: ObligationsDraft;
  readonly reason: string;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly errors: readonly ProblemFieldError[];
  readonly contested: readonly DraftConflict[];
  readonly change: (part: Partial<ObligationsDraft>) => void;
  readonly setReason: (reason: string) => void;
  readonly settle: (conflict: DraftConflict, whose: 'mine' | 'theirs') => void;
  readonly save: () => Promise<void>;
  readonly close: () => void;
}

/** Null while nobody is deciding. */
export function useDeciding(): Deciding | null {
  const [opened, set, openedByNow] = useOpened();
  const { queries, incident, announce } = useSteadyWorkspace();
  const [errors, setErrors] = useState<readonly ProblemFieldError[]>([]);
  const [isSaving, setSaving] = useState(false);
  if (opened === null) return null;
  const { base, draft, contested, reason } = opened;
  const alter = (change: (one: Opened) => Partial<Opened>) => {
    const one = openedByNow() ?? opened;
    set({ ...one, ...change(one) });
  };
  const put = (one: Opened) => {
    const input = { ...inputOf(one.draft, one.base), reason: one.reason.trim() || null };
    return putObligations(queries, incident.id, input, one.version);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    let sent = opened;
    let outcome = await put(sent);
    let typed = openedByNow();
    // Nothing is saved anew for who has closed it since.
    if (!outcome.ok && outcome.error.kind === 'stale' && typed !== null) {
      sent = mergedOnto(typed, outcome.error.current);
      set(sent);
      if (sent.contested.length === 0) outcome = await put(sent);
      typed = openedByNow();
    }
    setSaving(false);
    if (outcome.ok) {
      const rest = typed === null ? null : typedSince(sent, typed, outcome.value);
      setErrors([]);
      set(rest);
      announce('Saved');
      showNotice(rest === null ? 'Saved. The clocks are counted anew.' : 'Saved, but for what was typed since.');
    } else if (outcome.error.kind === 'refused') setErrors(outcome.error.errors);
    else setErrors(sent.contested.length > 0 ? [] : [OVERTAKEN]);
  };
  return {
    ...{ draft, base, reason, isSaving, errors, contested, save },
    isChanged: !sameValue(draft, base),
    change: (part) => alter((one) => ({ draft: { ...one.draft, ...part } })),
    setReason: (next) => alter(() => ({ reason: next })),
    settle: (conflict, whose) =>
      alter((one) => ({
        contested: one.contested.filter((other) => !sameValue(other, conflict)),
        draft: whose === 'mine' ? one.draft : takeTheirs(one.draft, conflict, one.base),
      })),
    close: () => {
      setErrors([]);
      set(null);
    },
  };
}

const OVERTAKEN: ProblemFieldError = { pointer: '', detail: 'Others saved at the same moment. Save again.' };

function mergedOnto({ base, draft, reason }: Opened, current: ObligationsOut): Opened {
  const theirs = draftOf(current);
  const merged = mergeDrafts(base, draft, theirs);
  return { version: current.version, base: theirs, draft: merged.draft, contested: [...merged.conflicts], reason };
}

/** What was typed while `sent` was on its way, on top of what was saved of it; null where nothing was. */
function typedSince(sent: Opened, typed: Opened, saved: ObligationsOut): Opened | null {
  if (sameValue(sent, typed)) return null;
  const base = draftOf(saved);
  const { draft } = mergeDrafts(sent.draft, typed.draft, base);
  const reason = typed.reason === sent.reason ? '' : typed.reason;
  return { version: saved.version, base, draft, contested: [], reason };
}

const useOpened = () => useFormDraft('obligations', openedSchema);

/** Begins to decide, from what stands now. */
export function useBeginDeciding(): { readonly begin: () => Promise<void>; readonly isPending: boolean } {
  const [, set] = useOpened();
  const { queries, incident } = useSteadyWorkspace();
  const [isPending, setPending] = useState(false);
  const begin = async (): Promise<void> => {
    setPending(true);
    try {
      const standing = await queries.queryClient.fetchQuery(obligationsQuery(queries, incident.id, incident.version));
      const base = draftOf(standing);
      set({ version: standing.version, base, draft: base, contested: [], reason: '' });
    } catch {
      showProblem('What was decided so far could not be read. Try again.');
    }
    setPending(false);
  };
  return { begin, isPending };
}
