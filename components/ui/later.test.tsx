import { act, cleanup, render, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToReadableStream } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from './later';

afterEach(cleanup);

const Text = ({ words }: { readonly words: string }): ReactElement => <strong>{words}</strong>;

const Pressable = ({ onPress }: { readonly onPress: () => void }): ReactElement => (
  <button type="button" onClick={onPress}>
    Decide
  </button>
);

/** Keeps what it drew once. */
const Drawing = (): ReactElement => <output>{useState(Math.random)[0]}</output>;

describe('a part that comes later', () => {
  it('is stood in for until its code has come', async () => {
    let come: (part: typeof Text) => void = () => undefined;
    const load = () => new Promise<typeof Text>((resolve) => (come = resolve));
    const { Part } = later(load, { meanwhile: ({ words }) => `still ${words}`, onFailure: () => undefined });
    render(<Part words="here" />);
    expect(screen.getByText('still here')).toBeDefined();
    come(Text);
    expect((await screen.findByText('here')).tagName).toBe('STRONG');
  });

  it('leaves what stands in for it where it does not come, says so, and is tried again when it is shown again', async () => {
    const load = vi.fn(async () => Text);
    load.mockRejectedValueOnce(new Error('No network'));
    const onFailure = vi.fn();
    const { Part } = later(load, { meanwhile: ({ words }) => `still ${words}`, onFailure });
    const { unmount } = render(<Part words="here" />);
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    expect(await screen.findByText('still here')).toBeDefined();
    unmount();
    render(<Part words="again" />);
    expect((await screen.findByText('again')).tagName).toBe('STRONG');
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it('is tried again when the network is back', async () => {
    const load = vi.fn(async () => Text);
    load.mockRejectedValueOnce(new Error('No network'));
    const onFailure = vi.fn();
    const { Part } = later(load, { meanwhile: ({ words }) => `still ${words}`, onFailure });
    render(<Part words="here" />);
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    expect(await screen.findByText('still here')).toBeDefined();
    act(() => void window.dispatchEvent(new Event('online')));
    expect((await screen.findByText('here')).tagName).toBe('STRONG');
  });

  it('is tried again by itself after longer and longer pauses, which is said once and takes nothing from what stands in', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const load = vi.fn(async () => Text);
    for (let time = 0; time < 3; time += 1) load.mockRejectedValueOnce(new Error('No server'));
    const onFailure = vi.fn();
    const { Part } = later(load, { meanwhile: ({ words }) => <em>still {words}</em>, onFailure });
    await act(async () => void render(<Part words="here" />));
    const standIn = screen.getByText('still here');
    for (const [pauseMs, times] of [
      [2_000, 2],
      [4_000, 3],
      [8_000, 4],
    ] as const) {
      expect(screen.getByText('still here')).toBe(standIn);
      await act(() => vi.advanceTimersByTimeAsync(pauseMs - 1));
      expect(load).toHaveBeenCalledTimes(times - 1);
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(load).toHaveBeenCalledTimes(times);
    }
    expect(screen.getByText('here').tagName).toBe('STRONG');
    expect(onFailure).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('stays as it is when the network is back and nothing is missing', async () => {
    const part = later(async () => Drawing, { onFailure: () => undefined });
    render(<part.Part />);
    const before = (await screen.findByRole('status')).textContent;
    await part.fetch();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.getByRole('status').textContent).toBe(before);
  });

  it('is not drawn by the server where it is there to be pressed, so that no press is lost', async () => {
    const onPress = vi.fn();
    const options = { meanwhile: () => 'still coming', onFailure: () => undefined, inBrowserOnly: true };
    const part = later(async () => Pressable, options);
    const served = await renderToReadableStream(<part.Part onPress={onPress} />);
    await served.allReady;
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = await new Response(served).text();
    expect(place.textContent).toBe('still coming');
    await act(async () => hydrateRoot(place, <part.Part onPress={onPress} />));
    (await screen.findByText('Decide')).click();
    expect(onPress).toHaveBeenCalledOnce();
    place.remove();
  });

  it('can be fetched before it is shown, and not having come then is no failure', async () => {
    const load = vi.fn(async () => Text);
    load.mockRejectedValueOnce(new Error('No network'));
    const onFailure = vi.fn();
    const part = later(load, { onFailure });
    await part.fetch();
    expect(onFailure).not.toHaveBeenCalled();
    render(<part.Part words="here" />);
    expect((await screen.findByText('here')).tagName).toBe('STRONG');
  });

  it('is there at once when it was fetched before', async () => {
    const part = later(async () => Text, { onFailure: () => undefined });
    await part.fetch();
    render(<part.Part words="here" />);
    expect(screen.getByText('here').tagName).toBe('STRONG');
  });
});
