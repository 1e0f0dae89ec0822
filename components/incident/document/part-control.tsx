'use client';

// Choices or pages, where there is no room for both.

import type { ReactElement } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { counted } from '@/core/incident/sentences/phrase';
import type { DocumentPanel } from './use-document-panel';

export function PartControl({ panel: { part, setPart, opened } }: { readonly panel: DocumentPanel }): ReactElement {
  const count = opened.pdf?.shapes.length;
  const segments = [
    { value: 'choices', label: 'Choices' },
    { value: 'pages', label: count === undefined ? 'Preview' : `Preview, ${counted(count, 'page')}` },
  ] as const;
  return (
    <div className="pb-4">
      <SegmentedControl label="Show" fill segments={segments} value={part} onChange={setPart} />
    </div>
  );
}
