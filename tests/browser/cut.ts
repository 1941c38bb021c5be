/**
 * Texts that somebody cannot read to their end, each with what holds it: beyond the edge of
 * something that does not scroll that way. What is somebody else's text may be shortened (`.clip`,
 * which has the whole in its title), and a row of names scrolls sideways.
 */
export function textsCut(root: ParentNode): string[] {
  const cut: string[] = [];
  const isShown = (element: Element) =>
    !element.closest('.unseen, .clip, .filters, svg, style') && element.checkVisibility();
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement && element.placeholder && isShown(element)) {
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      pen.font = font;
      const room = element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      if (pen.measureText(element.placeholder).width > room + 1) cut.push(`placeholder: ${element.placeholder}`);
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim() || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      for (let holder: Element | null = element; holder; holder = holder.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(holder);
        const isRoot = holder.parentElement === null;
        if (!isRoot && (display === 'inline' || overflowX === 'visible')) continue;
        const box = isRoot
          ? { left: 0, right: innerWidth, top: Number.NEGATIVE_INFINITY, bottom: Infinity }
          : holder.getBoundingClientRect();
        const beyond = boxes.some(
          ({ left, right, top, bottom }) =>
            left < box.left - 1 ||
            right > box.right + 1 ||
            (overflowY === 'hidden' && !isRoot && (top < box.top - 1 || bottom > box.bottom + 1)),
        );
        if (beyond) cut.push(`${holder.className || holder.tagName}: ${node.textContent.trim()}`);
        // What scrolls downwards shows all of it in the end.
        if (overflowY === 'auto' || overflowY === 'scroll') break;
      }
    }
  }
  return cut;
}
