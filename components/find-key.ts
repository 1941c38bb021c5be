/** The browser's key for finding leads to our own search, which looks through all notes, also those not drawn yet. */
import { type RefObject, useEffect } from 'react';

/**
 * Ctrl+F, or Cmd+F, goes to the field. Pressed there it is the browser's: beside a page neither browser finds
 * anything in a popup or a panel, but in the page; only in a tab of its own the timeline is what it looks through.
 */
export function useFindKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const ending = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, code, altKey, shiftKey, ctrlKey, metaKey } = event;
      // Where the key writes another script's letter, it goes by its place.
      const isF = key.toLowerCase() === 'f' || (code === 'KeyF' && key > '\u007f');
      const isFind = isF && ctrlKey !== metaKey && !altKey && !shiftKey;
      if (!isFind || !field.current || document.activeElement === field.current) return;
      event.preventDefault();
      field.current.focus();
      field.current.select();
    };
    window.addEventListener('keydown', onKeyDown, ending);
    return () => ending.abort();
  }, [field]);
}
