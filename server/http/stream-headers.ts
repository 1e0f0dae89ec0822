// The headers of a stream of server-sent events: nobody on the way may gather, pack or keep what is meant for now.

import 'server-only';

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
};
