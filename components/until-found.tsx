import { type ReactNode, useLayoutEffect, useRef } from 'react';

export interface UntilFoundProps {
  hidden: boolean;
  /** The browser's own search found something in what is hidden. */
  onFound: () => void;
  children: ReactNode;
}

/** What can be folded away, and still be found by the browser's search in the page, which unfolds it. */
export function UntilFound({ hidden, onFound, children }: UntilFoundProps) {
  const ref = useRef<HTMLDivElement>(null);
  // React 19 writes `hidden` as true or not at all.
  useLayoutEffect(() => {
    const element = ref.current;
    if (hidden) element?.setAttribute('hidden', 'until-found');
    else element?.removeAttribute('hidden');
  }, [hidden]);
  useLayoutEffect(() => {
    const element = ref.current;
    element?.addEventListener('beforematch', onFound);
    return () => element?.removeEventListener('beforematch', onFound);
  }, [onFound]);
  return <div ref={ref}>{children}</div>;
}
