/** A text as it is searched: small letters without marks, so that "hoi nghi" finds "Hội nghị". */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLocaleLowerCase('vi');
}
