import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { print } from './figures.ts';

export function benchCheck(): void {
  const times: number[] = [];
  for (let run = 0; run < 30; run += 1) {
    const from = performance.now();
    checkCompleteness(OUTLINE, COMPLETE);
    times.push(performance.now() - from);
  }
  print({ name: 'check of the complete sample, without a screen', slowdown: 1, times });
}
