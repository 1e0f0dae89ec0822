'use client';

// One line of text.

import type { HTMLInputAutoCompleteAttribute, ReactElement, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { classNames } from './class-names';
import { INPUT } from './field-style';
import { TypedField, type TypedFieldProps } from './typed-field';

export interface TextFieldProps extends TypedFieldProps {
  readonly placeholder?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputClassName?: string;
}

export function TextField({ placeholder, inputRef, inputClassName, ...field }: TextFieldProps): ReactElement {
  return (
    <TypedField {...field}>
      <Input ref={inputRef} dir="auto" placeholder={placeholder} className={classNames(INPUT, inputClassName)} />
    </TypedField>
  );
}
