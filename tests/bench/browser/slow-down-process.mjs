// Lets processes run for one part of the time only. Usage: node slow-down-process.mjs FACTOR PID…
import { setTimeout } from 'node:timers/promises';

const RUN_MS = 3;
const [factor, ...pids] = process.argv.slice(2).map(Number);

function signal(name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // it has ended
    }
  }
}

// never to be left standing still
process.on('exit', () => signal('SIGCONT'));
process.on('SIGTERM', () => process.exit(0));

for (;;) {
  const from = performance.now();
  signal('SIGCONT');
  await setTimeout(RUN_MS);
  signal('SIGSTOP');
  // timers are late on a busy machine: what counts is how long it really ran
  await setTimeout((performance.now() - from) * (factor - 1));
}
