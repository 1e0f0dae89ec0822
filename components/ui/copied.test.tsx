import { afterEach, describe, expect, it, vi } from 'vitest';
import { copied } from './copied';

const withClipboard = (clipboard: Pick<Clipboard, 'writeText'> | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
});

describe('copied', () => {
  it('puts the text on the clipboard', async () => {
    const writeText = vi.fn(async () => undefined);
    withClipboard({ writeText });
    expect(await copied('text')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('text');
  });

  it('without a clipboard copies what was selected for it', async () => {
    withClipboard(undefined);
    const deeds: string[] = [];
    document.execCommand = (deed) => deeds.push(deed) > 0;
    expect(await copied('text', () => deeds.push('select'))).toBe(true);
    expect(deeds).toEqual(['select', 'copy']);
  });

  it('without a clipboard does not pass something else that is selected for the text', async () => {
    withClipboard(undefined);
    document.execCommand = vi.fn(() => true);
    expect(await copied('text')).toBe(false);
    expect(document.execCommand).not.toHaveBeenCalled();
  });
});
