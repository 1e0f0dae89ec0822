'use client';

// Puts the picture on the clipboard, to be pasted into a slide. Absent where the browser cannot.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { showProblem } from '@/components/ui/toast-queue';
import { showNotice } from '../notice';

const canCopy = (): boolean => typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined;

/** The promise is handed over at once: a browser lets nobody write once the press is past. */
async function copied(address: string): Promise<void> {
  const answer = async (): Promise<Blob> => {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.blob();
  };
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': answer() })]);
}

/** @param address of the picture as PNG */
export function CopyPicture({ address }: { readonly address: string }): ReactElement | null {
  const [isCopying, setCopying] = useState(false);
  if (!canCopy()) return null;
  const copy = async () => {
    setCopying(true);
    try {
      await copied(address);
      showNotice('The picture is on the clipboard.');
    } catch {
      showProblem('The picture could not be copied. Download it instead.');
    } finally {
      setCopying(false);
    }
  };
  return (
    <Button isPending={isCopying} onPress={() => void copy()}>
      {isCopying ? 'Copying…' : 'Copy as PNG'}
    </Button>
  );
}
