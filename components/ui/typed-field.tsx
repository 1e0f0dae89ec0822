'use client';

// A field that is typed in, with its label, help and error around the box. A refusal is shown under the box; what was typed
// stays in it.

import type { ReactElement, ReactNode } from 'react';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { classNames } from './class-names';
import { FieldDescription } from './field-description';
import { FieldError } from './field-error';
import { FieldLabel } from './field-label';
import { FIELD } from './field-style';
import { useIsSending } from './sending';

export interface TypedFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly description?: ReactNode;
  /** Why the value was refused. */
  readonly error?: string;
  readonly className?: string;
}

export function TypedField({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  children,
  ...rest
}: TypedFieldProps & { readonly children: ReactElement }): ReactElement {
  const isSending = useIsSending();
  return (
    <AriaTextField
      {...rest}
      isReadOnly={rest.isReadOnly || isSending}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classNames(FIELD, className)}
    >
      <FieldLabel label={label} hidden={labelHidden} optional={optional} />
      {children}
      {description === undefined ? null : <FieldDescription>{description}</FieldDescription>}
      <FieldError message={error} />
    </AriaTextField>
  );
}
