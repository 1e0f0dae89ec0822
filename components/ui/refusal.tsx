// Why a form, or what else was asked for, was refused: among its fields, and nothing where nothing was.

import type { ReactElement } from 'react';
import { Banner } from './banner';

export function Refusal({ words }: { readonly words: string | null | undefined }): ReactElement | null {
  if (words == null || words === '') return null;
  return (
    <Banner tone="problem" inset>
      {words}
    </Banner>
  );
}
