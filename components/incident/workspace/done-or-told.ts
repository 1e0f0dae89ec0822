// For what is changed by one press, where no form is open to say in it why it was refused.

import { showProblem } from '@/components/ui/toast-queue';
import type { FieldError } from '@/core/incident/refusal';

/** Whether it was done; why not is shown. */
export function doneOrTold([refused]: readonly FieldError[]): boolean {
  if (refused !== undefined) showProblem(refused.detail);
  return refused === undefined;
}
