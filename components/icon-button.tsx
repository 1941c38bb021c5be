import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps {
  icon: IconName;
  /** Says what it does, to screen readers and as a tooltip. */
  label: string;
  pressed?: boolean;
  expanded?: boolean;
  /** Id of the menu that it opens. */
  popup?: string;
  onPress: () => void;
}

/** A button that is an icon; 28 px square, so that a finger finds it. */
export function IconButton({ icon, label, pressed, expanded, popup, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={popup ? 'menu' : undefined}
      aria-controls={popup && expanded ? popup : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
