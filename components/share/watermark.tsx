import type { ReactElement } from 'react';

/** The reader's name, faintly, all over the page and every printed sheet. */
export const Watermark = ({ words }: { readonly words: string }): ReactElement => (
  <svg className="watermark" aria-hidden="true">
    <defs>
      <pattern id="watermark" width="300" height="170" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">
        <text x="0" y="60">
          {words}
        </text>
        <text x="150" y="145">
          {words}
        </text>
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#watermark)" />
  </svg>
);
