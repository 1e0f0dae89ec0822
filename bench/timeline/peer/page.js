// vis-timeline with the same events behind the same hook, as it comes but for the look of its items.
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';

let timeline;

function mount({ n, start, end, lane, title, lanes }) {
  const items = Array.from({ length: n }, (_, id) => {
    const lasts = end[id] > start[id];
    const times = lasts ? { start: start[id], end: end[id], type: 'range' } : { start: start[id], type: 'point' };
    return { id, content: title[id], group: lane[id], ...times };
  });
  const groups = lanes.map((content, id) => ({ id, content }));
  return new Promise((drawn) => {
    const options = {
      height: '900px',
      minHeight: '900px',
      stack: false,
      onInitialDrawComplete: drawn,
      zoomFriction: 22,
    };
    timeline = new Timeline(document.getElementById('root'), new DataSet(items), new DataSet(groups), options);
  });
}

function getRange() {
  const { start, end } = timeline.getWindow();
  return [Number(start), Number(end)];
}

Object.assign(window, { __timelineBench: { mount, getRange, gesture: { wheelDelta: 100 } } });
