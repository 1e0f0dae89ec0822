// Times made by gestures: set at a point, moved as a whole, with a bound dragged, and where a dragged edge rests.
// Each gets fresh words of its own, since it no longer is what was stated, and no longer hangs on another event.

export { shiftTime } from './shift';
export { snap } from './snap';
export { timeAt } from './time-at';
export { withBounds } from './with-bounds';
