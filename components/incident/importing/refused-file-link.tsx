'use client';

import { type ReactElement, useMemo } from 'react';
import type { ImportOut } from '@/client/importing/import-transfer';
import { DownloadLink } from '@/components/ui/download-link';
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
    <DownloadLink href={address} fileName={`${file.name.replace(/\.\w+$/, '')} refused.csv`}>
      Download refused rows
    </DownloadLink>
  );
}
