import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { LicenceKeeper } from './tests/setup/licences.ts';
import { extensionPolicy } from './utils/extension-policy.ts';
import { hostPatterns } from './utils/sites/host-patterns.ts';

const licences = new LicenceKeeper();
const characterNames = fileURLToPath(
  new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
);
const pageWords = fileURLToPath(new URL('utils/i18n/page-i18n.ts', import.meta.url));

export default defineConfig({
  manifestVersion: 3, // Firefox would get version 2 otherwise
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'utils/i18n' },
  autoIcons: { baseIconPath: 'components/icon.svg', developmentIndicator: false },
  vite: () => ({
    plugins: [licences.plugin()],
    worker: { plugins: () => [licences.plugin()] },
    // Its build for browsers has an element decode the names of characters, by `innerHTML`; this one has a table.
    resolve: { alias: { 'decode-named-character-reference': characterNames } },
  }),
  hooks: {
    'build:done': ({ config }) => licences.write(config.outDir),
    // Pages and background are built one by one: with the same name for the same font, it is there once.
    'vite:build:extendConfig': (entrypoints, config) => {
      const { build } = config;
      // What comes into pages brings no more of the words' library than it needs. WXT's own aliases come before this.
      if (entrypoints.some(({ name }) => name === 'reader' || name === 'speech'))
        config.plugins?.push({
          name: 'klartext:page-words',
          enforce: 'post',
          config: () => ({ resolve: { alias: { '#i18n': pageWords } } }),
        });
      const output = build?.rollupOptions?.output;
      if (build?.rollupOptions === undefined || output === undefined || Array.isArray(output)) return;
      // It comes into pages where the reader is, and draws with what that lends it.
      if (entrypoints.some(({ name }) => name === 'speech')) {
        build.rollupOptions.external = ['preact/hooks', 'preact/jsx-runtime'];
        output.globals = { 'preact/hooks': 'klartextPreact', 'preact/jsx-runtime': 'klartextPreact' };
      }
      const { assetFileNames = 'assets/[name].[ext]' } = output;
      output.assetFileNames = (asset) => {
        if (asset.names.some((name) => name.endsWith('.woff2'))) return 'fonts/[name][extname]';
        return typeof assetFileNames === 'string' ? assetFileNames : assetFileNames(asset);
      };
    },
  },
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'de',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    commands: {
      // Chromium leaves many keys unassigned without a word; these it takes. Firefox opens a menu of its own
      // instead where one has the letter: Alt+Shift+S, that of the history.
      'toggle-reader': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_menu_reader__',
      },
      'save-article': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_menu_save__',
      },
      'save-open-articles': { description: '__MSG_menu_saveAll__' },
      'open-library': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_menu_library__',
      },
    },
    content_security_policy: { extension_pages: extensionPolicy },
    host_permissions: hostPatterns,
    content_scripts: [{ matches: hostPatterns, run_at: 'document_end', js: ['detect.js'] }],
    // Asked for one by one, when somebody wants the pictures of a host in the library.
    optional_host_permissions: ['*://*/*'],
    // Native Temporal, which dates are read with: Chromium 144, Firefox 139;
    // Firefox asks for 140 (142 on Android) where data_collection_permissions stand.
    minimum_chrome_version: '144',
    browser_specific_settings: {
      gecko: {
        id: 'klartext@klartext.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
});
