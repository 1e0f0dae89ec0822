'use client';

// What was decided and why, and what was answered, for everybody who reads: folded, since the clocks come first.

import { type ReactElement, useState } from 'react';
import { type Facts, SECTOR_LABELS } from '@/core/disclosure/facts';
import type { Obligations, RuleDecision } from '@/core/disclosure/obligations';
import { PLACE_LABELS, PLACES } from '@/core/disclosure/place';
import { ChoiceGroup } from '../document/choice-group';
import { useClocks } from './clocks-state';
import { DELAY_QUESTION, DETAILS, QUESTIONS } from './decide/questions';

export function DecidedList(): ReactElement | null {
  const { obligations } = useClocks();
  const [isOpen, setOpen] = useState(false);
  const { decisions, rulesVersion } = obligations;
  if (decisions.length === 0) return null;
  return (
    <ChoiceGroup title="What was decided" summary={countWords(decisions)} isOpen={isOpen} onOpenChange={setOpen}>
      <ul className="flex flex-col gap-1.5 text-sm">
        {decisions.map(({ rule, title, applies, reason }) => (
          <li key={rule}>
            <span className="font-medium">{title}</span> {applies ? 'applies' : 'does not apply'}
            {reason === '' ? '' : `: ${reason}`}
          </li>
        ))}
      </ul>
      <Answers obligations={obligations} />
      <p className="text-ink-3 text-xs">Decided on the collection of rules of {rulesVersion}.</p>
    </ChoiceGroup>
  );
}

function countWords(decisions: readonly RuleDecision[]): string {
  const applied = decisions.filter(({ applies }) => applies).length;
  const declined = decisions.length - applied;
  return [`${applied} apply`, ...(declined === 0 ? [] : [`${declined} do not`])].join(', ');
}

function Answers({ obligations }: { readonly obligations: Obligations }): ReactElement | null {
  const answers = answersOf(obligations.facts);
  if (answers.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
      {answers.map(({ question, answer }) => (
        <div key={question}>
          <dt className="text-ink-3 text-xs">{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Answered {
  readonly question: string;
  readonly answer: string;
}

function answersOf(facts: Facts): readonly Answered[] {
  const { sectors, affected, memberState, attorneyGeneralDelayDays: delay, days } = facts;
  const asked = [...QUESTIONS, ...DETAILS].flatMap(({ fact, words }): readonly Answered[] => {
    const said = facts[fact];
    return said === undefined ? [] : [{ question: words, answer: said ? 'Yes' : 'No' }];
  });
  return [
    ...asked,
    ...(sectors ? [{ question: 'The organisation', answer: listed(sectors.map((one) => SECTOR_LABELS[one])) }] : []),
    ...(affected ? [{ question: 'People affected', answer: listed(placesOf(affected)) }] : []),
    ...(memberState ? [{ question: 'Member state', answer: memberState }] : []),
    ...(delay ? [{ question: DELAY_QUESTION, answer: String(delay) }] : []),
    ...(days ? [{ question: 'Days that calendars do not know', answer: listed(days.map(dayWords)) }] : []),
  ];
}

const listed = (words: readonly string[]): string => (words.length === 0 ? 'None' : words.join('; '));

const placesOf = (affected: NonNullable<Facts['affected']>): readonly string[] =>
  PLACES.filter((place) => affected[place] !== undefined).map((place) => {
    const count = affected[place];
    return count == null ? PLACE_LABELS[place] : `${PLACE_LABELS[place]}: ${count.toLocaleString('en-GB')}`;
  });

const dayWords = ({ date, isBusinessDay, why }: NonNullable<Facts['days']>[number]): string =>
  `${date} ${isBusinessDay ? 'open' : 'closed'} (${why})`;
