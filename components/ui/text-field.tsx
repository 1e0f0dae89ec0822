'use client';

// One line of text with its label, help and error. A refusal is shown under the box; what was typed stays in it.

import type { HTMLInputAutoCompleteAttribute, ReactElement, ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { classNames } from './class-names';
import { FieldDescription } from './field-description';
import { FieldError } from './field-error';
import { FieldLabel } from './field-label';
import { FIELD, INPUT } from './field-style';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly description?: ReactNode;
  /** Why the value was refused. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputClassName?: string;
  readonly className?: string;
}

export function TextField({
  label,
  labelHidden,
  optional,
  description,
  error,
  placeholder,
  inputRef,
  inputClassName,
  className,
  ...rest
}: TextFieldProps): ReactElement {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classNames(FIELD, className)}
    >
      <FieldLabel label={label} hidden={labelHidden} optional={optional} />
      <Input ref={inputRef} placeholder={placeholder} className={classNames(INPUT, inputClassName)} />
      {description === undefined ? null : <FieldDescription>{description}</FieldDescription>}
      <FieldError message={error} />
    </AriaTextField>
  );
}
