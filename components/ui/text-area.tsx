'use client';

// Several lines of text; the box grows with what is typed, up to 40 % of the window, where the browser can.

import type { ReactElement, Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { classNames } from './class-names';
import { TEXT_AREA } from './field-style';
import { TypedField, type TypedFieldProps } from './typed-field';

export interface TextAreaProps extends TypedFieldProps {
  readonly placeholder?: string;
  readonly rows?: number;
  readonly textAreaRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ placeholder, rows = 3, textAreaRef, ...field }: TextAreaProps): ReactElement {
  return (
    <TypedField {...field}>
      <AriaTextArea
        ref={textAreaRef}
        rows={rows}
        placeholder={placeholder}
        className={classNames(TEXT_AREA, 'field-sizing-content max-h-[40dvh] min-h-16')}
      />
    </TypedField>
  );
}
