/** Hydrates, and leaves what React complained about where a test can read it. */
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Article } from './article.ts';

const errors: string[] = [];
const note = (error: unknown) => errors.push(String(error));
Object.assign(window, { hydrationErrors: errors });
const root = document.getElementById('root') as HTMLElement;

// Late, so that whoever wants to disturb the server's markup has had the time.
const hydrate = () => {
  hydrateRoot(root, createElement(Article), { onRecoverableError: note, onUncaughtError: note, onCaughtError: note });
  requestAnimationFrame(() => root.setAttribute('data-hydrated', ''));
};
Object.assign(window, { hydrate });
