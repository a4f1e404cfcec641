import { i18n } from '#i18n';
import { formatDecimal, formatPercent } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import {
  defaultSettings,
  type MeasureName,
  type ReadingSettings as Settings,
  stepSetting,
} from '@/utils/settings.ts';
import { FaceChoice } from './FaceChoice.tsx';
import './ReadingSettings.css';
import { Stepper } from './Stepper.tsx';
import { Switch } from './Switch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

interface ReadingSettingsProps {
  settings: Settings;
  onChange: (changes: Partial<Settings>) => void;
  onReset: () => void;
  /** The width of the column, where the view is wide enough to have a choice. */
  showMeasure?: boolean;
}

/** Everything that can be chosen about how articles look. */
export function ReadingSettings({ settings, onChange, onReset, showMeasure = false }: ReadingSettingsProps) {
  const measures: MeasureName[] = showMeasure ? ['size', 'leading', 'measure'] : ['size', 'leading'];
  return (
    <div class="reading-settings">
      <ThemeChoice theme={settings.theme} onTheme={(theme) => onChange({ theme })} />
      <FaceChoice face={settings.face} onFace={(face) => onChange({ face })} />
      <div class="reading-settings-rows">
        {measures.map((name) => (
          <Stepper
            key={name}
            {...wordsOf(name)}
            value={formatValue(name, settings[name])}
            less={stepSetting(name, settings[name], -1)}
            more={stepSetting(name, settings[name], 1)}
            onStep={(value) => onChange({ [name]: value })}
          />
        ))}
        <Switch
          label={i18n.t('settings.justified')}
          on={settings.justified}
          onSwitch={(justified) => onChange({ justified })}
        />
      </div>
      <button type="button" class="reading-settings-reset" onClick={onReset}>
        {i18n.t('settings.reset')}
      </button>
    </div>
  );
}

function wordsOf(name: MeasureName) {
  switch (name) {
    case 'size':
      return {
        label: i18n.t('settings.size'),
        lessLabel: i18n.t('settings.smaller'),
        moreLabel: i18n.t('settings.larger'),
      };
    case 'leading':
      return {
        label: i18n.t('settings.leading'),
        lessLabel: i18n.t('settings.tighter'),
        moreLabel: i18n.t('settings.looser'),
      };
    case 'measure':
      return {
        label: i18n.t('settings.measure'),
        lessLabel: i18n.t('settings.narrower'),
        moreLabel: i18n.t('settings.wider'),
      };
  }
}

/** Pixels and ems say little: size and width are told beside the usual ones. */
function formatValue(name: MeasureName, value: number): string {
  if (name === 'leading') return formatDecimal(value, interfaceLocale());
  return formatPercent(value / defaultSettings[name], interfaceLocale());
}
