'use client';

// Days that a calendar does not know, or knows wrongly: offices closed by order, or open on a holiday.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { CALENDAR_LABELS, CALENDARS } from '@/core/disclosure/calendar-name';
import { parseCivilDay } from '@/core/disclosure/civil-day';
import type { DayOverride } from '@/core/disclosure/facts';

export interface DaysFieldProps {
  readonly days: readonly DayOverride[];
  readonly onChange: (days: readonly DayOverride[]) => void;
}

export const CALENDAR_CHOICES = CALENDARS.map((value) => ({ value, label: CALENDAR_LABELS[value] }));

export function DaysField({ days, onChange }: DaysFieldProps): ReactElement {
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-label="Days that calendars do not know" className="flex flex-col gap-2">
      <h4 className="font-medium text-sm">Days that calendars do not know</h4>
      <ul className="flex flex-col gap-1 text-sm empty:hidden">
        {days.map((day) => (
          <li key={`${day.calendar} ${day.date}`} className="flex items-center gap-2">
            <span className="min-w-0 flex-1">
              <span className="tabular-nums">{day.date}</span>, {day.isBusinessDay ? 'open' : 'closed'}: {day.why}
              <span className="text-ink-3"> · {CALENDAR_LABELS[day.calendar]}</span>
            </span>
            <IconButton
              icon="remove"
              size="small"
              label={`Remove ${day.date}`}
              onPress={() => onChange(days.filter((one) => one !== day))}
            />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewDay
          onAdd={(day) => {
            onChange([...days.filter((one) => one.date !== day.date || one.calendar !== day.calendar), day]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button icon="add" className="self-start" onPress={() => setAdding(true)}>
          Day
        </Button>
      )}
    </section>
  );
}

const KINDS = [
  { value: 'closed', label: 'Closed' },
  { value: 'open', label: 'Open' },
] as const;

interface NewDayProps {
  readonly onAdd: (day: DayOverride) => void;
  readonly onCancel: () => void;
}

function NewDay({ onAdd, onCancel }: NewDayProps): ReactElement {
  const [date, setDate] = useState('');
  const [why, setWhy] = useState('');
  const [kind, setKind] = useState<'closed' | 'open'>('closed');
  const [calendar, setCalendar] = useState<DayOverride['calendar']>('us-federal');
  const isDate = parseCivilDay(date.trim()) !== null;
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3">
      <TextField
        label="Date"
        placeholder="2025-01-09"
        value={date}
        onChange={setDate}
        error={date === '' || isDate ? undefined : 'Write a date such as 2025-01-09.'}
      />
      <SegmentedField label="Offices are" segments={KINDS} value={kind} onChange={setKind} />
      <TextField label="Why" placeholder="National day of mourning" value={why} onChange={setWhy} />
      <Select label="Calendar" choices={CALENDAR_CHOICES} value={calendar} onChange={setCalendar} />
      <div className="flex gap-2">
        <Button
          variant="primary"
          isDisabled={!isDate || why.trim() === ''}
          onPress={() => onAdd({ calendar, date: date.trim(), isBusinessDay: kind === 'open', why: why.trim() })}
        >
          Add
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
