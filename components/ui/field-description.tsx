'use client';

import type { ReactElement, ReactNode } from 'react';
import { Text } from 'react-aria-components/Text';

/** Help below a field, read out with it. */
export function FieldDescription({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Text slot="description" className="text-ink-3 text-xs">
      {children}
    </Text>
  );
}
