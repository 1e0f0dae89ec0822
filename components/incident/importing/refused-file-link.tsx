'use client';

import { type ReactElement, useEffect, useState } from 'react';
import type { ImportOut } from '@/client/import-transfer';
import { buttonStyle } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';

/** The refused rows as a file. It is made here, of what the server answered. */
export function RefusedFileLink({ out }: { readonly out: ImportOut }): ReactElement | null {
  const { refusedFile, file } = out;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (refusedFile === null) return;
    const made = URL.createObjectURL(new Blob([refusedFile], { type: 'text/csv;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [refusedFile]);
  if (refusedFile === null || address === null) return null;
  return (
    <a href={address} download={`${file.name.replace(/\.\w+$/, '')} refused.csv`} className={buttonStyle('default')}>
      <Icon name="arrowDown" sizePx={14} className="-ml-0.5 opacity-75" />
      Download refused rows
    </a>
  );
}
