'use client';

import { type ReactElement, useMemo } from 'react';
import type { ImportOut } from '@/client/import-transfer';
import { buttonStyle } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import { useBlobAddress } from '@/components/ui/use-blob-address';

/** The refused rows as a file. It is made here, of what the server answered. */
export function RefusedFileLink({ out }: { readonly out: ImportOut }): ReactElement | null {
  const { refusedFile, file } = out;
  const blob = useMemo(
    () => (refusedFile === null ? null : new Blob([refusedFile], { type: 'text/csv;charset=utf-8' })),
    [refusedFile],
  );
  const address = useBlobAddress(blob);
  if (address === null) return null;
  return (
    <a href={address} download={`${file.name.replace(/\.\w+$/, '')} refused.csv`} className={buttonStyle('default')}>
      <Icon name="arrowDown" sizePx={14} className="-ml-0.5 opacity-75" />
      Download refused rows
    </a>
  );
}
