// Reads server-sent events out of text that comes in pieces (HTML standard, "Server-sent events"). Knows what this server
// sends: lines that end in a line feed, with an event's name and its data. Comments and other fields are passed over.

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

export class ServerEvents {
  private rest = '';

  /** The events that are complete with this piece. */
  take(piece: string): readonly ServerEvent[] {
    const frames = (this.rest + piece).split('\n\n');
    this.rest = frames.pop() ?? '';
    return frames.flatMap(eventsOf);
  }
}

function eventsOf(frame: string): readonly ServerEvent[] {
  const lines = frame.split('\n');
  const data = valuesOf(lines, 'data');
  if (data.length === 0) return [];
  return [{ event: valuesOf(lines, 'event').at(-1) ?? 'message', data: data.join('\n') }];
}

const valuesOf = (lines: readonly string[], field: string): readonly string[] =>
  lines.flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).replace(/^ /, '')] : []));
