// A content script that shows the bar as the reader does: in a shadow root, in a dialogue that scrolls.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { ReadAloudBar } from '@/components/ReadAloudBar.tsx';
import { keepSpeechSettings, readSpeechSettings, type SpeechSettings } from '@/utils/speech-settings.ts';

import '@/components/tokens.css';
import '@/components/base.css';
import '@/components/Article.css';
import '@/components/ArticleHeader.css';
import '@/components/ArticleText.css';
import '@/components/ReadAloudBar.css';
import '@/components/Button.css';
import '@/components/Reader.css';
import '@/components/Stage.css';

declare const bundledStyles: string;

const { lang, theme, voice } = document.documentElement.dataset;
const host = document.createElement('div');
host.id = 'host';
const dialog = document.createElement('dialog');
dialog.className = 'stage';
dialog.lang = lang ?? 'de';
dialog.dataset.theme = theme ?? 'light';
dialog.dataset.room = 'wide';
dialog.innerHTML =
  '<div class="reader"><main><article class="article"></article></main><div class="bar"></div></div>';
const article = dialog.querySelector('article') ?? dialog;
const bar = dialog.querySelector('.bar') ?? dialog;
article.innerHTML = document.querySelector('article')?.innerHTML ?? '';
const style = document.createElement('style');
style.textContent = `${bundledStyles} main { max-inline-size: 680px; margin: 0 auto; padding-inline: 16px; }`;
host.attachShadow({ mode: 'open' }).append(style, dialog);
document.documentElement.append(host);
dialog.showModal();

function Bar({ kept }: { kept: SpeechSettings }) {
  const [settings, setSettings] = useState(kept);
  const onSettings = (chosen: SpeechSettings) => {
    setSettings(chosen);
    void keepSpeechSettings(chosen);
  };
  return (
    <ReadAloudBar
      body={dialog.querySelector('main')}
      scroller={dialog}
      lang={lang ?? 'de'}
      settings={settings}
      onSettings={onSettings}
      onClose={() => render(null, bar)}
    />
  );
}

const show = async () => {
  const kept = await readSpeechSettings();
  render(<Bar kept={{ ...kept, voice: voice ?? kept.voice }} />, bar);
};
// From the page, for a page may speak only after it was pressed once.
document.addEventListener('show-bar', () => void show());
