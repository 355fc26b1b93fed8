/** How a check of the domain note, or a constraint of its table, is held when it is not (or not only) a rule. */
export interface Held {
  readonly how: 'code' | 'existing' | 'computed' | 'elsewhere' | 'impossible' | 'silent';
  /** The code of the finding that says it, where there is one. */
  readonly finding?: string;
  readonly reason: string;
}

/** Checks E01 to E35 beside the rules that cover them. */
export const CHECKS: Readonly<Record<string, readonly Held[]>> = {
  E06: [
    { how: 'code', finding: 'shareWrong', reason: 'tỷ lệ tính lại từ hai số trong câu' },
    { how: 'code', finding: 'shareUnknown', reason: 'tỷ lệ không tính được từ số liệu hay từ câu' },
  ],
  E11: [{ how: 'existing', finding: 'answerMissing', reason: 'QC05 > 0: ô “Nơi chưa có” bắt buộc' }],
  E12: [{ how: 'elsewhere', reason: 'số thôn nhắc trong lời văn; số thôn đã họp không có chỉ tiêu riêng' }],
  E17: [{ how: 'existing', finding: 'answerMissing', reason: 'DT09 > 0: bảng kiến nghị còn tồn bắt buộc' }],
  E20: [
    { how: 'existing', finding: 'answerMissing', reason: 'CQ01 < QM06: ô “Cơ quan chưa tổ chức hội nghị” bắt buộc' },
    { how: 'impossible', reason: 'năm học của trường và số người của cơ quan (≤ 07) không có trong đề cương' },
  ],
  E22: [{ how: 'silent', reason: 'bằng 0 trong 6 tháng đầu là bình thường; không có chỉ tiêu, không có quy tắc' }],
  E23: [
    { how: 'existing', finding: 'dateOutside', reason: 'ngày trong kỳ, nhiệm vụ trong kỳ sau' },
    { how: 'existing', finding: 'dateOrder', reason: 'ngày chốt ≤ ngày ký < hạn gửi' },
    { how: 'code', finding: 'noSuchDay', reason: 'ngày không có thật trong lời văn' },
    { how: 'code', finding: 'otherCutoff', reason: '“số liệu tính đến …” khác ngày chốt' },
    { how: 'code', finding: 'afterCutoff', reason: 'lời văn kết quả kể việc sau ngày chốt (gợi ý)' },
    { how: 'code', finding: 'oldDay', reason: 'lời văn kết quả kể ngày của năm trước như việc trong kỳ (gợi ý)' },
    { how: 'code', finding: 'otherPeriod', reason: 'trích yếu, mở đầu ghi kỳ khác' },
    { how: 'existing', finding: 'answerMissing', reason: 'có số ước: cách tính bắt buộc' },
  ],
  E25: [
    {
      how: 'code',
      finding: 'numberUnknown',
      reason: 'số có đơn vị của chỉ tiêu trong mục mà không có trong số liệu, bảng',
    },
    { how: 'code', finding: 'directionWrong', reason: '“tăng”, “giảm” ngược với số liệu' },
    {
      how: 'code',
      finding: 'numberDiffers',
      reason: 'số đứng với tên của chỉ tiêu mà khác chỉ tiêu; phần nhỏ hơn chỉ gợi ý',
    },
    { how: 'code', finding: 'noResult', reason: 'lời văn kết quả không có con số nào, dù mục có số liệu' },
  ],
  E26: [
    { how: 'existing', finding: 'cellMissing', reason: 'nhiệm vụ thiếu chủ trì, sản phẩm, thời hạn' },
    { how: 'existing', finding: 'dateOutside', reason: 'thời hạn ngoài kỳ sau' },
    { how: 'code', finding: 'restated', reason: 'nguyên nhân nói lại hạn chế: giống từ 70 % số chữ' },
  ],
  E27: [{ how: 'existing', finding: 'answerMissing', reason: 'chưa có hạn chế, chưa có nguyên nhân' }],
  E28: [
    { how: 'existing', finding: 'orderItemUnanswered', reason: 'mục của công văn chưa trả lời' },
    { how: 'code', finding: 'figuresDespiteNothing', reason: 'ghi không phát sinh mà số liệu của mục lớn hơn 0' },
  ],
  E29: [
    { how: 'code', finding: 'basisExpired', reason: 'văn bản hết hiệu lực vào ngày ký' },
    { how: 'code', finding: 'basisDate', reason: 'ngày văn bản khác danh mục; cơ quan ban hành không so' },
    { how: 'code', finding: 'obsoleteWord', reason: 'danh sách thuật ngữ trong đề cương' },
  ],
  E30: [{ how: 'impossible', reason: 'hội nghị lồng ghép đếm hai lần: không có dữ liệu từng hội nghị' }],
  E31: [
    { how: 'code', finding: 'personalData', reason: 'mục V: tên, địa chỉ, số giấy tờ, số điện thoại theo mẫu chữ' },
    { how: 'code', finding: 'secrecyMark', reason: 'dấu độ mật; nội dung mật không có dấu thì không nhận ra được' },
  ],
  E32: [{ how: 'code', finding: 'legacyText', reason: 'TCVN3, VNI, dấu tách rời, chữ hỏng' }],
  E33: [
    { how: 'existing', finding: 'answerMissing', reason: 'thành phần thể thức còn thiếu' },
    { how: 'existing', finding: 'issuerMismatch', reason: 'ký hiệu, quyền hạn không khớp cơ quan' },
    { how: 'existing', reason: 'đề mục, thể thức của tệp: tự kiểm khi xuất (document/docx/audit)' },
  ],
  E34: [
    { how: 'code', finding: 'copied', reason: 'giống từ 80 % (5 từ liền nhau) khi đã mở báo cáo kỳ trước' },
    { how: 'code', finding: 'oldPeriod', reason: 'còn ghi năm, kỳ của báo cáo trước; câu so sánh không tính' },
  ],
  E35: [{ how: 'elsewhere', reason: 'tổng hợp báo cáo của đơn vị' }],
};

