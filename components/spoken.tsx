import { useEffect, useRef, useState } from 'react';

/** Milliseconds that a text must stay as it is before it is spoken: a reader who types or pulls changes it with every step. */
const STILL = 700;
/** Milliseconds until it is taken away again, or who reads the page through would come upon it a second time. */
const GONE = 4000;

/** Speaks, once, what stands in sight already, whenever that has become another; not what was there from the beginning. */
export function Spoken({ text }: { text: string }) {
  const [said, say] = useState('');
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const timers = [setTimeout(say, STILL, text), setTimeout(say, STILL + GONE, '')];
    return () => timers.forEach(clearTimeout);
  }, [text]);
  return (
    <span className="unseen" role="status">
      {said}
    </span>
  );
}
