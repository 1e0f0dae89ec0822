'use client';

// The short questionnaire. What is answered brings rules up at once, beside it or below.

import { type ReactElement, useState } from 'react';
import type { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { type Facts, MEMBER_STATES } from '@/core/disclosure/facts';
import { ChoiceGroup } from '../../document/choice-group';
import { AnswerField } from './answer-field';
import { DaysField } from './days-field';
import { PlacesField } from './places-field';
import { DELAY_QUESTION, DETAILS, QUESTIONS, withFact } from './questions';
import { ReadField } from './read-field';
import { SectorsField } from './sectors-field';

export interface QuestionnaireProps {
  readonly facts: Facts;
  readonly onChange: (facts: Facts) => void;
}

export function Questionnaire({ facts, onChange }: QuestionnaireProps): ReactElement {
  const [showsDetails, setShowsDetails] = useState(false);
  const answer = <K extends keyof Facts>(fact: K, value: Facts[K] | undefined) =>
    onChange(withFact(facts, fact, value));
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        {QUESTIONS.map(({ fact, words }) => (
          <AnswerField key={fact} question={words} answer={facts[fact]} onAnswer={(said) => answer(fact, said)} />
        ))}
      </div>
      <SectorsField sectors={facts.sectors} onChange={(sectors) => answer('sectors', sectors)} />
      <PlacesField affected={facts.affected} onChange={(affected) => answer('affected', affected)} />
      <ChoiceGroup
        title="Details that some rules ask"
        summary={detailWords(facts)}
        isOpen={showsDetails}
        onOpenChange={setShowsDetails}
      >
        {DETAILS.map(({ fact, words }) => (
          <AnswerField key={fact} question={words} answer={facts[fact]} onAnswer={(said) => answer(fact, said)} />
        ))}
        <Select
          label="Member state whose holidays count (EU)"
          choices={STATES}
          emptyLabel="Not answered"
          value={facts.memberState ?? null}
          onChange={(state) => answer('memberState', state ?? undefined)}
        />
        <DelayField days={facts.attorneyGeneralDelayDays} onDays={(days) => answer('attorneyGeneralDelayDays', days)} />
        <DaysField days={facts.days ?? []} onChange={(days) => answer('days', days.length > 0 ? days : undefined)} />
      </ChoiceGroup>
    </div>
  );
}

const COUNTRY_NAMES = new Intl.DisplayNames('en-GB', { type: 'region' });

const STATES: readonly Choice<string>[] = MEMBER_STATES.map((code) => ({
  value: code,
  label: COUNTRY_NAMES.of(code) ?? code,
}));

function detailWords(facts: Facts): string {
  const answered = DETAILS.filter(({ fact }) => facts[fact] !== undefined).length;
  const others = [facts.memberState, facts.attorneyGeneralDelayDays, facts.days].filter((one) => one !== undefined);
  const count = answered + others.length;
  return count === 0 ? 'none answered' : `${count} answered`;
}

interface DelayFieldProps {
  readonly days: number | undefined;
  readonly onDays: (days: number | undefined) => void;
}

const MOST_DELAY_DAYS = 120;

/** Null for nothing, undefined for what is no number of days. */
function delayOf(text: string): number | null | undefined {
  if (text === '') return null;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DELAY_DAYS ? days : undefined;
}

const DelayField = ({ days, onDays }: DelayFieldProps): ReactElement => (
  <ReadField
    label={DELAY_QUESTION}
    placeholder="30"
    inputMode="numeric"
    words={days === undefined ? '' : String(days)}
    read={delayOf}
    advice={`Write a number of days from 1 to ${MOST_DELAY_DAYS}.`}
    onRead={(read) => onDays(read ?? undefined)}
  />
);
