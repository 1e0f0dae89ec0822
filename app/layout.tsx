import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactElement, ReactNode } from 'react';
import { EARLY_PRESSES } from '@/components/shell/early-press';
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
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, which has nothing of anybody's in it */}
        <script nonce={await nonce()} dangerouslySetInnerHTML={{ __html: EARLY_PRESSES }} suppressHydrationWarning />
        <InterfaceProvider>{children}</InterfaceProvider>
      </body>
    </html>
  );
}

/** That of the page's policy (`proxy.ts`), by which its own scripts run. */
const nonce = async (): Promise<string | undefined> =>
  /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1];
