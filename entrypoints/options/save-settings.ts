import type { Settings } from '../../lib/settings.ts';
import { settingsFile } from '../../lib/settings-file.ts';

/** Saves the settings as a file, where the browser saves what is downloaded. */
export function saveSettings(settings: Settings): void {
  const url = URL.createObjectURL(new Blob([settingsFile(settings)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'latar-settings.json';
  link.click();
  // The browser reads the file when it gets to it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
