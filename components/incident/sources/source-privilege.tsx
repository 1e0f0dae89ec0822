'use client';

// Privilege in the form of a source: one quiet button for those who may assert it, and its fields once it is asserted.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import type { FieldError } from '@/core/incident/refusal';
import { newPrivilege, type PrivilegeDraft } from '../panel/privilege-draft';
import { PrivilegeFields } from '../panel/privilege-fields';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface SourcePrivilegeProps {
  /** Null while there is none. */
  readonly draft: PrivilegeDraft | null;
  /** Whether the source is privileged already: then leaving the fields out would be lifting it. */
  readonly isAsserted: boolean;
  readonly pointer: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: PrivilegeDraft | null) => void;
}

const SMALL = '-ml-[9px] h-6 self-start px-2 text-ink-3 text-xs';

export function SourcePrivilege(props: SourcePrivilegeProps): ReactElement | null {
  const { draft, isAsserted, pointer, errors, onChange } = props;
  const { author, may } = useSteadyWorkspace();
  if (!may('assert-privilege')) return null;
  if (draft === null) {
    return (
      <Button variant="quiet" className={SMALL} onPress={() => onChange(newPrivilege(author.actor.name))}>
        Privileged…
      </Button>
    );
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-md border border-line p-2.5">
      <legend className="sr-only">Privilege on this source</legend>
      <PrivilegeFields draft={draft} pointer={pointer} errors={errors} onChange={onChange} />
      {isAsserted ? null : (
        <Button variant="quiet" className={SMALL} onPress={() => onChange(null)}>
          Not privileged
        </Button>
      )}
    </fieldset>
  );
}
