// The API as the browser asks it.

import { type Api, apiOver } from '@/client/api';
import { afterPaint } from './after-paint';

/** What `fetch` is when it is called, so that it can be replaced. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);

export const browserApi: Api = apiOver(browserFetch);

/** For what is shown before it is sent: neither the request nor its answer keeps anybody waiting for what they did. */
export const browserApiAfterPaint: Api = async (request, read) => {
  await afterPaint();
  return browserApi(request, read);
};
