// What somebody wants exported: the address that gives it, and what of it the browser remembers for the next time.

import { API_ROOT } from '@/core/contracts/api-root';
import { EXPORT_THEMES, type ExportTheme } from '@/core/contracts/export-query';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { partParameters, type ShownPart } from './shown-part';
import { storeText } from './stored';

export const EXPORT_FORMATS = ['pdf', 'csv', 'svg', 'png', 'json', 'zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportChoices {
  readonly format: ExportFormat;
  /** Null for what the user reads. */
  readonly audience: Audience | null;
  /** Of a picture. */
  readonly theme: ExportTheme;
}

export const FIRST_CHOICES: ExportChoices = { format: 'pdf', audience: null, theme: 'light' };

export const isPicture = (format: ExportFormat): boolean => format === 'svg' || format === 'png';

/** The record with its files is the user's own, as it stands. */
export const takesChoices = (format: ExportFormat): boolean => format !== 'zip';

/**
 * @param asOf the moment of the record, as addresses say it; null for now
 * @param part what of the timeline a picture shows; null for all
 */
export function exportAddress(
  incidentRef: string,
  choices: ExportChoices,
  asOf: string | null,
  part: ShownPart | null = null,
): string {
  const { format, audience, theme } = choices;
  const query = new URLSearchParams({
    ...(takesChoices(format) && asOf !== null && { asOf }),
    ...(takesChoices(format) && audience !== null && { audience }),
    ...(isPicture(format) && theme !== 'light' && { theme }),
    ...(isPicture(format) && part !== null && partParameters(part)),
  });
  const asked = query.size === 0 ? '' : `?${query}`;
  return `${API_ROOT}/incidents/${encodeURIComponent(incidentRef)}/exports/${format}${asked}`;
}

const KEY = 'onset.export';

/** What was chosen the last time; the first choices where nothing was, or nothing that is known any more. */
export function rememberedChoices(storage: Pick<Storage, 'getItem'> | null): ExportChoices {
  const kept = new URLSearchParams(storage?.getItem(KEY) ?? '');
  return {
    format: EXPORT_FORMATS.find((format) => format === kept.get('format')) ?? FIRST_CHOICES.format,
    audience: AUDIENCES.find((audience) => audience === kept.get('audience')) ?? null,
    theme: EXPORT_THEMES.find((theme) => theme === kept.get('theme')) ?? FIRST_CHOICES.theme,
  };
}

export function rememberChoices(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | null,
  { format, audience, theme }: ExportChoices,
): void {
  storeText(storage, KEY, `${new URLSearchParams({ format, audience: audience ?? '', theme })}`);
}
