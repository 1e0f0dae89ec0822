'use client';

// What the incident page gives to its parts. Outside of it there is nothing to be given, and asking for it is a fault of ours.

import { type Context, useContext } from 'react';

export function useGiven<Given>(context: Context<Given | null>): Given {
  const given = useContext(context);
  if (given === null) throw new Error('Only parts of the incident page are given this');
  return given;
}
