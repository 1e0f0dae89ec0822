// For integration tests: the event stream as a browser reads it, frame by frame.

import type { z } from 'zod';
import { API_ROOT } from '@/core/contracts/api-root';
import { getStream } from '../http/endpoints/stream';
import type { Person } from './people';

export interface OpenedStream {
  readonly response: Response;
  /** The next event of this kind, passing over others; null once the stream has ended. */
  next<T>(event: string, data: z.ZodType<T>): Promise<T | null>;
  /** All that came so far. */
  received(): string;
  /** As a browser that is closed. */
  cut(): Promise<void>;
}

export async function openStream(
  who: Person | null,
  ref: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<OpenedStream> {
  const connection = new AbortController();
  const request = new Request(`http://localhost:3000${API_ROOT}/incidents/${ref}/stream`, {
    headers: { ...(who && { authorization: `Bearer ${who.token}` }), ...headers },
    signal: connection.signal,
  });
  const response = await getStream.serve(request, { params: Promise.resolve({ ref }) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  let all = '';
  const nextFrame = async (): Promise<string | null> => {
    for (;;) {
      const end = received.indexOf('\n\n');
      if (end >= 0) {
        const frame = received.slice(0, end);
        received = received.slice(end + 2);
        return frame;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return null;
      received += chunk.value;
      all += chunk.value;
    }
  };
  return {
    response,
    async next(event, data) {
      for (let frame = await nextFrame(); frame !== null; frame = await nextFrame()) {
        if (!frame.startsWith(`event: ${event}\n`)) continue;
        return data.parse(JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? ''));
      }
      return null;
    },
    received: () => all,
    async cut() {
      connection.abort();
      await reader?.cancel();
    },
  };
}
