import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { type MentionOffer, mentionOffers } from '../../document/model/mention-offers.ts';
import { useDraft } from '../app/app-context.tsx';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import { type OpenMention, openMention, putText, takeOut } from './mention-box.ts';

/** What a text box needs to have figures put into it by name: typing `{` opens the list, and so does the button. */
export function useMentions(box: RefObject<HTMLTextAreaElement | null>) {
  const [open, setOpen] = useState<OpenMention>();
  const [active, setActive] = useState(0);
  /** How much the button put into the text, the brace last; 0 when the person typed the brace. */
  const begun = useRef(0);
  const { section } = useSectionForm();
  const outline = useDraft((state) => state.outline);
  const draft = useDraft((state) => state.draft);
  const typed = open?.typed;
  const offers = useMemo(
    () => (typed === undefined ? [] : mentionOffers(outline, draft, section, typed)),
    [typed, outline, draft, section],
  );
  const look = useCallback(() => {
    const found = box.current && !box.current.readOnly ? openMention(box.current) : undefined;
    if (!found) begun.current = 0;
    setOpen((before) => (before?.from === found?.from && before?.typed === found?.typed ? before : found));
    setActive(0);
  }, [box]);
  const close = () => setOpen(undefined);
  /** A brace the person did not type does not stay. */
  const giveUp = (takeAway: (box: HTMLTextAreaElement, from: number, to: number) => void) => {
    if (box.current && open?.typed === '' && begun.current > 0)
      takeAway(box.current, open.from + 1 - begun.current, open.from + 1);
    close();
  };
  const leave = () => giveUp(takeOut);
  const choose = (offer: MentionOffer) => {
    if (!box.current || !open) return;
    putText(box.current, open.from, box.current.selectionEnd, offer.text);
    close();
  };
  const begin = () => {
    if (!box.current) return;
    // behind the words that are marked: nothing of them is taken away
    const { value, selectionEnd } = box.current;
    const put = /\S$/.test(value.slice(0, selectionEnd)) ? ' {' : '{';
    putText(box.current, selectionEnd, selectionEnd, put);
    begun.current = put.length;
    look();
  };
  const move = (by: number) => setActive((before) => (before + by + offers.length) % offers.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const chosen = offers[active];
    const put = chosen && !event.ctrlKey ? () => choose(chosen) : undefined;
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      Escape: () => giveUp((area, from, to) => putText(area, from, to, '')),
      ...(chosen ? { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: put, Tab: put } : {}),
    };
    const action = actions[event.key];
    if (!action) return;
    action();
    // the keys of the screen (Esc leaves the section) stay out of it
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
  };
  return { isOpen: open !== undefined, offers, active, choose, begin, leave, look, onKeyDown };
}
