import { useEffect, useState } from 'preact/hooks';

/** Rows that only fly by don't read their pictures, in milliseconds. */
const PATIENCE_MS = 60;

interface ThumbnailProps {
  hash: string;
  readPicture: (hash: string) => Promise<Blob | undefined>;
}

/** A row's picture. It holds its bytes as long as the row is drawn, which is only near the screen. */
export function Thumbnail({ hash, readPicture }: ThumbnailProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isWanted = true;
    const show = async () => {
      const picture = await readPicture(hash);
      if (!picture || !isWanted) return;
      made = URL.createObjectURL(picture);
      setUrl(made);
    };
    const timer = setTimeout(show, PATIENCE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (made) URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [hash]);
  // Beside its headline it says nothing that the headline doesn't.
  return <span class="thumbnail">{url && <img src={url} alt="" decoding="async" />}</span>;
}
