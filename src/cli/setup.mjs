// Makes sure the packages are there, so that `npm start` and `npm test` work right after cloning.
// Plain Node on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node.js 20.19 trở lên, máy này có ${process.versions.node}. Tải bản LTS tại nodejs.org.`);
  console.error(`Node.js 20.19 or newer is needed; this machine has ${process.versions.node}.`);
  process.exit(1);
}

const withTests = process.argv.includes('--with-tests');
const STAMP = 'node_modules/.bao-cao-dan-chu';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
const isReady = stamp === `${lock} all` || (!withTests && stamp === `${lock} run`);

if (!isReady) {
  console.log(
    withTests ? 'Đang cài các gói cần cho chạy thử…' : 'Đang cài các gói cần thiết, lần đầu mất chừng một phút…',
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', ...(withTests ? ['--include=dev'] : ['--omit=dev'])];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: true });
  if (run.status !== 0) process.exit(run.status ?? 1);
  writeFileSync(STAMP, `${lock} ${withTests ? 'all' : 'run'}`);
}
