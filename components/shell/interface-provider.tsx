'use client';

// What every page's controls need from above: one language for React Aria's own words, the router for its links,
// and the region for notices.

import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { RouterProvider } from 'react-aria-components';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ToastRegion } from '@/components/ui/toast-region';
import { pressAgain } from './early-press';

export function InterfaceProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const router = useRouter();
  useListening();
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={(href) => router.push(href)}>
        {children}
        <ToastRegion />
      </RouterProvider>
    </I18nProvider>
  );
}

/** Says on the document that everything within listens: effects run from the inside out, so this one is the last. */
function useListening(): void {
  useEffect(() => {
    document.documentElement.dataset.listening = '';
    pressAgain();
  }, []);
}
