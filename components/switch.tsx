export interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <button type="button" className="switch meta" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      {label}
      <span className="switch-track" />
    </button>
  );
}
