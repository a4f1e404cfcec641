import type { ComponentChildren, TargetedKeyboardEvent, TargetedToggleEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import './Button.css';
import { Icon, type IconName } from './Icon.tsx';
import './Menu.css';

interface MenuProps {
  label: string;
  icon?: IconName;
  /** Called whenever it is opened or closed by its button. */
  onPress?: () => void;
  children: ComponentChildren;
}

/**
 * A small panel behind a button. The browser closes it: on Escape, on a click elsewhere. What is in it is made when
 * it is first opened, for that can take longer than an article's text.
 */
export function Menu({ label, icon = 'more', onPress, children }: MenuProps) {
  const id = useId();
  const [isWanted, setIsWanted] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button menu-button"
        aria-label={label}
        title={label}
        popoverTarget={id}
        onClick={() => {
          setIsWanted(true);
          onPress?.();
        }}
      >
        <Icon name={icon} />
      </button>
      <div
        id={id}
        class="menu"
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={giveFocusBack}
        onToggle={focusChoice}
        onKeyDown={closeOnEscape}
      >
        {isWanted && children}
      </div>
    </>
  );
}

/** Closed, the panel gives the focus back to its button; within a shadow root Chromium leaves that undone. */
function giveFocusBack({ newState, currentTarget: panel }: TargetedToggleEvent<HTMLElement>) {
  const root = panel.getRootNode() as Document | ShadowRoot; // it is drawn somewhere
  const button = panel.previousElementSibling;
  if (newState === 'closed' && panel.contains(root.activeElement) && button instanceof HTMLElement)
    button.focus();
}

/** Opened, the panel takes the focus to what is chosen in it. */
function focusChoice(event: TargetedToggleEvent<HTMLElement>) {
  if (event.newState !== 'open') return;
  const panel = event.currentTarget;
  const target = panel.querySelector<HTMLElement>(':checked') ?? panel.querySelector<HTMLElement>('button');
  target?.focus();
}

/** Firefox and Chromium would close the whole popup on the same key. */
function closeOnEscape(event: TargetedKeyboardEvent<HTMLElement>) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.currentTarget.hidePopover();
}
