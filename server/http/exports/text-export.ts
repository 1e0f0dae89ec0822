// An export that is text, written a page of events at a time while its snapshot is there, and kept packed until it has left.

import 'server-only';
import { type ExportParts, withExportParts } from '../../queries/exports/export-parts';
import { fileBody } from '../file-body';
import { packedText } from '../packed-text';
import type { ExportFormat } from './format';
import { type ExportKind, madeExport } from './state-export';

interface TextExport extends ExportKind {
  text(parts: ExportParts): AsyncIterable<string>;
}

export const textExport = ({ text, ...kind }: TextExport): ExportFormat =>
  madeExport({
    ...kind,
    parameters: [],
    make: ({ user, ref, query, isHead, signal }) =>
      withExportParts(user, ref, query, signal, async (parts) => {
        if (isHead) return { label: parts, body: null };
        const packed = await packedText(text(parts), signal);
        return { label: parts, body: fileBody(packed.unpacked(), signal) };
      }),
  });
