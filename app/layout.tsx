import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactElement, ReactNode } from 'react';
import { InterfaceProvider } from '@/components/shell/interface-provider';
import { THEME_COOKIE, themeAttribute, themeFrom } from '@/components/shell/theme';
import { inter } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Onset', template: '%s · Onset' },
  description: 'Incident timelines that people can trust',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#151a21' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" className={inter.variable} data-theme={themeAttribute(theme)} suppressHydrationWarning>
      <body>
        <InterfaceProvider>{children}</InterfaceProvider>
      </body>
    </html>
  );
}
