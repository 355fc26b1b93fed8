/** A way to something that can be shut for good: what was opened is closed, and nothing is opened any more. */
export interface Door<Opened> {
  readonly open: () => Promise<Opened>;
  readonly shut: () => void;
}

/** `open` may give another one each time, as a connection that was lost and made anew. */
export function createDoor<Opened extends { close(): void }>(open: () => Promise<Opened>): Door<Opened> {
  let last: Promise<Opened> | undefined;
  let isShut = false;
  return {
    async open() {
      if (isShut) throw new Error('shut');
      last = open();
      const opened = await last;
      // shut while it was being opened
      if (isShut) throw new Error('shut');
      return opened;
    },
    shut() {
      isShut = true;
      void last?.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
}
