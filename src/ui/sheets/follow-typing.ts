import { type RefObject, useEffect, useRef } from 'react';

/** What is written stays clear of the edges of the column. */
const MARGIN_PX = 24;

/** The box that printed words come from, if it is one of the section on the screen: every section has boxes of the same names. */
function boxOf(element: Element): string | undefined {
  const href = element instanceof HTMLElement ? element.dataset['href'] : undefined;
  const [page, query] = (href ?? '').split('?');
  return page === window.location.hash.split('?')[0] ? (new URLSearchParams(query).get('o') ?? undefined) : undefined;
}

/** The printed places of the box one writes in, in order. */
function placesOf(column: HTMLElement): readonly Element[] {
  const name = document.activeElement?.getAttribute('name') ?? '';
  if (name === '') return [];
  return [...column.querySelectorAll('[data-href]')].filter((element) => {
    const box = boxOf(element);
    return box !== undefined && (name === box || name.startsWith(`${box}.`));
  });
}

const textsOf = (places: readonly Element[]): readonly string[] => places.map((place) => place.textContent ?? '');

function bringIntoSight(column: HTMLElement, place: Element): void {
  const [inside, outside] = [place.getBoundingClientRect(), column.getBoundingClientRect()];
  const below = inside.bottom - (outside.bottom - MARGIN_PX);
  const above = outside.top + MARGIN_PX - inside.top;
  if (below > 0) column.scrollTop += Math.min(below, -above);
  else if (above > 0) column.scrollTop -= above;
}

/**
 * Moves the column, and only when it has to, so that what was just written is seen: the first printed place of the box that
 * says something else than before. `laid` changes with every new laying.
 */
export function useFollowTyping(column: RefObject<HTMLElement | null>, laid: unknown): void {
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    const look = () => {
      before.current = column.current ? textsOf(placesOf(column.current)) : [];
    };
    look();
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [column]);
  useEffect(() => {
    if (!column.current || laid === undefined) return;
    const places = placesOf(column.current);
    const texts = textsOf(places);
    const known = before.current;
    before.current = texts;
    const changed = places[texts.findIndex((text, index) => text !== known[index])];
    if (changed) bringIntoSight(column.current, changed);
  }, [column, laid]);
}
