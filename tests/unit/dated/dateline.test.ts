import { describe } from 'vitest';
import { each, HEADLINE, PROSE } from './row.ts';

/** What follows every dateline below, so that the first paragraph is prose. */
const REST =
  ' and that those who wrote it would have to answer for whatever came of it in the region, where nobody expected as much.';

const paragraph = (lang: string, text: string, is: string | null, more: { head?: string; at?: string } = {}) => ({
  what: `${lang}: ${text}`,
  lang,
  body: `<article><h1>${HEADLINE}</h1><p>${text}${REST}</p>${PROSE}</article>`,
  is,
  ...more,
});
const right = (lang: string, text: string, is = '2024-07-18 text') => paragraph(lang, text, is);
/** The reader's clock is at 22 November 2025: the last such day. */
const lately = (lang: string, text: string, is = '2025-07-18 text') => paragraph(lang, text, is);
const wrong = (lang: string, text: string) => paragraph(lang, text, null);

describe('a dateline with its year gives the date', () => {
  each([
    right('id', 'Jakarta, Kamis (18/7/2024) - Kementerian itu menolak'),
    right('id', 'JAKARTA, 18 Juli 2024 – Kementerian itu menolak'),
    right('id', 'Jakarta (18/07/2024) — Kementerian itu menolak'),
    right('ms', 'KUALA LUMPUR, 18 Julai 2024 (Bernama) -- Kementerian itu menolak'),
    right('en', 'BRUSSELS — July 18, 2024 Ministers met'),
    right('en', 'BRUSSELS — July 18, 2024 — Ministers met'),
    right('en', 'WASHINGTON, D.C. (July 18, 2024) – Ministers met'),
    right('en', 'NEW YORK, July 18, 2024 /NewsWire/ -- Ministers met'),
    right('en', '18 July 2024 – Ministers met'),
    right('de', 'Berlin, 18. Juli 2024 – Das Ministerium wies die Erklärung zurück'),
    right('de', 'Wien, 18.07.2024 (Agentur) - Das Ministerium wies sie zurück'),
    right('fr', 'Paris, le 18 juillet 2024 – Le ministère a rejeté la déclaration'),
    right('es', 'Madrid, 18 jul. 2024 (Agencia) - El ministerio rechazó la declaración'),
    right('es', 'MOSCÚ, 18 de julio de 2024. El ministerio rechazó la declaración'),
    right('pt', 'Lisboa, 18 jul 2024 (Agência) – O ministério rejeitou a declaração'),
    right('hu', 'Budapest, 2024. július 18., csütörtök (MTI) - A minisztérium elutasította'),
    right('ru', 'МОСКВА, 18 июля 2024 г. – Министерство отвергло заявление'),
    right('ko', '【평양 2024년 7월 18일발 조선중앙통신】 외무성은 선언을 배격하였다'),
    right('ko', '(서울=연합뉴스) 2024년 7월 18일 홍길동 기자 = 정부는 선언을 거부했다'),
    right('ko', '평양, 주체113(2024)년 7월 18일 (조선중앙통신) 외무성은 선언을 배격하였다'),
    right('zh-CN', '某社北京2024年7月18日电 外交部拒绝了声明'),
    right('bn', 'ঢাকা, ১৮ জুলাই ২০২৪ (বাসস): মন্ত্রণালয় ঘোষণা প্রত্যাখ্যান করেছে'),
    right('tr', 'ANKARA, 18 Temmuz 2024 - Bakanlık bildiriyi reddetti'),
    right('vi', 'Hà Nội, ngày 18/7/2024 – Bộ Ngoại giao bác bỏ tuyên bố'),
  ]);
});

