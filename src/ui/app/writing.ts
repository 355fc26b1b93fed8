import { createContext, useContext } from 'react';

/** What the boxes and buttons that change a draft take: to be spread over each of them. */
export interface Writing {
  readonly isLookingOn: boolean;
  /** For text boxes: read and reached by keyboard, not written in. */
  readonly text: { readonly readOnly?: true };
  /** For choices and for buttons that change the draft. */
  readonly act: { readonly disabled?: true };
}

export const WRITES: Writing = { isLookingOn: false, text: {}, act: {} };
export const LOOKS_ON: Writing = { isLookingOn: true, text: { readOnly: true }, act: { disabled: true } };

/** Whether this window writes the draft of its screens; set where the screens are laid out. */
export const WritingContext = createContext<Writing>(WRITES);

/** What boxes and buttons that change the draft take here; what only looks needs none of it. */
export function useWriting(): Writing {
  return useContext(WritingContext);
}
