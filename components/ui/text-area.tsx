'use client';

// Several lines of text; the box grows with what is typed, up to 40 % of the window, where the browser can.

import type { ReactElement, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { classNames } from './class-names';
import { FieldDescription } from './field-description';
import { FieldError } from './field-error';
import { FieldLabel } from './field-label';
import { FIELD, TEXT_AREA } from './field-style';

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly description?: ReactNode;
  /** Why the value was refused. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly textAreaRef?: Ref<HTMLTextAreaElement>;
  readonly className?: string;
}

export function TextArea({
  label,
  labelHidden,
  optional,
  description,
  error,
  placeholder,
  rows = 3,
  textAreaRef,
  className,
  ...rest
}: TextAreaProps): ReactElement {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classNames(FIELD, className)}
    >
      <FieldLabel label={label} hidden={labelHidden} optional={optional} />
      <AriaTextArea
        ref={textAreaRef}
        rows={rows}
        placeholder={placeholder}
        className={classNames(TEXT_AREA, 'field-sizing-content max-h-[40dvh] min-h-16')}
      />
      {description === undefined ? null : <FieldDescription>{description}</FieldDescription>}
      <FieldError message={error} />
    </AriaTextField>
  );
}