describe('a dateline without its year gives the last such day', () => {
  each([
    lately('en', 'SEOUL, July 18 (Yonhap) -- The ministry rejected the declaration'),
    lately('en', 'Pyongyang, July 18 (KCNA) -- The ministry rejected the declaration'),
    lately('en', 'SEOUL, South Korea, July 18 - The ministry rejected the declaration'),
    lately('en', 'LONDON, 18 Jul (Agency) - The ministry rejected the declaration'),
    lately('en', 'SEOUL, Nov. 30 (Yonhap) -- The ministry rejected the declaration', '2024-11-30 text'),
    lately('id', 'JAKARTA (18/7) - Kementerian itu menolak'),
    lately('id', 'Jakarta, 18/7 (ANTARA) - Kementerian itu menolak'),
    lately('ms', 'KUALA LUMPUR, 18 Julai (Bernama) -- Kementerian itu menolak'),
    lately('tl', 'MANILA, Hulyo 18 (PNA) -- Tinanggihan ng kagawaran ang pahayag'),
    lately('ru', 'МОСКВА, 18 июля. /ТАСС/. Министерство отвергло заявление'),
    lately('ru', 'МОСКВА, 18 июл — РИА Новости. Министерство отвергло заявление'),
    lately('uk', 'Київ, 18 липня. Укрінформ. Міністерство відкинуло заяву'),
    lately('uk', 'КИЇВ, 18 липня — Міністерство відкинуло заяву'),
    lately('bg', 'София, 18 юли /БТА/ Министерството отхвърли декларацията'),
    lately('sr', 'БЕОГРАД, 18. јула /Танјуг/ - Министарство је одбацило изјаву'),
    lately('hr', 'ZAGREB, 18. srpnja (Hina) - Ministarstvo je odbacilo izjavu'),
    lately('cs', 'Praha 18. července (ČTK) - Ministerstvo prohlášení odmítlo'),
    lately('pl', 'Warszawa, 18 lipca (PAP) – Ministerstwo odrzuciło oświadczenie'),
    lately('ro', 'București, 18 iul /Agerpres/ - Ministerul a respins declarația'),
    lately('fi', 'HELSINKI 18.7. (STT) Ministeriö torjui julistuksen'),
    lately('et', 'TALLINN, 18. juuli, BNS - Ministeerium lükkas avalduse tagasi'),
    lately('lv', 'RĪGA, 18. jūlijs, LETA. Ministrija noraidīja paziņojumu'),
    lately('lt', 'VILNIUS, liepos 18 d. (BNS) - Ministerija atmetė pareiškimą'),
    lately('de', 'Berlin, 18. Juli (Agentur) - Das Ministerium wies die Erklärung zurück'),
    lately('fr', 'PARIS, 18 juillet (Agence) - Le ministère a rejeté la déclaration'),
    lately('es', 'Madrid, 18 jul (EFE).- El ministerio rechazó la declaración'),
    lately('it', 'ROMA, 18 LUG - Il ministero ha respinto la dichiarazione'),
    lately('it', '(ANSA) - ROMA, 18 LUG - Il ministero ha respinto la dichiarazione'),
    lately('el', 'ΑΘΗΝΑ, 18 Ιουλίου (ΑΠΕ) - Το υπουργείο απέρριψε τη δήλωση'),
    lately('tr', 'ANKARA, 18 Temmuz (AA) - Bakanlık bildiriyi reddetti'),
    lately('az', 'Bakı, 18 iyul, AZƏRTAC - Nazirlik bəyanatı rədd etdi'),
    lately('ar', 'سول 18 يوليو (يونهاب) -- رفضت الوزارة الإعلان'),
    lately('hi', 'नई दिल्ली, 18 जुलाई (भाषा) मंत्रालय ने घोषणा को खारिज कर दिया'),
    lately('ur', 'اسلام آباد، 18 جولائی (اے پی پی): وزارت نے اعلان مسترد کر دیا'),
    lately('th', 'กรุงเทพฯ 18 ก.ค. (สำนักข่าวไทย) - กระทรวงปฏิเสธแถลงการณ์'),
    lately('vi', 'Hà Nội (TTXVN 18/7) - Bộ Ngoại giao bác bỏ tuyên bố'),
    lately('ja', '【ソウル7月18日】外務省は宣言を拒否し'),
    lately('ja', '［ソウル　７月１８日　通信社］ - 外務省は宣言を拒否し'),
    lately('ko', '【베이징 7월 18일 통신】 외교부는 선언을 거부했다'),
    lately('zh-CN', '新华社平壤7月18日电（记者某某）外务省拒绝了声明'),
    lately('zh-TW', '（中央社首爾7月18日電）外交部拒絕了聲明'),
    lately('ka', 'თბილისი, 18 ივლისი (სააგენტო) - სამინისტრომ განცხადება უარყო'),
  ]);
});

