import type { ReactElement, ReactNode } from 'react';

export interface PanelSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the panel below its properties, with a line above it. */
export function PanelSection({ title, children }: PanelSectionProps): ReactElement {
  return (
    <section className="mt-[18px] border-line border-t pt-3.5">
      <h3 className="mb-2 font-[560] text-ink-3 text-xs">{title}</h3>
      {children}
    </section>
  );
}
