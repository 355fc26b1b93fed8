const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Beyond this Word itself prints nonsense; a damaged file must not make us print a million letters. */
const LARGEST = 9_999;

function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, letters] of ROMAN) {
    roman += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}

/** Word goes on after z with aa, bb, … */
function toLetters(number: number): string {
  return number < 1 ? '' : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  upperRoman: (number) => toRoman(number).toUpperCase(),
  lowerRoman: toRoman,
  upperLetter: (number) => toLetters(number).toUpperCase(),
  lowerLetter: toLetters,
  decimalZero: (number) => String(number).padStart(2, '0'),
  none: () => '',
};

/** Takes a number and the name Word has for the way to print it; a way unknown here prints Arabic figures. */
export function printNumber(number: number, format: string): string {
  const printable = Math.min(Math.max(number, 0), LARGEST);
  return FORMATS[format]?.(printable) ?? String(printable);
}
