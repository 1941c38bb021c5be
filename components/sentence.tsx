export interface SentenceProps {
  text: string;
  /** For a state that may pass at once: shows only if it lasts 150 ms. */
  passing?: boolean;
  /** What the machine said, for whoever wants to know. */
  detail?: string;
}

/** A whole surface that can say only one thing: still looking, or unable to. */
export function Sentence({ text, passing = false, detail }: SentenceProps) {
  return (
    <main className={passing ? 'surface lone waiting' : 'surface lone'}>
      <p className="meta" role="status" title={detail}>
        {text}
      </p>
    </main>
  );
}
