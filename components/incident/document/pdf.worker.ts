// pdf.js reads the file in here, so that the page stays free while it does. Importing it is all: it answers by itself.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
