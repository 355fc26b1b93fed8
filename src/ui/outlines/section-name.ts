/** Words of an outline as they are shown where no period is known: "{ky_sau}" is "kỳ sau". */
export function fillPeriodWords(text: string): string {
  return text
    .replaceAll('{ky_sau}', 'kỳ sau')
    .replaceAll('{ky_truoc}', 'kỳ trước')
    .replaceAll('{ky}', 'kỳ này')
    .replaceAll('{nam}', 'năm')
    .trim();
}
