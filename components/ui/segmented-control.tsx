'use client';

// One choice out of a few, all in view: a radio group that looks like one divided button.

import type { Key, ReactElement, ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classNames } from './class-names';
import { useIsSending } from './sending';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Needed where `label` is not text. */
  readonly name?: string;
}

export interface SegmentedControlProps<Value extends string> {
  /** What is chosen, for assistive technology: "View". */
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Segments share the parent's width. */
  readonly fill?: boolean;
  readonly isDisabled?: boolean;
}

const SEGMENT =
  'onset-touch h-full whitespace-nowrap px-2.5 text-ink-2 text-sm transition-colors max-[359px]:px-1.5 max-[359px]:text-xs duration-100 first:rounded-l-[5px] last:rounded-r-[5px] ' +
  'hover:text-ink data-[selected]:bg-sunken data-[selected]:font-[550] data-[selected]:text-ink ' +
  'disabled:opacity-50 data-[focus-visible]:relative data-[focus-visible]:z-1 data-[focus-visible]:-outline-offset-1 ' +
  'forced-colors:data-[selected]:forced-color-adjust-none forced-colors:data-[selected]:bg-[Highlight] forced-colors:data-[selected]:text-[HighlightText]';

export function SegmentedControl<Value extends string>({
  label,
  segments,
  value,
  onChange,
  fill = false,
  isDisabled = false,
}: SegmentedControlProps<Value>): ReactElement {
  const isSending = useIsSending();
  const choose = (chosen: ReadonlySet<Key>) => {
    const next = segments.find((segment) => chosen.has(segment.value));
    if (next !== undefined && next.value !== value) onChange(next.value);
  };
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled || isSending}
      selectedKeys={[value]}
      onSelectionChange={choose}
      className={classNames(
        'h-(--control) items-stretch rounded-md border border-line-strong bg-surface',
        fill ? 'flex' : 'inline-flex',
      )}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          aria-label={segment.name}
          className={classNames(SEGMENT, fill && 'flex-1')}
        >
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
