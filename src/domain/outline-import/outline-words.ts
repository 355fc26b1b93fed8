/** Words by which outlines of Party and State offices say what a line is for. Small letters, composed. */

/** "Phần thứ nhất". */
export const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

export const PART_WORDS = ['phần'];

/** Words that count items below a part. */
export const UNIT_WORDS = ['mục', 'câu', 'câu hỏi', 'nội dung', 'tiêu chí', 'nhóm', 'vấn đề'];

/** Words that begin the title of an annex, with a number. */
export const ANNEX_WORDS = ['phụ lục', 'phụ biểu', 'biểu mẫu', 'biểu', 'mẫu biểu', 'mẫu'];

/** Words that begin what is said to the writer and end with a colon. */
export const NOTE_WORDS = [
  'lưu ý',
  'ghi chú',
  'chú ý',
  'yêu cầu',
  'ví dụ',
  'hướng dẫn',
  'gợi ý',
  'chú thích',
  'cách ghi',
  'cách viết',
];

/** Verbs by which the writer is told what to put down: "nêu rõ …", "số liệu: …". */
export const TELLING_WORDS = [
  'nêu',
  'ghi',
  'kể',
  'số liệu',
  'liệt kê',
  'thống kê',
  'phân tích',
  'đánh giá',
  'trình bày',
  'báo cáo',
  'cần',
  'lưu ý',
  'chú ý',
  'ví dụ',
  'vd',
  'yêu cầu',
  'đề nghị',
  'kèm',
  'có số liệu',
  'có biểu',
  'tổng hợp',
  'so sánh',
  'so với',
  'tập trung',
  'khái quát',
  'tóm tắt',
  'mô tả',
  'làm rõ',
  'chỉ rõ',
  'chỉ ra',
  'chỉ ghi',
  'chỉ nêu',
  'gồm',
  'bao gồm',
  'trong đó',
  'cụ thể',
  'mỗi',
  'không',
  'nếu',
  'đối với',
  'dẫn chứng',
  'minh họa',
  'minh hoạ',
  'viết',
  'điền',
  'đính kèm',
  'gửi',
  'theo mẫu',
  'theo biểu',
  'xem',
  'tối đa',
  'khoảng',
  'ngắn gọn',
  'số',
  'tên',
  'tính',
];

/** Lines at the head of a document. */
export const COVER_STARTS = [
  'đảng cộng sản việt nam',
  'đảng công sản việt nam',
  'cộng hòa xã hội chủ nghĩa việt nam',
  'cộng hoà xã hội chủ nghĩa việt nam',
  'độc lập - tự do',
  'độc lập – tự do',
  'đảng bộ ',
  'đảng ủy ',
  'đảng uỷ ',
  'ban thường vụ',
  'thành ủy',
  'thành uỷ',
  'tỉnh ủy',
  'tỉnh uỷ',
  'huyện ủy',
  'huyện uỷ',
  'ủy ban nhân dân',
  'uỷ ban nhân dân',
  'ubnd ',
  'hội đồng nhân dân',
  'ban chỉ đạo',
  'kính gửi',
  'v/v ',
];

/** Words that begin the title of an outline. */
export const TITLE_STARTS = [
  'đề cương',
  'dàn ý',
  'dàn bài',
  'mẫu báo cáo',
  'khung báo cáo',
  'báo cáo',
  'gợi ý báo cáo',
  'hướng dẫn báo cáo',
  'nội dung báo cáo',
  'mẫu đề cương',
];

/** Titles that begin or end a report and often stand without a number. */
export const KNOWN_TITLES = [
  'mở đầu',
  'phần mở đầu',
  'lời mở đầu',
  'lời nói đầu',
  'lời giới thiệu',
  'đặt vấn đề',
  'kết luận',
  'phần kết luận',
  'phần kết',
  'kết thúc',
  'kiến nghị',
  'đề xuất, kiến nghị',
  'kiến nghị, đề xuất',
];

/** Lines a web page prints around a text. */
export const PAGE_TRAIL = [
  'nguồn',
  'tác giả',
  'lượt xem',
  'số lượt xem',
  'in trang',
  'chia sẻ',
  'quay lại',
  'về đầu trang',
  'ngày đăng',
  'theo cổng',
  'theo trang',
];

/** Lines of who signs. */
export const SIGNER_STARTS = [
  't/m',
  'tm.',
  'tm ',
  'kt.',
  'k/t',
  'kt ',
  'tl.',
  't/l',
  'tuq.',
  'thừa lệnh',
  'bí thư',
  'phó bí thư',
  'chủ tịch',
  'phó chủ tịch',
  'trưởng ban',
  'phó trưởng ban',
  'hiệu trưởng',
  'phó hiệu trưởng',
  'thủ trưởng',
  'giám đốc',
  'trưởng phòng',
  'người lập',
  'người báo cáo',
  'người tổng hợp',
  'đại diện',
  'xác nhận của',
  'chánh văn phòng',
  'trưởng thôn',
  'người ký',
  'cán bộ tổng hợp',
];

export const SIGNED = [
  'đã ký',
  'ký tên',
  'ký, ghi rõ họ tên',
  'ký và ghi rõ họ tên',
  'ký, đóng dấu',
  'ký, họ tên',
  'ký ghi rõ',
  'chữ ký',
];

/** Words a letter begins with. */
export const GREETINGS = ['kính gửi', 'kính thưa', 'thân gửi', 'gửi các đồng chí', 'gửi các đ/c'];

/** "Em cảm ơn các đ/c", "Trân trọng cảm ơn". */
export const THANKS =
  /^(?:(?:em|tôi|chúng tôi|văn phòng|vp|xin|rất|trân trọng|kính|chân thành)\s+)*(?:cảm ơn|cám ơn|trân trọng)(?:[\s.,]|$)/u;

export const RECIPIENT_STARTS = ['nơi nhận'];

export const CONTENTS_TITLES = ['mục lục', 'nội dung trang', 'mục lục đề cương'];

/** Heads of the column that says how to write what stands beside it. */
export const TELLING_HEADS = [
  'yêu cầu',
  'hướng dẫn',
  'gợi ý',
  'cách viết',
  'cách ghi',
  'nội dung cần nêu',
  'nội dung cần báo cáo',
  'nội dung báo cáo',
  'nội dung gợi ý',
  'gợi ý nội dung',
  'lưu ý khi viết',
];

/** Heads of the column that only counts rows. */
export const COUNTING_HEADS = ['tt', 'stt', 'số tt', 'số thứ tự', 'thứ tự', 'stt.', 'no.'];
