/** What in a text points at a single citizen. */
export interface PersonalTrace {
  readonly kind: 'identityNumber' | 'phone' | 'name' | 'address';
  readonly text: string;
}

/** Căn cước: 12 digits, beginning with 0; chứng minh nhân dân: 9 digits, only where the words say so. Groups may be spaced. */
const IDENTITY_NUMBER =
  /(?<![\d.,/])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/])|(?<=(?:CCCD|CMND|căn cước|chứng minh)[^\d\n]{0,30})\d{9}(?!\d)/iu;

/** Ten digits beginning with 0, or the same with +84; groups may be spaced. */
const PHONE = /(?<![\d.,/])(?:\+?84[ .-]?|0)(?:[35789]\d|2\d{2})(?:[ .-]?\d){7}(?![\d/])/u;

/** "ông Bình", "bà Lê Thị Hoa": a word of address or "công dân" before a name. Offices ("ông Chủ tịch") and places (Bà Rịa) are none. */
const NAME =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ông dân) (?!(?:Bí thư|Chủ tịch|Trưởng|Phó|Ủy|Hội|Ban|Mặt|Rịa|Nà|Tô)(?!\p{L}))\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*\.?)*/u;

/** "số nhà 12", "ngõ 5/12 đường …": where one person lives. A thôn alone is no address of a person. */
const ADDRESS =
  /(?<!\p{L})(?:số nhà \d+\S*|(?:số|ngõ|ngách|hẻm|kiệt) \d+[A-Za-z]?(?:\/\d+[A-Za-z]?)*,? (?:đường|phố|ngõ|ngách) \p{L}+)/iu;

const TRACES: readonly (readonly [PersonalTrace['kind'], RegExp])[] = [
  ['identityNumber', IDENTITY_NUMBER],
  ['phone', PHONE],
  ['name', NAME],
  ['address', ADDRESS],
];

/** Looks for what names a citizen: numbers, a name with a word of address, a house. Gives one trace of each kind. */
export function personalTraces(text: string): readonly PersonalTrace[] {
  return TRACES.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text);
    return found ? [{ kind, text: found[0] }] : [];
  });
}

/** Mức độ mật, as it is stamped: in capitals and by itself. "BẢO MẬT" is another thing. */
const SECRECY = /(?<!\p{L}|BẢO |BÍ )(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\p{L}| ĐỘ| KHẨU)/u;

/** The mark of a secret document in a text; nothing of that kind belongs into this program. */
export function secrecyMark(text: string): string | undefined {
  return SECRECY.exec(text)?.[0];
}
