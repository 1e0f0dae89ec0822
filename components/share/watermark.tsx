import type { ReactElement } from 'react';

/** The reader's name, faintly, all over the page and every printed sheet. */
export function Watermark({ words }: { readonly words: string }): ReactElement {
  const widthPx = Math.max(300, 2 * (widestPx(words) + 30));
  return (
    <svg className="watermark" aria-hidden="true">
      <defs>
        <pattern
          id="watermark"
          width={widthPx}
          height="170"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="60">
            {words}
          </text>
          <text x={widthPx / 2} y="145">
            {words}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  );
}

/** A tile cuts off what is wider than itself, and no page can be measured where it is made: Latin letters take 10 px at most on
 * average, those of East Asia 15. */
const widestPx = (words: string): number =>
  [...words].reduce((widthPx, letter) => widthPx + (letter < '\u2e80' ? 10 : 15), 0);
