/** Copies the text that a field shows. Browsers give pages the clipboard over secure connections only; elsewhere the selection may still be copied. */
export async function copied(text: string, field: HTMLInputElement | HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand?.('copy') ?? false;
  }
}
