// What the verifier needs of cryptography. Node has it built in; a browser may lack crypto.subtle on plain http.

export interface Cryptography {
  /** SHA-256, hexadecimal, over the bytes of the salt, in hexadecimal, and then those of the text in UTF-8. */
  sha256(text: string, salt?: string): string;
  /** SHA-256, hexadecimal, over the pieces one after the other. */
  digest(pieces: readonly Uint8Array[]): string;
  /** Ed25519 (RFC 8032). Key and signature are hexadecimal; what is none of either verifies nothing. */
  verifies(signature: string, message: Uint8Array, publicKey: string): boolean;
}

const encoder = new TextEncoder();

export const bytesOfText = (text: string): Uint8Array => encoder.encode(text);

/** Of hexadecimal digits, two for each byte. */
export function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
