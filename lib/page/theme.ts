/** Whether a card beside an element should be light or dark: as the page is there, not as the system is. */

/** Relative luminance (WCAG 2.2) of sRGB channels 0 to 255. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Half of perceived lightness, as luminance. */
const MIDDLE = 0.18;

export function themeAt(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const channels = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(
      getComputedStyle(at).backgroundColor,
    );
    if (!channels) continue;
    const [red, green, blue, alpha = 1] = channels.slice(1).map((part) => (part === undefined ? 1 : Number(part)));
    if (alpha > 0.5) return luminance([red, green, blue] as number[]) < MIDDLE ? 'dark' : 'light';
  }
  // Nothing painted: the canvas is white, or what a page with a dark colour scheme gets.
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return /dark/.test(schemes) && (prefersDark || !/light/.test(schemes)) ? 'dark' : 'light';
}
