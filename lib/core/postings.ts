/**
 * Where a term stands, in few bytes: numbers of notes ascending as gaps, and for each the places in
 * it. Gaps and places are written seven bits a byte, the eighth saying that more follow (varint):
 * in a corpus of 200,000 notes most take one byte.
 */

/** What an index knows of a term. */
export interface Posting {
  /** How many notes have it. */
  count: number;
  /** Their numbers, each as its distance from the one before. */
  docs: Uint8Array;
  /** Places in each, as `Bytes.place` leaves them; empty where the field keeps none. */
  places: Uint8Array;
}

/** Bytes that grow. */
export class Bytes {
  bytes = new Uint8Array(16);
  length = 0;

  /** Appends a whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Appends a place of a term in a note: how far it is from the one before, and whether another follows. */
  place(gap: number, more: boolean): void {
    this.number(gap * 2 + Number(more));
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.#grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, in as many bytes. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads numbers in the order they were written. */
export class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    let byte = this.#bytes[this.at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; ; shift += 7) {
      byte = this.#bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** The places of a term in one note, ascending. */
  places(): number[] {
    const places: number[] = [];
    let place = 0;
    for (let more = 1; more; ) {
      const next = this.number();
      more = next & 1;
      place += next >>> 1;
      places.push(place);
    }
    return places;
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}

/**
 * The numbers of the notes, at the front of `docs` where that is given: not shorter than there are notes.
 * Written out, not called: it runs for hundreds of thousands of them a search.
 */
export function readDocs(
  { count, docs: bytes }: Pick<Posting, 'count' | 'docs'>,
  docs = new Uint32Array(count),
): Uint32Array {
  let doc = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] as number;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      gap |= (byte & 0x7f) << shift;
    }
    doc += gap;
    docs[i] = doc;
  }
  return docs;
}

/** For each note, in order, the places of the term in it. */
export function readPlaces({ count, places }: Posting): number[][] {
  const reader = new Reader(places);
  return Array.from({ length: count }, () => reader.places());
}
