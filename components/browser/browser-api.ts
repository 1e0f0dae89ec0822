// The API as the browser asks it.

import { type Api, apiOver } from '@/client/api';

/** What `fetch` is when it is called, so that it can be replaced. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init);

export const browserApi: Api = apiOver(browserFetch);
