// What stands in the import dialog: it is kept while the page is open, so that closing the dialog loses nothing.

import type { ImportFile } from '@/client/importing/import-file';
import { type ImportForm, newImportForm } from '@/client/importing/import-form';

export interface ImportDraft {
  /** Null while none is chosen. */
  readonly file: ImportFile | null;
  readonly form: ImportForm;
  /** Rows in the text area. */
  readonly typed: string;
  readonly reason: string;
}

export const newImportDraft = (): ImportDraft => ({
  file: null,
  form: newImportForm(),
  typed: '',
  reason: '',
});

/** Another file has other columns, and was written on another day. */
export const withFile = (draft: ImportDraft, file: ImportFile | null): ImportDraft => ({
  ...draft,
  file,
  form: { ...draft.form, writtenOn: '', wishes: new Map() },
});
