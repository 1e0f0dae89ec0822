// For tests: a document as the press prints it, of a few objects.

/** A document as small as the engine's are large, with this metadata. */
export function printed(metadata: string, title = 'A case'): Buffer {
  const objects = [
    `<< /Title (${title}) >>\nendobj\n`,
    `<<\n  /Length ${metadata.length}\n  /Type /Metadata\n>>\nstream\n${metadata}\nendstream\nendobj\n`,
    '<< /Type /Catalog /Metadata 2 0 R >>\nendobj\n',
  ].map((body, index) => `${index + 1} 0 obj\n${body}\n`);
  const head = '%PDF-1.7\n';
  const starts = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const table = head.length + objects.join('').length;
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n\r\n`);
  const tail = `xref\n0 4\n0000000000 65535 f\r\n${entries.join('')}trailer\n<< /Root 3 0 R >>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(head + objects.join('') + tail, 'latin1');
}
