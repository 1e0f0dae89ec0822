// The form that opens a share link: its code, and a passcode where one was asked for. The whole link does for the code.

import 'server-only';
import { smallForm } from '../small-form';

export interface OpeningForm {
  readonly code: string;
  readonly passcode: string | null;
}

/** What is no form, or too long to be this one, has no code. */
export async function openingForm(request: Request): Promise<OpeningForm> {
  const form = await smallForm(request);
  return { code: codeIn(form.get('code') ?? ''), passcode: form.get('passcode') };
}

const codeIn = (given: string): string => given.trim().replace(/^.*#/s, '');
