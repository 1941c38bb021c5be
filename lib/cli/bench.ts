/**
 * `npm run -s bench [-- [--quick] [--browser BROWSER] [--page FILE.html …]]`: measures
 * what Latar costs a page, beside others and beside its budgets. What it measures is in `tests/bench/`.
 */
import { run } from './run.ts';

const { code } = await run(process.execPath, ['tests/bench/main.ts', ...process.argv.slice(2)], { loud: true });
process.exit(code);
