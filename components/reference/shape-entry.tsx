// A shape that answers and fields refer to by its name.

import type { ReactElement } from 'react';
import type { Shape } from '@/core/reference/reference';
import { shapeId } from './addresses';
import { FieldList } from './field-list';
import { KindWords } from './kind-words';

export const ShapeEntry = ({ shape: { name, alternatives, fields } }: { readonly shape: Shape }): ReactElement => (
  <article aria-labelledby={shapeId(name)} className="rounded-lg border border-line bg-surface px-4 py-3.5">
    <h3 id={shapeId(name)} className="mb-2 scroll-mt-5 font-mono font-[620] text-sm">
      {name}
    </h3>
    {alternatives === null ? null : (
      <p className="mb-2 text-ink-2 text-sm">
        <KindWords kinds={alternatives.kinds} />
      </p>
    )}
    <FieldList title="Fields" fields={fields} marks="optional" />
  </article>
);
