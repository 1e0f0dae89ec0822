// What most rules that count federal business days are read by as well.

/** The closures of a single day are nowhere computed: how the count is without them can be seen. */
export const WITHOUT_CLOSURES = {
  name: 'Without days on which the government was closed by order',
  counting: { calendar: 'us-federal-scheduled' },
} as const;
