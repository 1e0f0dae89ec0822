// What a file is, out of what was claimed and what its first bytes show. The bytes win: a claim that they contradict is
// refused, one that they can neither prove nor disprove stands. Media types without parameters, in lower case.

import { ok, type Result, refuse } from '../result';

export interface ShownByBytes {
  /** The type whose signature the bytes bear; null where they bear none that is known. */
  readonly signature: string | null;
  readonly isText: boolean;
}

const UNKNOWN_BYTES = 'application/octet-stream';
const PLAIN_TEXT = 'text/plain';

/** Files of these types always bear a signature, so a file without it is none of them. */
const ALWAYS_SIGNED: ReadonlySet<string> = new Set([
  ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/tiff', 'image/heic', 'image/avif'],
  ...['application/pdf', 'application/zip', 'application/gzip', 'application/x-7z-compressed'],
  ...['application/x-rar-compressed', 'application/x-bzip2', 'application/x-xz', 'application/zstd'],
  ...['application/vnd.tcpdump.pcap', 'application/x-sqlite3', 'application/x-elf', 'application/wasm'],
]);

/** Formats that are text and still begin with a signature. All other signatures mean nothing in text: "BM", "MZ", "II". */
const SIGNED_TEXT: ReadonlySet<string> = new Set([
  ...['application/pdf', 'application/rtf', 'application/postscript', 'application/eps', 'application/xml'],
  ...[
    'image/svg+xml',
    'text/html',
    'text/calendar',
    'text/vcard',
    'application/pgp-encrypted',
    'application/x-pem-file',
  ],
]);

/** Other names of the same type. */
const SAME: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/x-ms-bmp': 'image/bmp',
  'application/x-pdf': 'application/pdf',
  'application/x-zip': 'application/zip',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
  'application/vnd.rar': 'application/x-rar-compressed',
  'application/x-rar': 'application/x-rar-compressed',
  'application/x-zstd': 'application/zstd',
  'text/xml': 'application/xml',
  'text/rtf': 'application/rtf',
};

/** What is packed in these bears the wrapping's signature where the bytes tell no more. */
const WRAPPED: Readonly<Record<string, RegExp>> = {
  'application/zip': /openxmlformats|opendocument|ms-(?:excel|word|powerpoint)\.|\+zip$|java-archive|android\.package/,
  'application/x-cfb': /msword|ms-(?:excel|powerpoint|outlook|project|visio)|x-msi|x-ole-storage/,
  'application/gzip': /tgz|tar|compressed/,
  'application/xml': /\+xml$|html/,
};

/** @param claimed as the sender named it, parameters included; empty where they named none */
export function settleMediaType(claimed: string, shown: ShownByBytes): Result<string, string> {
  const type = canonical(claimed);
  const signature = signatureOf(shown);
  const bytesAre = signature ?? (shown.isText ? PLAIN_TEXT : UNKNOWN_BYTES);
  if (type === '' || type === UNKNOWN_BYTES) return ok(bytesAre);
  if (signature !== null)
    return agrees(type, signature, shown) ? ok(finer(type, signature)) : refuse(lie(type, bytesAre));
  if (ALWAYS_SIGNED.has(type) || (isTextual(type) && !shown.isText)) return refuse(lie(type, bytesAre));
  return ok(type);
}

const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** Empty for what is no media type at all. */
function canonical(claimed: string): string {
  const type = (claimed.split(';')[0] ?? '').trim().toLowerCase();
  return TYPE.test(type) ? (SAME[type] ?? type) : '';
}

function signatureOf({ signature, isText }: ShownByBytes): string | null {
  if (signature === null) return null;
  const type = canonical(signature);
  return isText && !SIGNED_TEXT.has(type) ? null : type;
}

function agrees(type: string, signature: string, { isText }: ShownByBytes): boolean {
  if (type === signature || WRAPPED[signature]?.test(type)) return true;
  if (isTextual(type)) return isText;
  // A video is a video: containers of sound and moving pictures go by many names.
  return /^(?:audio|video)\//.test(type) && /^(?:audio|video)\/|^application\/(?:ogg|mp4)/.test(signature);
}

/** Of two names that agree, the one that says more. */
const finer = (type: string, signature: string): string =>
  WRAPPED[signature]?.test(type) || isTextual(type) ? type : signature;

const isTextual = (type: string): boolean =>
  /^text\/|[+/](?:json|xml|yaml)$|\/(?:javascript|x-ndjson|sql|x-sh|x-yaml|toml)$|^message\/rfc822$/.test(type);

const lie = (type: string, bytesAre: string): string =>
  `It is sent as ${type}, but its bytes are ${wordsFor(bytesAre)}. Send it as what it is, or as ${UNKNOWN_BYTES}.`;

function wordsFor(type: string): string {
  if (type === UNKNOWN_BYTES) return 'something else';
  return type === PLAIN_TEXT ? 'text' : type;
}
