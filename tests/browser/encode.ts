/** Bytes of text in the old encodings, which nothing but a reading of them is at hand for: the decoder, turned round. */

/** Every character that `label` (of the Encoding Standard) writes in one byte or two, with its bytes. */
function tableOf(label: string): Map<string, number[]> {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]) => {
    try {
      const text = decoder.decode(new Uint8Array(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let lead = 0x81; lead < 255; lead++) for (let trail = 0x40; trail < 255; trail++) add(lead, trail);
  return table;
}

/** The bytes of `text`; UTF-16 with its byte order mark. Throws where the encoding lacks a character. */
export function encode(label: string, text: string): Uint8Array {
  if (label.startsWith('utf-16')) {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    [...`\ufeff${text}`].forEach((unit, i) => {
      view.setUint16(2 * i, unit.charCodeAt(0), label === 'utf-16le');
    });
    return bytes;
  }
  const table = tableOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return bytes;
    }),
  );
}
