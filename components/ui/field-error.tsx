'use client';

import type { ReactElement } from 'react';
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError';

/**
 * What was wrong with the field around it and what would be right. Shows nothing where nothing was wrong, nor outside of a
 * field: why a form was refused is for `Refusal`.
 */
export function FieldError({ message }: { readonly message: string | undefined }): ReactElement | null {
  if (message === undefined) return null;
  return <AriaFieldError className="text-attack text-xs">{message}</AriaFieldError>;
}
