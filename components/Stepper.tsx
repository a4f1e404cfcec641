import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './Stepper.css';

interface StepperProps {
  label: string;
  lessLabel: string;
  moreLabel: string;
  /** As it is shown and said. */
  value: string;
  /** The next value down, or up; none at the limit. */
  less: number | undefined;
  more: number | undefined;
  onStep: (value: number) => void;
}

/** A measure that goes up and down step by step. */
export function Stepper({ label, lessLabel, moreLabel, value, less, more, onStep }: StepperProps) {
  const id = useId();
  return (
    <fieldset class="stepper" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <span class="stepper-control">
        <StepButton icon="less" label={lessLabel} value={less} onStep={onStep} />
        <output class="stepper-value" aria-live="polite">
          {value}
        </output>
        <StepButton icon="plus" label={moreLabel} value={more} onStep={onStep} />
      </span>
    </fieldset>
  );
}

interface StepButtonProps {
  icon: 'less' | 'plus';
  label: string;
  value: number | undefined;
  onStep: (value: number) => void;
}

/** At the limit it stays where it is, and keeps the focus: `disabled` would lose it. */
function StepButton({ icon, label, value, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={value === undefined}
      onClick={() => value !== undefined && onStep(value)}
    >
      <Icon name={icon} />
    </button>
  );
}
