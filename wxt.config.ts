import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { packedAssets } from './data/pack.ts';
import { MINIFY } from './lib/cli/minify.ts';

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  targetBrowsers: ['chrome', 'firefox'],
  i18n: { localesDir: resolve('data/locales') },
  autoIcons: { baseIconPath: resolve('data/icon.svg') },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['<all_urls>'],
    commands: {
      'step-mention': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandStep__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'latar@latar.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  vite: () => ({
    resolve: {
      alias: {
        'wxt/utils/content-script-context': resolve('lib/content-context.ts'),
        'wxt/utils/define-content-script': resolve('lib/content-definition.ts'),
      },
    },
    build: {
      // What the oldest browsers of the manifest read: no rule is written twice for others.
      cssTarget: ['chrome128', 'firefox140'],
      ...MINIFY,
    },
  }),
  hooks: {
    'build:publicAssets': async (_wxt, assets) => {
      assets.push(...(await packedAssets()));
    },
  },
});
