import { type RefObject, useLayoutEffect, useState } from 'react';

/** Smaller than this nothing can be read; the sheets are then moved sideways instead. */
const SMALLEST = 0.3;

/** Width a sheet may take in an element, in CSS pixels; sheets that are wider are drawn smaller. */
export function useWidth(ref: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver !== 'function') return;
    const look = () => setWidth(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

const PX_PER_MM = 96 / 25.4;

/** Takes the width of a sheet in millimetres and the room in CSS pixels; gives the size to draw it at, never enlarged. */
export function scaleOf(widthMm: number, room: number | undefined): number {
  if (!room) return 1;
  return Math.max(SMALLEST, Math.min(1, room / (widthMm * PX_PER_MM)));
}
