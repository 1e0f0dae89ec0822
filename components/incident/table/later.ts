'use client';

import { pagePart } from '../page-part';

export const cellEditor = pagePart(async () => (await import('./cells/cell-editor')).CellEditor);

export const CellEditor = cellEditor.Part;
