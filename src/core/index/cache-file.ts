import * as z from 'zod/mini';

/**
 * The container of the index cache: `AICACHE1`, the length of the header (32 bits, little-endian), the header as
 * JSON, then the segments one behind the other, each compressed with a checksum.
 */

export interface CacheFile {
  /** What the notes were read with: another parser reads them differently. */
  readonly reader: string;
  readonly segments: readonly Uint8Array[];
}

/** Of the segments, it has the length of each, in bytes. */
const HEADER = z.object({ reader: z.string(), segments: z.array(z.int().check(z.nonnegative())) });
type CacheHeader = z.infer<typeof HEADER>;

const MAGIC = new TextEncoder().encode('AICACHE1');
const PROLOGUE = MAGIC.length + Uint32Array.BYTES_PER_ELEMENT;

/** Whether bytes start as every cache of this program does, of whatever version. */
export const looksLikeCache = (bytes: Uint8Array): boolean =>
  bytes.length >= MAGIC.length && MAGIC.subarray(0, -1).every((byte, at) => bytes[at] === byte);

export function joinCacheFile({ reader, segments }: CacheFile): Uint8Array {
  const lengths = segments.map(({ length }) => length);
  const header = new TextEncoder().encode(
    JSON.stringify({ reader, segments: lengths } satisfies CacheHeader),
  );
  const size = lengths.reduce((sum, length) => sum + length, PROLOGUE + header.length);
  const bytes = new Uint8Array(size);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true);
  bytes.set(header, PROLOGUE);
  let at = PROLOGUE + header.length;
  for (const segment of segments) {
    bytes.set(segment, at);
    at += segment.length;
  }
  return bytes;
}

/** Null for anything but a whole file of this format. */
export function splitCacheFile(bytes: Uint8Array): CacheFile | null {
  if (bytes.length < PROLOGUE || !MAGIC.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = PROLOGUE + view.getUint32(MAGIC.length, true);
  if (end > bytes.length) return null;
  const header = readHeader(bytes.subarray(PROLOGUE, end));
  if (!header) return null;
  const segments: Uint8Array[] = [];
  let at = end;
  for (const length of header.segments) {
    segments.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? { reader: header.reader, segments } : null;
}

function readHeader(bytes: Uint8Array): CacheHeader | null {
  try {
    return HEADER.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
