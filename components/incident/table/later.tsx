'use client';

import { pagePart } from '../page-part';
import { TitleToCome } from './cells/title-to-come';

export const cellEditor = pagePart(async () => (await import('./cells/cell-editor')).CellEditor, {
  meanwhile: (props) => (props.cell.column === 'title' ? <TitleToCome {...props} /> : null),
});

export const CellEditor = cellEditor.Part;
