// Privilege on an event and on its sources: commander or counsel asserts it, only counsel lifts it. Whoever asserted it
// is stamped, and stays its asserter while others reword it. Sources are told apart by their ids.

import { refuse } from '@/core/result';
import type { EventFields, Privilege, Source } from '../event';
import { may } from '../permission';
import { forbidden } from '../refusal';
import { quoted } from '../sentences/phrase';
import type { Author, Decided } from './decision';

type Protected = Pick<EventFields, 'privilege' | 'sources'>;

/** The members of `wanted` that carry a privilege, with who asserted it. */
export function stampedBy<F extends Partial<Protected>>({ actor }: Author, before: Protected | null, wanted: F): F {
  const stamped = (earlier: Privilege | null, after: Privilege | null): Privilege | null =>
    after && { ...after, asserterId: earlier === null ? actor.id : earlier.asserterId };
  const { privilege, sources } = wanted;
  return {
    ...wanted,
    ...(privilege && { privilege: stamped(before?.privilege ?? null, privilege) }),
    ...(sources && {
      sources: sources.map((source) => ({
        ...source,
        privilege: stamped(privilegeOf(before, source.id), source.privilege),
      })),
    }),
  };
}

/** @param before null for a new event */
export function refusePrivilege(before: Protected | null, after: Protected, author: Author): Decided | undefined {
  const own = refuseStep(before?.privilege ?? null, after.privilege, author, {
    lift: 'Only counsel lifts privilege, so only counsel deletes a privileged event.',
    assert: 'Only the incident commander or counsel asserts privilege.',
  });
  if (own) return own;
  const kept = new Set(after.sources.map(({ id }) => id));
  const gone = (before?.sources ?? []).filter(({ id }) => !kept.has(id)).map((source) => ({ source, after: null }));
  return [...gone, ...after.sources.map((source) => ({ source, after: source.privilege }))]
    .map((step) => refuseSource(before, step, author))
    .find((refused) => refused !== undefined);
}

interface SourceStep {
  readonly source: Source;
  /** Null where it is lifted, or the source is gone. */
  readonly after: Privilege | null;
}

const refuseSource = (before: Protected | null, { source, after }: SourceStep, author: Author): Decided | undefined =>
  refuseStep(privilegeOf(before, source.id), after, author, {
    lift: `Only counsel lifts privilege, so only counsel lifts it from the source ${quoted(source.title)} or removes it.`,
    assert: `Only the incident commander or counsel asserts privilege, so not over the source ${quoted(source.title)}.`,
  });

const privilegeOf = (event: Protected | null, sourceId: string): Privilege | null =>
  event?.sources.find(({ id }) => id === sourceId)?.privilege ?? null;

function refuseStep(
  before: Privilege | null,
  after: Privilege | null,
  { role }: Author,
  details: { readonly lift: string; readonly assert: string },
): Decided | undefined {
  if (before !== null && after === null && !may(role, 'lift-privilege')) {
    return refuse(forbidden(details.lift));
  }
  if (before === null && after !== null && !may(role, 'assert-privilege')) {
    return refuse(forbidden(details.assert));
  }
  return undefined;
}
