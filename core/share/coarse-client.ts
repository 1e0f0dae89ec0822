// What opened a link, coarsely: "Safari on iPhone". No version and no model, which would single a person out.

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPT\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const DEVICES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b|\bMac OS X\b/, 'Mac'],
  [/\bWindows\b/, 'Windows'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

export function coarseClient(userAgent: string | null): string {
  const said = (userAgent ?? '').slice(0, 500);
  const named = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(said))?.[1];
  const browser = named(BROWSERS);
  const device = named(DEVICES);
  if (browser === undefined) return device === undefined ? 'Unknown browser' : `Unknown browser on ${device}`;
  return device === undefined ? browser : `${browser} on ${device}`;
}
