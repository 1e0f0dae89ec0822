// Where to jump to on the page of the API.

import type { ReactElement } from 'react';

export interface ContentsGroup {
  readonly title: string;
  readonly places: readonly { readonly id: string; readonly title: string }[];
}

export interface ContentsProps {
  readonly groups: readonly ContentsGroup[];
}

/** Beside the text; where there is no room for that, above it and closed. */
export const Contents = ({ groups }: ContentsProps): ReactElement => (
  <>
    <details className="mt-4 rounded-lg border border-line bg-surface lg:hidden">
      <summary className="cursor-default px-4 py-2.5 font-[560] text-sm">On this page</summary>
      <nav aria-label="On this page" className="border-line border-t px-4 pb-3">
        <Places groups={groups} />
      </nav>
    </details>
    <nav
      aria-label="On this page"
      className="sticky top-0 max-h-dvh self-start overflow-y-auto py-6 pr-3 [scrollbar-width:thin] max-lg:hidden"
    >
      <a href="#first-steps" className="sr-only focus:not-sr-only focus:mb-3 focus:block focus:text-sm">
        Skip the contents
      </a>
      <Places groups={groups} />
    </nav>
  </>
);

const Places = ({ groups }: ContentsProps): ReactElement => (
  <>
    {groups.map(({ title, places }) => (
      <div key={title} className="mt-4 first:mt-0 max-lg:first:mt-3">
        <p className="mb-1 font-[560] text-ink-3 text-xs">{title}</p>
        <ul>
          {places.map((place) => (
            <li key={place.id}>
              <a
                href={`#${place.id}`}
                className="-mx-1.5 block rounded-sm px-1.5 py-[3px] text-ink-2 text-sm hover:bg-ink/6 hover:text-ink"
              >
                {place.title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
);
