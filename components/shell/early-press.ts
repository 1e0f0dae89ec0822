// A press on a button before React has taken over the server's HTML, which nothing would hear: a script that stands in the HTML
// marks the button, and it is pressed again once everything listens. The last one counts, as it would have.

const MARK = 'data-pressed-early';

/** Links and forms with an address do without React. */
const BUTTONS = 'button[type="button"]';

/** For the beginning of the HTML. */
export const EARLY_PRESSES = `addEventListener('click', function early(event) {
  if ('listening' in document.documentElement.dataset) return removeEventListener('click', early, true);
  const button = event.target instanceof Element && event.target.closest('${BUTTONS}');
  if (!button || button.disabled) return;
  document.querySelector('[${MARK}]')?.removeAttribute('${MARK}');
  button.setAttribute('${MARK}', '');
}, true)`;

export function pressAgain(): void {
  const button = document.querySelector<HTMLElement>(`[${MARK}]`);
  button?.removeAttribute(MARK);
  button?.focus();
  button?.click();
}
