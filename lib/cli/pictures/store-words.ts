/** What stands beside the pictures for the stores: one short line each, in every language of the interface. */
import type { Language } from './plan.ts';

export const STORE_PICTURES = ['card', 'dispute', 'timeline', 'search', 'beside'] as const;
export type StorePicture = (typeof STORE_PICTURES)[number];

export const LINES: Record<Language, Record<StorePicture, string>> = {
  en: {
    card: 'Rest on a name. See what came before.',
    dispute: 'Who says so, and who denies it.',
    timeline: 'All of a page’s background, in time.',
    search: 'Search it by names in any script.',
    beside: 'Keep it open while you read.',
  },
  id: {
    card: 'Arahkan ke sebuah nama. Lihat apa yang mendahuluinya.',
    dispute: 'Siapa yang menyatakannya, siapa yang membantahnya.',
    timeline: 'Seluruh latar sebuah halaman, menurut waktu.',
    search: 'Cari dengan nama dalam aksara apa pun.',
    beside: 'Biarkan terbuka selagi Anda membaca.',
  },
  ko: {
    card: '이름 위에 잠시 머물면, 그 배경이 보입니다.',
    dispute: '누가 주장하고, 누가 부인하는지.',
    timeline: '한 페이지의 모든 배경을 시간순으로.',
    search: '어떤 문자로 쓴 이름으로든 검색하세요.',
    beside: '읽는 동안 곁에 펼쳐 두세요.',
  },
  ja: {
    card: '名前にカーソルを合わせると、それまでの経緯が見えます。',
    dispute: '誰が言い、誰が否定しているのか。',
    timeline: 'ページの背景を、まるごと時系列で。',
    search: 'どの文字で書いた名前でも探せます。',
    beside: '読んでいるあいだ、横に開いておけます。',
  },
  ar: {
    card: 'قف عند اسم، وانظر ما سبقه.',
    dispute: 'من يقول ذلك، ومن ينفيه.',
    timeline: 'خلفية الصفحة كلها، بترتيب زمني.',
    search: 'ابحث باسم مكتوب بأي حروف.',
    beside: 'أبقها مفتوحة وأنت تقرأ.',
  },
};

/** A name to search for, not as the notes write it. */
export const QUERY: Record<Language, string> = {
  en: '북한',
  id: 'КНДР',
  ko: '북한',
  ja: '北朝鮮',
  ar: 'كوريا الشمالية',
};

/** A name of the article, in whose card somebody denies what another one claims. */
export const DISPUTED: Record<Language, string> = {
  en: 'NATO',
  id: 'NATO',
  ko: '나토',
  ja: 'NATO',
  ar: 'الناتو',
};
