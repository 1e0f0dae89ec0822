'use client';

import type { ReactElement } from 'react';
import { Separator } from 'react-aria-components/Separator';

/** Sets groups of a menu's entries apart. */
export function MenuDivider(): ReactElement {
  return <Separator className="-mx-1 my-1 border-line border-t" />;
}
