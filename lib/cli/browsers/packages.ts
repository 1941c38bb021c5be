/** The system's package manager: what it is, what browsers are called there, and whether we may use it. */
import { run, tail } from '../run.ts';
import type { Family } from './names.ts';

interface Manager {
  command: string;
  refresh?: string[];
  install: string[];
  packages: Record<Family | 'fonts', string[]>;
  /** Homebrew refuses to be root; all others need it. */
  asUser?: boolean;
}

const MANAGERS: Manager[] = [
  {
    command: 'apt-get',
    refresh: ['update'],
    install: ['install', '-y', '--no-install-recommends'],
    packages: { chromium: ['chromium'], firefox: ['firefox-esr'], fonts: ['fonts-noto-core', 'fonts-noto-cjk'] },
  },
  {
    command: 'dnf',
    install: ['install', '-y'],
    packages: { chromium: ['chromium'], firefox: ['firefox'], fonts: ['google-noto-sans-cjk-fonts'] },
  },
  {
    command: 'pacman',
    install: ['-Sy', '--noconfirm', '--needed'],
    packages: { chromium: ['chromium'], firefox: ['firefox'], fonts: ['noto-fonts', 'noto-fonts-cjk'] },
  },
  {
    command: 'zypper',
    install: ['--non-interactive', 'install'],
    packages: { chromium: ['chromium'], firefox: ['MozillaFirefox'], fonts: ['google-noto-sans-cjk-fonts'] },
  },
  {
    command: 'brew',
    install: ['install', '--cask'],
    packages: { chromium: ['google-chrome'], firefox: ['firefox'], fonts: [] },
    asUser: true,
  },
];

const starts = async (command: string, args: string[]) => (await run(command, args, { timeout: 10_000 })).code === 0;

/** On Ubuntu these packages only fetch a snap, which needs a running snapd: not worth starting. */
async function isSnapPackage(name: string): Promise<boolean> {
  const { output } = await run('apt-cache', ['policy', name], { timeout: 10_000 });
  return /Candidate:.*(snap|none)/.test(output);
}

let refreshed = false;

/**
 * Installs packages of one sort with the system's manager. Answers null when done, else one
 * sentence saying why not.
 */
export async function installPackages(sort: Family | 'fonts', onLine: (line: string) => void): Promise<string | null> {
  for (const manager of MANAGERS) {
    if (!(await starts(manager.command, ['--version']))) continue;
    const root = process.getuid?.() === 0;
    if (!root && !manager.asUser && !(await starts('sudo', ['-n', 'true']))) {
      return `${manager.command} needs an administrator`;
    }
    const prefix = root || manager.asUser ? [] : ['sudo', '-n'];
    const call = (args: string[]) => {
      const [command = manager.command, ...rest] = [
        ...prefix,
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        manager.command,
        ...args,
      ];
      return run(command, rest, { timeout: 15 * 60_000, onLine });
    };
    if (manager.refresh && !refreshed) {
      await call(manager.refresh);
      refreshed = true;
    }
    const names = manager.packages[sort];
    if (manager.command === 'apt-get' && names[0] && (await isSnapPackage(names[0]))) {
      return `this system's ${names[0]} package is only a snap`;
    }
    if (names.length === 0) return null;
    const { code, output } = await call([...manager.install, ...names]);
    return code === 0 ? null : `${manager.command} could not install ${names.join(', ')} (${tail(output, 1)})`;
  }
  return 'this system has no package manager that Latar knows';
}
