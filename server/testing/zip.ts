// For integration tests: a zip file read back by its central directory, as unpackers read it. Knows files that are stored.

import { crc32 } from 'node:zlib';

export interface Unzipped {
  readonly path: string;
  readonly method: number;
  readonly bytes: Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Throws where a checksum is wrong, or what should be there is not. */
export function unzipped(zip: Buffer): readonly Unzipped[] {
  const endAt = zip.length - 22;
  if (zip.readUInt32LE(endAt) !== END) throw new Error('The zip file does not end where it should');
  const files: Unzipped[] = [];
  let at = zip.readUInt32LE(endAt + 16);
  for (let left = zip.readUInt16LE(endAt + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The zip file has fewer files than it says');
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    files.push(fileAt(zip, at, zip.toString('utf8', at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32);
  }
  return files;
}

function fileAt(zip: Buffer, entryAt: number, path: string): Unzipped {
  const localAt = zip.readUInt32LE(entryAt + 42);
  const bytesAt = localAt + 30 + zip.readUInt16LE(localAt + 26) + zip.readUInt16LE(localAt + 28);
  const bytes = zip.subarray(bytesAt, bytesAt + zip.readUInt32LE(entryAt + 20));
  if (crc32(bytes) !== zip.readUInt32LE(entryAt + 16)) throw new Error(`${path} has another checksum`);
  return { path, method: zip.readUInt16LE(entryAt + 10), bytes };
}
