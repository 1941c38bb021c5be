export interface SentenceProps {
  text: string;
  /** For a state that may pass at once: shows only if it lasts 150 ms. */
  passing?: boolean;
  /** What the machine said, for whoever wants to know. */
  detail?: string;
  /** What may help. */
  action?: { label: string; onPress: () => void };
}

/** A whole surface that can say only one thing: still looking, or unable to. */
export function Sentence({ text, passing = false, detail, action }: SentenceProps) {
  return (
    <main className={passing ? 'surface lone waiting' : 'surface lone'}>
      <p className="meta" role="status">
        {text}
      </p>
      {detail && <p className="faint">{detail}</p>}
      {action && (
        <button type="button" className="link-button strong" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </main>
  );
}
