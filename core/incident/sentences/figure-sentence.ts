// What was done to a figure, in a sentence without its author: "revised the figure “Accounts affected” from 40,000,000 to …".

import type { FigureFields } from '../figure';
import type { Changes } from '../record/changes';
import { writtenOut as count, figureHedge } from './figure-words';
import { audienceClauses, clausesAbout, type Naming, named, quoted } from './phrase';

type Clause = (of: Naming) => string;

/** "about 37,000,000 accounts" */
export function describeCount({ low, high, unit, ...figure }: FigureFields): string {
  const counted = high === null || high === low ? count(low) : `${count(low)} to ${count(high)}`;
  return [figureHedge(figure), counted, unit].filter((words) => words !== null).join(' ');
}

/** @param label undefined once it is known by no name */
export function describeFigureChange(label: string | undefined, changes: Changes<FigureFields>): string {
  const name = label === undefined ? 'a figure' : `the figure ${quoted(changes.label?.from ?? label)}`;
  return clausesAbout(named(name), clausesOf(changes));
}

function clausesOf(changes: Changes<FigureFields>): readonly Clause[] {
  const { label, unit, source, audiences } = changes;
  return [
    ...(label ? [({ it }: Naming) => `renamed ${it} to ${quoted(label.to)}`] : []),
    ...countClauses(changes),
    ...(unit ? [({ its }: Naming) => `changed ${its('unit')} from ${unit.from} to ${unit.to}`] : []),
    ...(source ? [sourceClause(source)] : []),
    ...(audiences
      ? audienceClauses(audiences.from, audiences.to).map(
          (clause): Clause =>
            ({ it }) =>
              clause(it),
        )
      : []),
  ];
}

/** The words as given say more than bare bounds; where they did not change, the bounds that did are told. */
function countClauses({ low, high, approximate, statedAs }: Changes<FigureFields>): readonly Clause[] {
  const isCounted = low !== undefined || high !== undefined;
  if (statedAs && statedAs.from !== '' && statedAs.to !== '') {
    const verb = isCounted || approximate ? 'revised' : 'restated';
    return [({ it }) => `${verb} ${it} from ${statedAs.from} to ${statedAs.to}`];
  }
  if (low) return [({ it }) => `revised ${it} from ${count(low.from)} to ${count(low.to)}${upper(high)}`];
  if (high) return [({ its }) => `revised ${its('upper bound')} from ${bound(high.from)} to ${bound(high.to)}`];
  if (approximate) return [({ it }) => `marked ${it} as ${approximate.to ? 'approximate' : 'exact'}`];
  return statedAs ? [({ its }) => `reworded ${its('statement')}`] : [];
}

const bound = (value: number | null): string => (value === null ? 'none' : count(value));

const upper = (high: Changes<FigureFields>['high']): string =>
  high ? `, its upper bound from ${bound(high.from)} to ${bound(high.to)}` : '';

function sourceClause({ from, to }: NonNullable<Changes<FigureFields>['source']>): Clause {
  return ({ it, its }) => {
    if (to === null) return `removed ${its('source')}${from === null ? '' : ` ${quoted(from.title)}`}`;
    if (from === null) return `gave ${it} the source ${quoted(to.title)}`;
    return from.title === to.title
      ? `corrected ${its('source')} ${quoted(to.title)}`
      : `replaced ${its('source')} ${quoted(from.title)} by ${quoted(to.title)}`;
  };
}
