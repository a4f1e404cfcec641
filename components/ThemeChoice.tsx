import { i18n } from '#i18n';
import { type Theme, themes } from '@/utils/settings.ts';
import './ThemeChoice.css';

const names = {
  system: 'theme.system',
  light: 'theme.light',
  sepia: 'theme.sepia',
  dark: 'theme.dark',
} as const satisfies Record<Theme, string>;

interface ThemeChoiceProps {
  theme: Theme;
  onTheme: (theme: Theme) => void;
}

/** The papers to read on, one of which is chosen. */
export function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  return (
    <fieldset class="theme-choice">
      <legend>{i18n.t('theme.label')}</legend>
      <div class="theme-choice-options">
        {themes.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="theme"
              value={option}
              checked={option === theme}
              onChange={() => onTheme(option)}
            />
            <span>{i18n.t(names[option])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
