// Fields as rows: the name and whether it is needed, what it holds, what it is for. On a phone one below the other.

import type { ReactElement } from 'react';
import type { Field } from '@/core/reference/fields';
import { InlineWords } from './inline-words';
import { KindWords } from './kind-words';

export interface FieldListProps {
  readonly title: string;
  readonly fields: readonly (Field & { readonly place?: string })[];
  /** Which are worth a mark: those that have to be given, or those that can be absent. */
  readonly marks: 'required' | 'optional';
}

export function FieldList({ title, fields, marks }: FieldListProps): ReactElement | null {
  if (fields.length === 0) return null;
  return (
    <div>
      <p className="font-[560] text-ink-3 text-xs">{title}</p>
      <dl className={ROWS}>
        {fields.map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: alternatives can have members of the same name.
          <div key={`${field.name} ${at}`}>
            <dt>
              <b>{field.name}</b>
              {marks === 'required' && field.isRequired ? <i>required</i> : null}
              {marks === 'optional' && !field.isRequired ? <span>can be absent</span> : null}
              {field.place === undefined ? null : <span>{field.place}</span>}
            </dt>
            <dd>
              <KindWords kinds={field.kinds} />
              {field.description === '' ? null : (
                <p>
                  <InlineWords>{field.description}</InlineWords>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Of a thousand rows, said once for each list of them. */
const ROWS = [
  'mt-1 border-line border-t text-sm [&>div]:grid [&>div]:grid-cols-[minmax(0,15rem)_minmax(0,1fr)] [&>div]:gap-x-4',
  '[&>div]:border-line [&>div]:border-b [&>div]:py-1.5 max-sm:[&>div]:grid-cols-1 [&>div]:[overflow-wrap:anywhere]',
  '[&_b]:mr-2 [&_b]:font-mono [&_b]:font-normal [&_b]:text-xs [&_dd]:text-ink-3 [&_dd>p]:text-ink-2',
  '[&_dt>i]:mr-2 [&_dt>i]:text-2xs [&_dt>i]:text-detect-ink [&_dt>i]:not-italic',
  '[&_dt>span]:text-2xs [&_dt>span]:text-ink-3',
].join(' ');
