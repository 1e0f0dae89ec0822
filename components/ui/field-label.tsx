'use client';

import type { ReactElement } from 'react';
import { Label } from 'react-aria-components/TextField';
import { classNames } from './class-names';

export interface FieldLabelProps {
  readonly label: string;
  /** Kept for assistive technology where the layout already says what the field is. */
  readonly hidden?: boolean;
  /** Says "optional" behind the label. Forms here mark what may be left out, not what must be filled in. */
  readonly optional?: boolean;
  /** What is to be known of the value: "from the title". */
  readonly note?: string | undefined;
  /** Only where the label stands outside the React Aria field that it names. */
  readonly id?: string;
  readonly htmlFor?: string;
}

export function FieldLabel({
  label,
  hidden = false,
  optional = false,
  note,
  id,
  htmlFor,
}: FieldLabelProps): ReactElement {
  return (
    <Label id={id} htmlFor={htmlFor} className={classNames('font-medium text-ink-2 text-xs', hidden && 'sr-only')}>
      {label}
      {optional ? <span className="font-normal text-ink-3"> optional</span> : null}
      {note === undefined ? null : <span className="font-normal text-ink-3"> {note}</span>}
    </Label>
  );
}
