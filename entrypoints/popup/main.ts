import { open } from './open.ts';

const asked = new URLSearchParams(location.search);
const tab = Number(asked.get('tab'));

void open({ tab: Number.isInteger(tab) && tab > 0 ? tab : undefined, entity: asked.get('entity') ?? undefined });
