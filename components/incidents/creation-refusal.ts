// Why an incident was not created, sorted to the fields that can be put right and the rest.

import type { ApiFailure } from '@/client/api';
import { assertNever } from '@/core/assert-never';

const FIELDS = ['title', 'severity', 'zone', 'summary'] as const;
export type DraftField = (typeof FIELDS)[number];

export interface CreationRefusal {
  readonly fields: Partial<Readonly<Record<DraftField, string>>>;
  /** What no field can say. */
  readonly general: string | null;
}

export const NOT_REFUSED: CreationRefusal = { fields: {}, general: null };

export function refusalOf(failure: ApiFailure): CreationRefusal {
  switch (failure.kind) {
    case 'unreachable':
      return {
        fields: {},
        general: 'Not created: the server could not be reached. What you typed is kept; try again.',
      };
    case 'problem':
      return fromProblem(failure);
    default:
      return assertNever(failure);
  }
}

function fromProblem({ status, problem }: Extract<ApiFailure, { kind: 'problem' }>): CreationRefusal {
  if (status === 401)
    return { fields: {}, general: 'You were signed out. Sign in again in another tab, then try again.' };
  const errors = problem.errors ?? [];
  const fieldOf = (pointer: string) => FIELDS.find((field) => pointer === `/${field}`);
  const fields = Object.fromEntries(
    errors.flatMap(({ pointer, detail }) => (fieldOf(pointer) === undefined ? [] : [[fieldOf(pointer), detail]])),
  );
  const others = errors.filter(({ pointer }) => fieldOf(pointer) === undefined).map(({ detail }) => detail);
  if (Object.keys(fields).length > 0 && others.length === 0) return { fields, general: null };
  return { fields, general: others.join(' ') || problem.detail || problem.title };
}
