import { i18n } from '#i18n';
import { type Theme, themes } from '@/utils/settings.ts';
import './ThemeChoice.css';
import { Tiles } from './Tiles.tsx';

interface ThemeChoiceProps {
  theme: Theme;
  onTheme: (theme: Theme) => void;
}

/** The papers to read on, each shown in its own colours. */
export function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  const names: Record<Theme, string> = {
    system: i18n.t('theme.system'),
    light: i18n.t('theme.light'),
    sepia: i18n.t('theme.sepia'),
    dark: i18n.t('theme.dark'),
    contrast: i18n.t('theme.contrast'),
  };
  return (
    <Tiles
      label={i18n.t('theme.label')}
      options={themes}
      names={names}
      chosen={theme}
      onChoose={onTheme}
      sample={drawPaper}
    />
  );
}

/** The system has two papers: half of each. */
function drawPaper(theme: Theme) {
  if (theme !== 'system') return <span class={`tile-sample theme-${theme}`} data-theme={theme} />;
  return (
    <span class="tile-sample">
      <span class="theme-half" data-theme="light" />
      <span class="theme-half" data-theme="dark" />
    </span>
  );
}
