// Tells a waiting person how much of a file was taken, ten parts in a hundred at a time; on stderr, since stdout carries results.

/** @param sizeBytes of the whole; where it is nothing, nothing is told */
export async function* percentages(bytes: AsyncIterable<Uint8Array>, sizeBytes: number): AsyncGenerator<Uint8Array> {
  let takenBytes = 0;
  let told = 0;
  for await (const piece of bytes) {
    takenBytes += piece.length;
    yield piece;
    const tenths = sizeBytes === 0 ? 0 : Math.floor((takenBytes / sizeBytes) * 10);
    if (tenths > told) process.stderr.write(`  Read ${tenths * 10} %\n`);
    told = tenths;
  }
}
