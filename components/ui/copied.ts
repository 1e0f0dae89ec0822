/**
 * Puts a text on the clipboard; false where the browser does not let it. Browsers give pages the clipboard over secure
 * connections only; elsewhere what is selected may still be copied.
 * @param select selects the text where the page shows it: whatever else is selected must not pass for it
 */
export async function copied(text: string, select: (() => void) | null = null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (select === null) return false;
    select();
    return document.execCommand?.('copy') ?? false;
  }
}
