/** JSON as pages embed it: commented out, with commas too many and lines broken in strings. */

/** The objects in a script's text; an empty list where it cannot be made out. */
export function embeddedJson(text: string): unknown[] {
  const bare = text
    .replace(/<!--|-->|\/\*\s*<!\[CDATA\[\s*\*\/|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>/g, '')
    .trim()
    .replace(/^\/\*[\s\S]*?\*\/|;$/g, '')
    .trim();
  const asIs = parsed(bare);
  if (asIs !== undefined) return [asIs];
  const mended = bare
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these break JSON, and stand in pages.
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/&quot;/g, '"');
  const whole = parsed(mended) ?? parsed(`[${mended.replace(/\}\s*\{/g, '},{')}]`);
  return whole === undefined ? [] : [whole];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
