/** What the sentences of generated pages are made of. Everything here is invented; none of it is news. */

export const LANGUAGES = ['en', 'id', 'ko', 'ru', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Words {
  /** How a sentence begins. */
  openers: readonly string[];
  /** Who acts, where no listed name does; names that nobody lists among them. */
  others: readonly string[];
  acts: readonly string[];
  things: readonly string[];
  closers: readonly string[];
  /** A sentence: 0 opener, 1 who, 2 act, 3 thing, 4 closer. */
  order: string;
  /** Where a second name may stand: 0 the name. */
  beside: readonly string[];
}

const list = (text: string): string[] => text.split('|').map((part) => part.trim());

export const WORDS: Record<Language, Words> = {
  en: {
    openers: list(
      'On Tuesday|Late in the evening|After three days of talks|As prices rose again|For the second time this month|In a short statement|Without giving details|Two weeks before the vote|At a crowded press conference|Despite the warnings|Asked about the delay|According to people who were in the room',
    ),
    others: list(
      'the ministry|a spokeswoman|lawmakers from both chambers|Maria Hansen|the harbour authority|Tom Adeyemi of the Coastal Institute|engineers|the Bank of the North|shopkeepers near Central Station|residents|Professor Okafor|the Green Alliance',
    ),
    acts: list(
      'rejected|welcomed|was expected to sign|quietly dropped|promised to review|presented|questioned|asked for more time to read|praised|postponed',
    ),
    things: list(
      'the new timetable|an offer worth 3.4 billion|a draft that few had seen|the longest bridge of the region|a plan for cleaner rivers|the budget of next year|an agreement on grain|a report of 212 pages|the joint exercise|a tax on empty houses',
    ),
    closers: list(
      'and left without taking questions|which critics call too late|while the market hardly moved|although the details remain open|and will meet again in autumn|as it had done the year before|because the winter was mild|to the surprise of its own staff',
    ),
    order: '0, 1 2 3, 4.',
    beside: ['in a letter to 0', 'together with 0', 'after a visit to 0', 'according to 0'],
  },
  id: {
    openers: list(
      'Pada hari Selasa|Menjelang malam|Setelah perundingan tiga hari|Ketika harga kembali naik|Untuk kedua kalinya bulan ini|Dalam pernyataan singkat|Tanpa memberi rincian|Dua pekan sebelum pemungutan suara|Di hadapan wartawan|Meskipun sudah diperingatkan',
    ),
    others: list(
      'kementerian itu|seorang juru bicara|para anggota dewan|Siti Rahmawati|pengelola pelabuhan|Budi Hartono dari Lembaga Pesisir|para insinyur|pedagang di dekat stasiun|warga setempat|Profesor Wibowo',
    ),
    acts: list(
      'menolak|menyambut baik|diperkirakan menandatangani|diam-diam membatalkan|berjanji meninjau|memaparkan|mempertanyakan|meminta waktu untuk membaca|memuji|menunda',
    ),
    things: list(
      'jadwal yang baru|tawaran senilai 3,4 miliar|rancangan yang jarang dilihat orang|jembatan terpanjang di daerah itu|rencana sungai yang lebih bersih|anggaran tahun depan|kesepakatan soal gandum|laporan setebal 212 halaman|latihan bersama|pajak atas rumah kosong',
    ),
    closers: list(
      'lalu pergi tanpa menjawab pertanyaan|yang menurut para pengkritik terlambat|sementara pasar hampir tidak bergerak|walaupun rinciannya masih terbuka|dan akan bertemu lagi pada musim gugur|seperti yang dilakukannya tahun lalu|karena hujan datang lebih awal',
    ),
    order: '0, 1 2 3, 4.',
    beside: ['dalam surat kepada 0', 'bersama 0', 'setelah kunjungan ke 0', 'menurut 0'],
  },
  ko: {
    openers: list(
      '화요일에|저녁 늦게|사흘간의 협의 끝에|물가가 다시 오르자|이달 들어 두 번째로|짧은 성명에서|구체적인 설명 없이|투표를 두 주 앞두고|기자들 앞에서|거듭된 경고에도',
    ),
    others: list(
      '담당 부처는|한 대변인은|양원 의원들은|박서연 씨는|항만 당국은|해안연구소 이도현 박사는|기술자들은|역 앞 상인들은|주민들은|오민재 교수는',
    ),
    acts: list(
      '거부했다|환영했다|서명할 예정이다|조용히 철회했다|검토하겠다고 약속했다|공개했다|의문을 제기했다|미루었다',
    ),
    things: list(
      '새 시간표를|34억 규모의 제안을|아는 사람이 드문 초안을|지역에서 가장 긴 다리를|강을 맑게 할 계획을|내년 예산을|곡물 협정을|212쪽짜리 보고서를|합동 훈련을|빈집에 매기는 세금을',
    ),
    closers: list(
      '질문은 받지 않았다|너무 늦었다는 지적도 나온다|시장은 거의 움직이지 않았다|세부 내용은 아직 열려 있다|가을에 다시 만난다|지난해에도 그랬다',
    ),
    order: '0 1 3 2. 4.',
    beside: ['0에서', '0와 함께', '0의 요청으로', '0에 따르면'],
  },
  ru: {
    openers: list(
      'Во вторник|Поздно вечером|После трёх дней переговоров|Когда цены снова выросли|Второй раз за месяц|В коротком заявлении|Без подробностей|За две недели до голосования',
    ),
    others: list(
      'министерство|пресс-секретарь|депутаты обеих палат|Мария Соколова|управление порта|инженеры|жители района',
    ),
    acts: list('отклонило|приветствует|готовит|тихо отменяет|обещает пересмотреть|обсуждает|ставит под вопрос'),
    things: list(
      'новое расписание|предложение на 3,4 миллиарда|черновик на сорок страниц|самый длинный мост в крае|бюджет будущего года|соглашение о зерне|доклад на 212 страниц',
    ),
    closers: list(
      'и не отвечает на вопросы|что критики считают поздним|а рынок почти не заметил этого|хотя подробности не ясны|и осенью встретится снова',
    ),
    order: '0 1 2 3, 4.',
    beside: ['по данным 0', 'на фоне заявлений 0', 'вместе с 0'],
  },
  ja: {
    openers: list(
      '火曜日に|夜遅く|三日間の協議の後|物価が再び上がる中|今月二度目となるが|短い声明で|詳しい説明なしに|投票の二週間前に',
    ),
    others: list('担当省は|報道官は|両院の議員は|佐伯美咲さんは|港湾当局は|技術者らは|住民は'),
    acts: list('退けた|歓迎した|署名する見通しだ|静かに取り下げた|見直すと約束した|公表した|疑問を示した'),
    things: list(
      '新しい時刻表を|三十四億の提案を|ほとんど知られていない草案を|地域で最も長い橋を|来年の予算を|穀物の合意を|二百十二頁の報告書を',
    ),
    closers: list(
      '質問には答えなかった|遅すぎるとの声もある|市場はほとんど動かなかった|詳細はまだ決まっていない|秋に再び会う',
    ),
    order: '0、1、3、2。4。',
    beside: ['0で', '0とともに', '0の求めで', '0によると'],
  },
};

/** How a listed name becomes the one who acts. */
export const ACTOR: Record<Language, string> = { en: '0', id: '0', ko: '0은', ru: '0', ja: '0は' };
