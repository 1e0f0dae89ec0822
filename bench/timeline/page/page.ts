// The timeline with its canvas view, alone on a page: what is measured as the engine's size. What the benchmark needs beside it is
// loaded after it.

export { attach } from '@/components/timeline/stage/attach';
export { TimelineStage } from '@/components/timeline/stage/stage';
export { warmUp } from '@/components/timeline/surface/warm-up';

void import('./hook');
