import { existsSync } from 'node:fs';
import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Renders what a change is about and leaves the rest of the page as it is (docs/decisions/041).
  reactCompiler: true,
  productionBrowserSourceMaps: false,
  turbopack: {
    rules: { '**/react-aria*/dist/**/intlStrings.mjs': { loaders: ['./scripts/build/english-strings.mjs'] } },
  },
  // No picture is shrunk on the server, so nobody can ask it to.
  images: { unoptimized: true },
  // Types are checked by `npm run check` and `npm test`; a second time here would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A first build has nothing to read back, and to write 200 MB for the next one would take a third of its time.
    turbopackFileSystemCacheForBuild: existsSync('.next/BUILD_ID'),
    // Nothing that serves a built site reads them: 80 MB, and a tenth of the build.
    turbopackSourceMaps: false,
  },
  serverExternalPackages: ['@resvg/resvg-js', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/s', headers: [{ key: 'X-Robots-Tag', value: 'noindex, nofollow' }] },
    // Shown within the dialog that makes a share link.
    { source: '/incidents/:ref/preview', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
  ],
};

export default config;
