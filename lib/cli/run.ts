/** Other programs, run from the project's own folder. */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** The project's top folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  /** Exit code; 127 where the program could not be started, 124 where it was ended for taking too long. */
  code: number;
  /** Standard output and standard error, as they came. */
  output: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Milliseconds after which the program is ended. */
  timeout?: number;
  /** Shows the output as it comes instead of keeping it. */
  loud?: boolean;
  /** Called with every line of output. */
  onLine?: (line: string) => void;
}

/** Runs a program to its end; tools of the project are found first. Never rejects. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  const path = [resolve(ROOT, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env, PATH: path },
      stdio: options.loud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let late = false;
    const timer = options.timeout
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, options.timeout)
      : undefined;
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      for (const line of text.split('\n')) if (line.trim()) options.onLine?.(line.trim());
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const end = (code: number) => {
      clearTimeout(timer);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(late ? 124 : (code ?? 1)));
  });
}

/** The last lines of a program's output: enough to see why it failed. */
export const tail = (output: string, lines = 30): string => output.trimEnd().split('\n').slice(-lines).join('\n');
