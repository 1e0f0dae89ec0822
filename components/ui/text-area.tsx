'use client';

// Several lines of text; the box grows with what is typed, up to 40 % of the window, where the browser can. Ctrl+Enter sends
// the form that it stands in, as Enter does from a single line.

import type { KeyboardEvent, ReactElement, Ref } from 'react';
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
        dir="auto"
        rows={rows}
        onKeyDown={sendForm}
        placeholder={placeholder}
        className={classNames(TEXT_AREA, 'field-sizing-content max-h-[40dvh] min-h-16 resize-y')}
      />
    </TypedField>
  );
}

function sendForm(key: KeyboardEvent<HTMLTextAreaElement>): void {
  if (key.key !== 'Enter' || !(key.ctrlKey || key.metaKey) || key.currentTarget.form === null) return;
  key.preventDefault();
  key.currentTarget.form.requestSubmit();
}
