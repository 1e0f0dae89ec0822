// What a browser remembers of the chronologies that somebody makes: of an incident all choices, and of them those that suit
// any incident as the beginning for others.

import type { Paper } from '@/core/contracts/document-choices';
import { store, stored } from '../stored';
import { type DocumentForm, documentFormSchema, emptyForm } from './document-form';

export interface FormPlace {
  readonly userId: string;
  readonly incidentId: string;
}

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

const usualSchema = documentFormSchema.pick({ paper: true, sections: true, lineNumbers: true });

const usualKey = (userId: string): string => `onset.document.${userId}`;
const formKey = ({ userId, incidentId }: FormPlace): string => `onset.document.${userId}.${incidentId}`;

/** @param paper what the first document of all is printed on */
export function rememberedForm(storage: Kept, place: FormPlace, paper: Paper): DocumentForm {
  const usual = { ...emptyForm(paper), ...stored(storage, usualKey(place.userId), usualSchema) };
  return { ...usual, ...stored(storage, formKey(place), documentFormSchema) };
}

export function rememberForm(storage: Kept, place: FormPlace, form: DocumentForm): void {
  store(storage, formKey(place), form);
  store(storage, usualKey(place.userId), usualSchema.parse(form));
}

/** Where office paper is Letter. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'PR', 'GT', 'CR', 'PA', 'SV', 'NI', 'DO']);

/** By the first of the browser's languages that names a region: "en-US", not "en". */
export function paperOf(languages: readonly string[]): Paper {
  const region = languages.map(regionOf).find((each) => each !== undefined);
  return region !== undefined && LETTER_REGIONS.has(region) ? 'us-letter' : 'a4';
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
