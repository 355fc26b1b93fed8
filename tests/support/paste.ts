/** What a copied block is on the clipboard of a test, given to `fireEvent.paste`. */
export function clipboardOf(plain: string, html = ''): { readonly clipboardData: Pick<DataTransfer, 'getData'> } {
  const copied = new Map([
    ['text/plain', plain],
    ['text/html', html],
  ]);
  return { clipboardData: { getData: (kind) => copied.get(kind) ?? '' } };
}
