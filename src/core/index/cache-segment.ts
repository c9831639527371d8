import type { NoteRecord } from './note-record';
import { StoredNote } from './stored-note';

/** A segment's head: what there is of each note, and how many bytes of the rest are its body. */
type SegmentHead = readonly { readonly record: NoteRecord; readonly bytes: number }[];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Packs notes, those that a record can hold: the length of the head (32 bits, little-endian), the head as JSON, and
 * the bodies one behind the other.
 */
export function joinSegment(notes: readonly StoredNote[]): Uint8Array {
  const entries = notes.flatMap((note) => note.toRecord() ?? []);
  const head: SegmentHead = entries.map(({ record, body }) => ({ record, bytes: body.length }));
  const text = encoder.encode(JSON.stringify(head));
  const start = Uint32Array.BYTES_PER_ELEMENT + text.length;
  const bytes = new Uint8Array(entries.reduce((sum, { body }) => sum + body.length, start));
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, Uint32Array.BYTES_PER_ELEMENT);
  let at = start;
  for (const { body } of entries) {
    bytes.set(body, at);
    at += body.length;
  }
  return bytes;
}

/** The notes of a segment. They share its bytes. */
export function splitSegment(bytes: Uint8Array): readonly StoredNote[] {
  const start = Uint32Array.BYTES_PER_ELEMENT;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const head = JSON.parse(decoder.decode(bytes.subarray(start, start + length))) as SegmentHead;
  // A copy, so that the notes do not hold on to the head's text.
  const bodies = new Uint8Array(bytes.subarray(start + length));
  let end = 0;
  return head.map((entry) => {
    const from = end;
    end += entry.bytes;
    return StoredNote.fromRecord(entry.record, bodies.subarray(from, end));
  });
}
