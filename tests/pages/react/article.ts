/** The page that React renders on the server and hydrates in the browser. */
import { createElement as h, useState } from 'react';

export function Article() {
  const [open, setOpen] = useState(false);
  return h(
    'article',
    null,
    h('h1', null, 'A page that hydrates'),
    h('p', null, 'The server wrote this sentence about ', 'NATO', ' in three text nodes, and React keeps each of them.'),
    h('p', null, 'It also names ', h('em', null, 'Kim'), ' Jong Un, across an element that React owns.'),
    h('button', { onClick: () => setOpen(!open) }, open ? 'Less' : 'More'),
    open ? h('p', { id: 'more' }, 'What a press brings later: Pyongyang, and Kim once more.') : null,
  );
}
