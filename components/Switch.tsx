import './Switch.css';

interface SwitchProps {
  label: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** A sentence that is true or not, with a switch at its end. */
export function Switch({ label, on, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: browsers tell the state of a checkbox by themselves
        role="switch"
        checked={on}
        onClick={({ currentTarget }) => onSwitch(currentTarget.checked)} // as in `Tiles`
      />
    </label>
  );
}
