// Sends a form that also posts by itself. React empties a form after its action; calling the action ourselves leaves what was
// typed alone.

import { type FormEvent, startTransition } from 'react';

/** @param mayGo asked first: a form that it holds back stays as it is */
export const sentByScript =
  (send: (form: FormData) => void, mayGo: () => boolean = () => true) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (mayGo()) startTransition(() => send(form));
  };
