import { devices } from '@playwright/test';

/** What a test has before it unless it says otherwise: a laptop. */
export const DESKTOP = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };
