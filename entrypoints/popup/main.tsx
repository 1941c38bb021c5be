import { mount } from './mount.tsx';

const asked = new URLSearchParams(location.search);
const tab = Number(asked.get('tab'));

mount({ tab: Number.isInteger(tab) && tab > 0 ? tab : undefined, entity: asked.get('entity') ?? undefined });
