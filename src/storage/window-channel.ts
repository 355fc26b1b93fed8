import { DATABASE_NAME } from './database.ts';

/** Tells the other windows of this program in this browser one thing. */
export interface WindowChannel {
  tell(): void;
  /** Calls back when another window told it. */
  listen(heard: () => void): void;
}

/** A channel under one name. Where the browser has none nobody is told. */
export function openChannel(name: string): WindowChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(`${DATABASE_NAME}.${name}`);
  return {
    tell: () => channel.postMessage(name),
    listen: (heard) => channel.addEventListener('message', heard),
  };
}
