'use client';

import { pagePart } from '../page-part';
import { CellToCome } from './cells/cell-to-come';

export const cellEditor = pagePart(async () => (await import('./cells/cell-editor')).CellEditor, {
  meanwhile: (props) => <CellToCome {...props} />,
});

export const CellEditor = cellEditor.Part;
