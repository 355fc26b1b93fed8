import { describe, expect, it } from 'vitest';
import { createDoor } from '../../src/storage/door.ts';

function opener() {
  const closed: number[] = [];
  let count = 0;
  return {
    closed,
    open: async () => {
      count += 1;
      const number = count;
      return { number, close: () => void closed.push(number) };
    },
  };
}

describe('a door to the database', () => {
  it('opens anew when what was opened is lost', async () => {
    const door = createDoor(opener().open);
    expect([(await door.open()).number, (await door.open()).number]).toEqual([1, 2]);
  });

  it('shut, closes what is open and opens nothing any more', async () => {
    const { open, closed } = opener();
    const door = createDoor(open);
    await door.open();
    door.shut();
    await expect(door.open()).rejects.toThrow();
    expect(closed).toEqual([1]);
  });

  it('shut while it opens, lets nobody in', async () => {
    const { open, closed } = opener();
    const door = createDoor(open);
    const coming = door.open();
    door.shut();
    await expect(coming).rejects.toThrow();
    expect(closed).toEqual([1]);
  });
});