describe('what surer places know of the date bounds a dateline without its year', () => {
  const text = 'SEOUL, July 18 (Yonhap) -- The ministry rejected the declaration';
  each([
    {
      ...paragraph('en', text, '2023-07-18 text', { at: 'https://paper.example/2023/07/rejects' }),
      what: 'the month of its address',
    },
    {
      ...paragraph('en', text, '2021-07-18 text', {
        head: '<meta property="article:modified_time" content="2022-03-01">',
      }),
      what: 'a later change',
    },
    paragraph('id', 'Jakarta, Kamis (18/7) - Kementerian itu menolak', '2024-07-18 text'),
    paragraph('id', 'Jakarta, Selasa (18/7) - Kementerian itu menolak', '2023-07-18 text'),
    paragraph('en', 'SEOUL, Feb. 29 (Yonhap) -- The ministry rejected it', '2024-02-29 text'),
  ]);
  each([
    {
      what: 'and a byline that has the year goes before it',
      body: `<article><h1>${HEADLINE}</h1><div>19 July 2024</div><p>${text}${REST}</p></article>`,
      is: '2024-07-19 text',
    },
    {
      what: 'a dateline may be a line of its own',
      lang: 'uk',
      body: `<article><h1>${HEADLINE}</h1><p>Київ, 18 липня</p>${PROSE}</article>`,
      is: '2025-07-18 text',
    },
    {
      what: 'or the whole of a short paragraph',
      body: `<article><h1>${HEADLINE}</h1><p>${text}.</p>${PROSE}</article>`,
      is: '2025-07-18 text',
    },
    {
      what: 'what the agency of Pyongyang writes below a report has its year',
      body: `<article><h1>${HEADLINE}</h1><p>Pyongyang, July 18 (KCNA) -- The ministry rejected it${REST}</p><p>www.kcna.example (Juche113.7.18.)</p></article>`,
      is: '2024-07-18 text',
    },
    {
      what: 'a list of many agencies’ reports has none',
      body: `<article><h1>${HEADLINE}</h1>${[11, 12, 13, 14].map((day) => `<p>SEOUL, July ${day} (Yonhap) -- The ministry rejected it.</p>`).join('')}</article>`,
      is: null,
    },
  ]);
});

describe('prose that begins with a date gives none', () => {
  each([
    wrong('en', 'On 19 June 2024 they signed a treaty'),
    wrong('en', 'On 19 June 2024 - a Wednesday - they signed a treaty'),
    wrong('en', 'In Moscow, 18 July 2024 – the day it was signed – meant little'),
    wrong('en', 'Korea, since 18 July 1945 divided, was not asked'),
    wrong('en', 'BRUSSELS — July 18, 2024, was the day on which they met'),
    wrong('en', 'BRUSSELS (AP) — On July 18 they met'),
    wrong('en', 'Bastille Day, July 14 – a holiday in France – fell on a Sunday'),
    wrong('en', 'The ministers who met on July 18 (Thursday) - Kim and Park - rejected it'),
    wrong('en', 'VILNIUS, 11 - 12 July. Leaders of the alliance meet'),
    wrong('en', 'On Thursday, July 18 (local time) officials rejected it'),
    wrong('id', 'Presiden Joko Widodo, Kamis (18/7), mengatakan akan menolak'),
    wrong('id', 'Kementerian Luar Negeri, Kamis (18/7/2024) mengatakan menolak'),
    wrong('id', 'Jakarta (ANTARA) - Presiden Joko Widodo pada Kamis (18/7) - yang baru pulang - menolak'),
    wrong('id', 'GEMPA berkekuatan 5.2 - Guncangan terasa'),
    wrong('ru', '18 июля 1945 года — день, когда началась конференция'),
    wrong('ru', 'С 18 июля действует запрет — Министерство отвергло'),
    wrong('de', 'Am 18. Juli 2024 – einem Donnerstag – wies das Ministerium sie zurück'),
    wrong('fr', 'Le 18 juillet 2024, le ministère a rejeté la déclaration'),
    wrong('es', 'El 18 de julio de 1936 el ejército se sublevó'),
    wrong('ko', '(서울=연합뉴스) 2019년 6월 30일 판문점에서 만난 두 정상은'),
    wrong('ko', '(서울=연합뉴스) 홍길동 기자 = 7월 18일 정부는 선언을 거부했다'),
    wrong('ko', '지난 7월 18일 회견에서 미국 기자라고 밝힌 남자는'),
    wrong('ja', '外務省は7月18日、宣言を拒否し'),
    wrong('ja', '2024年6月19日に調印された条約は'),
    wrong('zh-CN', '两国领导人7月18日电话会谈，拒绝了声明'),
    wrong('zh-CN', '朝鲜7月18日发射导弹'),
    wrong('ar', 'في 18 يوليو رفضت الوزارة الإعلان'),
    wrong('fa', 'تهران، ۲۷ تیر (خبرگزاری) - وزارت بیانیه را رد کرد'),
    wrong('hi', '18 जुलाई को मंत्रालय ने घोषणा को खारिज कर दिया'),
    wrong('vi', 'TTXVN - Ngày 18/7, Bộ Ngoại giao bác bỏ tuyên bố'),
    wrong('hu', 'A 2024. július 18-i ülésen a minisztérium elutasította'),
    wrong('tr', '18 Temmuz 2024’te imzalanan anlaşma'),
  ]);
});
