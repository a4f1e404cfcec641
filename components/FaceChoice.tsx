import { i18n } from '#i18n';
import { type Face, faces } from '@/utils/settings.ts';
import './FaceChoice.css';
import { Tiles } from './Tiles.tsx';

interface FaceChoiceProps {
  face: Face;
  onFace: (face: Face) => void;
}

/** The typefaces to read in, each shown as it is drawn. */
export function FaceChoice({ face, onFace }: FaceChoiceProps) {
  const names: Record<Face, string> = {
    serif: i18n.t('face.serif'),
    sans: i18n.t('face.sans'),
    legible: i18n.t('face.legible'),
  };
  return (
    <Tiles
      label={i18n.t('face.label')}
      options={faces}
      names={names}
      chosen={face}
      onChoose={onFace}
      sample={(option) => <span class={`tile-sample face-${option}`} />}
    />
  );
}
