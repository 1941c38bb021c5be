import { open } from '../popup/open.ts';

const entity = new URLSearchParams(location.search).get('entity') ?? undefined;

void open({ follow: true, entity });
