import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Names every skipped test, then ends the run with one plain line: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // a file that does not load has no tests to fail
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    for (const test of tests) {
      if (test.result().state === 'skipped') console.log(`skipped: ${test.fullName}`);
    }
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}
