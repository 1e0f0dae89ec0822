'use client';

// Whether the form that a field is in is on its way to the server.

import { createContext, use } from 'react';

export const Sending = createContext(false);

export const useIsSending = (): boolean => use(Sending);
