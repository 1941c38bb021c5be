import { mount } from '../popup/mount.tsx';

const entity = new URLSearchParams(location.search).get('entity') ?? undefined;

mount({ follow: true, entity });
