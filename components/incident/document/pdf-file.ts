// A PDF as pages to draw, read by pdf.js in a worker of its own. It is large, so whoever needs it imports it when they do.

import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from 'pdfjs-dist';

export interface PdfFile {
  /** Of each page, in points. */
  readonly shapes: readonly PageShape[];
  /** @param widthPx of the canvas in its own pixels; rejects where the signal calls it off */
  draw(index: number, widthPx: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  close(): void;
}

export interface PageShape {
  readonly width: number;
  readonly height: number;
}

/** Beyond these a canvas costs more memory than sharper letters are worth. */
const MOST_PIXELS = 16_000_000;

/** Rejects where it is no PDF that can be read. */
export async function openPdf(file: Blob): Promise<PdfFile> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const worker: PDFWorker = PDFWorker.fromPort({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    // Whatever a page needs is in the file, its fonts included.
    const pages = await pagesOf(await getDocument({ data, worker, isEvalSupported: false }).promise);
    return { shapes: pages.map(shapeOf), draw: (index, widthPx, signal) => draw(pages[index], widthPx, signal), close };
  } catch (error) {
    close();
    throw error;
  }
}

const pagesOf = (pdf: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));

function shapeOf(page: PDFPageProxy): PageShape {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

async function draw(page: PDFPageProxy | undefined, widthPx: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  const canvasContext = canvas.getContext('2d');
  if (page === undefined || canvasContext === null) throw new Error('There is no such page, or nothing to draw on');
  const { width, height } = shapeOf(page);
  const viewport = page.getViewport({ scale: Math.min(widthPx / width, Math.sqrt(MOST_PIXELS / (width * height))) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvasContext, viewport });
  const stop = () => drawing.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await drawing.promise;
    return canvas;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
