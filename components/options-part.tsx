import type { ReactNode } from 'react';

export interface OptionsPartProps {
  /** Its place in the page's address. */
  id: string;
  title: string;
  /** One sentence under the title. */
  why?: string;
  children: ReactNode;
}

/** One section of the options page. Its heading can take the focus, where what had it is gone. */
export function OptionsPart({ id, title, why, children }: OptionsPartProps) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {why && <p className="why">{why}</p>}
      {children}
    </section>
  );
}

/** Takes the focus to the heading of the section around an element, once what is drawn next is there. */
export function focusHeading(within: Element): void {
  const heading = within.closest('.part')?.querySelector('h2');
  requestAnimationFrame(() => heading?.focus());
}
