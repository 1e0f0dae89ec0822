// One redraw for each frame of the screen, however many things asked for it in between.

export class FrameLoop {
  private pending: number | null = null;

  constructor(private readonly onFrame: (atMs: number) => void) {}

  request(): void {
    this.pending ??= requestAnimationFrame((atMs) => {
      this.pending = null;
      this.onFrame(atMs);
    });
  }

  stop(): void {
    if (this.pending !== null) cancelAnimationFrame(this.pending);
    this.pending = null;
  }
}
