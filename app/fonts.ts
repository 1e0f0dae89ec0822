// Inter's Latin letters, served from this origin and preloaded. Other alphabets follow from the package's own stylesheet
// when a page needs them; the fallback with Inter's metrics is in globals.css, so nothing shifts.

import localFont from 'next/font/local';

export const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  style: 'normal',
  variable: '--font-inter',
  display: 'swap',
  adjustFontFallback: false,
});
