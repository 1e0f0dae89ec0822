// What `next/headers` is to integration tests: the headers and cookies of their browser.

import { browser } from './browser';

export const headers = async () => browser.headers();
export const cookies = async () => browser;
