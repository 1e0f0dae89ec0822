'use client';

// Days that a calendar does not know, or knows wrongly: offices closed by order, or open on a holiday.

import type { ReactElement } from 'react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { CALENDAR_LABELS, CALENDARS } from '@/core/disclosure/calendar-name';
import { parseCivilDay } from '@/core/disclosure/civil-day';
import type { DayOverride } from '@/core/disclosure/facts';
import { useFormDraft } from '../../workspace/use-draft';

export interface DaysFieldProps {
  readonly days: readonly DayOverride[];
  readonly onChange: (days: readonly DayOverride[]) => void;
}

export const CALENDAR_CHOICES = CALENDARS.map((value) => ({ value, label: CALENDAR_LABELS[value] }));

export function DaysField({ days, onChange }: DaysFieldProps): ReactElement {
  const [form, setForm] = useFormDraft('obligations.day', newDaySchema);
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
      {form === null ? (
        <Button icon="add" className="self-start" onPress={() => setForm(EMPTY_DAY)}>
          Day
        </Button>
      ) : (
        <NewDay
          form={form}
          onForm={setForm}
          onAdd={(day) => {
            onChange([...days.filter((one) => one.date !== day.date || one.calendar !== day.calendar), day]);
            setForm(null);
          }}
          onCancel={() => setForm(null)}
        />
      )}
    </section>
  );
}

const KINDS = [
  { value: 'closed', label: 'Closed' },
  { value: 'open', label: 'Open' },
] as const;

const newDaySchema = z.object({
  date: z.string(),
  why: z.string(),
  kind: z.enum(['closed', 'open']),
  calendar: z.enum(CALENDARS),
});
type NewDayForm = z.infer<typeof newDaySchema>;

const EMPTY_DAY: NewDayForm = { date: '', why: '', kind: 'closed', calendar: 'us-federal' };

interface NewDayProps {
  readonly form: NewDayForm;
  readonly onForm: (form: NewDayForm) => void;
  readonly onAdd: (day: DayOverride) => void;
  readonly onCancel: () => void;
}

function NewDay({ form, onForm, onAdd, onCancel }: NewDayProps): ReactElement {
  const { date, why, kind, calendar } = form;
  const change = (part: Partial<NewDayForm>) => onForm({ ...form, ...part });
  const isDate = parseCivilDay(date.trim()) !== null;
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3">
      <TextField
        label="Date"
        placeholder="2025-01-09"
        value={date}
        onChange={(typed) => change({ date: typed })}
        error={date === '' || isDate ? undefined : 'Write a date such as 2025-01-09.'}
      />
      <SegmentedField
        label="Offices are"
        segments={KINDS}
        value={kind}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <TextField
        label="Why"
        placeholder="National day of mourning"
        value={why}
        onChange={(typed) => change({ why: typed })}
      />
      <Select
        label="Calendar"
        choices={CALENDAR_CHOICES}
        value={calendar}
        onChange={(chosen) => change({ calendar: chosen })}
      />
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