/** Constraints of the indicator table that no rule names. */
export const CONSTRAINTS: Readonly<Record<string, Held>> = {
  'CT01 0 đến điểm tối đa của bộ tiêu chí': {
    how: 'impossible',
    reason: 'bộ tiêu chí của thành phố chưa ban hành, chưa có điểm tối đa',
  },
  'CT05 = CT04/CT03': { how: 'computed', reason: 'chương trình tính, không gõ' },
  'DU11 = DU07/DU05': { how: 'computed', reason: 'chương trình tính, không gõ' },
  'HG07 = HG04/(HG04+HG05)': { how: 'computed', reason: 'chương trình tính, không gõ' },
};

/** Checks the note lists under its sections that are neither constraints of the table nor among E01 to E35. */
export const SECTION_CHECKS: Readonly<Record<string, Held>> = {
  's2_4: khen thưởng cần quyết định': { how: 'impossible', reason: 'đề cương không hỏi số quyết định' },
  's3_1_1: niêm yết ít nhất 30 ngày': { how: 'impossible', reason: 'bảng không có ngày kết thúc niêm yết' },
  's3_1_2: tỷ lệ tán thành 2/3, trên 50%': { how: 'impossible', reason: 'đề cương không hỏi số phiếu từng việc' },
  's3_1_3: thời hạn khác 20 ngày có căn cứ': {
    how: 'impossible',
    reason: 'căn cứ nằm trong lời văn; quy tắc chỉ cảnh báo',
  },
  's5_1: TD06 ≥ 0': { how: 'existing', finding: 'numberUnread', reason: 'số âm không đọc được' },
  's1_2: khó khăn nêu lại ở VII, IX': { how: 'elsewhere', reason: 'so lời văn giữa các mục' },
};
