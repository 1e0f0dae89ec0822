// Inter's Latin letters, served from this origin and preloaded; this cut keeps the alternates that the design asks for
// (one-storey a). Other alphabets follow from globals.css when a page needs them, and the fallback there has Inter's
// metrics, so nothing shifts.

import localFont from 'next/font/local';

export const inter = localFont({
  src: '../node_modules/inter-ui/variable-latin/InterVariable-subset.woff2',
  weight: '100 900',
  style: 'normal',
  variable: '--font-inter',
  display: 'swap',
  adjustFontFallback: false,
});
