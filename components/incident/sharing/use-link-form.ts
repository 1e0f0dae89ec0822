'use client';

// The form of a new share link, kept until the link is made. The passcode lives no longer than the dialog.

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { errorsIn } from '@/client/asked-at-once';
import { makeLinkMutation } from '@/client/share-links';
import type { FieldError } from '@/core/incident/refusal';
import { useFormDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { EMPTY_LINK, type LinkContext, type LinkForm, linkFormSchema, linkInput } from './link-form';
import { useSharing } from './sharing-state';
import { UNSAVED, useSavedFirst } from './use-release';

export interface LinkFormState {
  readonly form: LinkForm;
  readonly change: (part: Partial<LinkForm>) => void;
  readonly passcode: string;
  readonly setPasscode: (passcode: string) => void;
  readonly errors: readonly FieldError[];
  readonly context: LinkContext;
  readonly isMaking: boolean;
  /** Whether it was made. */
  readonly make: () => Promise<boolean>;
}

export function useLinkForm(): LinkFormState {
  const { queries, incident, now, session } = useSteadyWorkspace();
  const { setMade } = useSharing();
  const [draft, setDraft] = useFormDraft('share.link', linkFormSchema);
  const [passcode, setPasscode] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isMaking, setMaking] = useState(false);
  const { mutateAsync } = useMutation(makeLinkMutation(queries, incident.id), queries.queryClient);
  const saveFirst = useSavedFirst();
  const form = draft ?? EMPTY_LINK;
  const context: LinkContext = { now, zone: incident.zone, revision: incident.revision };
  const carryOut = async (): Promise<readonly FieldError[]> => {
    const input = linkInput(form, passcode, context);
    if (!input.ok) return input.error;
    if (!(await saveFirst())) return [{ pointer: '', detail: UNSAVED }];
    try {
      // What is seen here, not what somebody saved since.
      const release = form.follows === 'live' ? { release: session.shown().incident.revision } : {};
      const { url } = await mutateAsync({ ...input.value, ...release });
      setMade({ recipient: input.value.recipient, url });
      return [];
    } catch (error) {
      return errorsIn(error);
    }
  };
  const make = async () => {
    setMaking(true);
    const refused = await carryOut();
    setMaking(false);
    setErrors(refused);
    if (refused.length > 0) return false;
    setDraft(null);
    setPasscode('');
    return true;
  };
  const change = (part: Partial<LinkForm>) => setDraft({ ...form, ...part });
  return { form, change, passcode, setPasscode, errors, context, isMaking, make };
}
