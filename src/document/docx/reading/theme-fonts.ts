import type { XmlElement } from './read-xml.ts';
import type { ThemeFonts } from './word-formats.ts';
import { childOf } from './xml-tree.ts';

/** Takes the theme of a file; gives the fonts its references stand for (`minorHAnsi`, `majorAscii`). */
export function readThemeFonts(theme: XmlElement | undefined): ThemeFonts {
  const scheme = childOf(theme, 'a:themeElements', 'a:fontScheme');
  const latin = (element: string): string | undefined =>
    childOf(scheme, element, 'a:latin')?.attributes.get('typeface') || undefined;
  const major = latin('a:majorFont');
  const minor = latin('a:minorFont');
  return (reference) => {
    if (reference.startsWith('major')) return major;
    return reference.startsWith('minor') ? minor : undefined;
  };
}
