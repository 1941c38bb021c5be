/** Icons, drawn in a 16 × 16 box with one stroke. They are decoration: the button that holds one names it. */
const SHAPES = {
  pin: 'M5.5 2h5l-.6 4.2 2.6 2.3v1h-9v-1l2.6-2.3zM8 9.5V14',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  arrow: 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 14 14',
  settings:
    'M2 5h5.5M12 5h2M2 11h2M8.5 11H14M9.75 2.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5M6.25 8.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5',
  choices: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  copy: 'M6 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1M3 10.5v-7a1 1 0 0 1 1-1h6',
  done: 'M3 8.5l3.5 3.5L13 4.5',
  source: 'M9.5 2.5h4v4M13.5 2.5 8 8M6.5 4h-3a1 1 0 0 0-1 1v7.5a1 1 0 0 0 1 1H11a1 1 0 0 0 1-1v-3',
  jump: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M8 1.5V4M8 12v2.5M1.5 8H4M12 8h2.5',
  save: 'M8 2.5V10M5 7l3 3 3-3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11',
  panel: 'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M10 3v10',
  fold: 'M4 6l4 4 4-4',
} as const;

export type IconName = keyof typeof SHAPES;
export interface IconProps {
  name: IconName;
}

/** Icons that point along the line of reading, and so turn round where it runs from right to left. */
const TURNS: readonly IconName[] = ['back', 'arrow', 'source', 'panel'];

export function Icon({ name }: IconProps) {
  const look = name === 'choices' ? { strokeWidth: 2.5 } : {};
  return (
    <svg className={TURNS.includes(name) ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" {...look}>
      <path d={SHAPES[name]} />
    </svg>
  );
}
