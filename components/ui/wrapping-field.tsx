'use client';

// One line of text that is shown whole: what is wider than the box goes on below, where the browser can. It takes no line
// breaks; pasted ones become spaces.

import type { ReactElement } from 'react';
import { TextArea } from 'react-aria-components/TextArea';
import { classNames } from './class-names';
import { TEXT_AREA } from './field-style';
import { TypedField, type TypedFieldProps } from './typed-field';

export interface WrappingFieldProps extends TypedFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly inputClassName?: string | undefined;
}

export function WrappingField({ onChange, inputClassName, ...field }: WrappingFieldProps): ReactElement {
  return (
    <TypedField {...field} onChange={(text) => onChange(text.replace(/\s*\n\s*/g, ' '))}>
      <TextArea
        dir="auto"
        rows={1}
        className={classNames(
          TEXT_AREA,
          'field-sizing-content max-h-[40dvh] min-h-(--control) resize-none',
          inputClassName,
        )}
      />
    </TypedField>
  );
}
