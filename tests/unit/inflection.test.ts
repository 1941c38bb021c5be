/** Names as running text inflects them, over the spotter that the extension carries, and the words that only look so. */
import { describe, expect, it } from 'vitest';
import { inflections } from '../../lib/core/packing/forms.ts';
import type { Language, Name } from '../../lib/core/schema.ts';
import { bundledSpotter, found } from './spotters.ts';

/** By language: texts with every mention that is due as `{mention|entity}`, and nothing else. */
const TEXTS: Record<string, string[]> = {
  ru: [
    '{Юн Сок Ёля|yoon-suk-yeol}, {Ли Чжэ Мёна|lee-jae-myung}, в {ТАСС|tass}, {шестисторонних переговоров|six-party-talks}, {Договора о нераспространении ядерного оружия|npt}, {Международном уголовном суде|icc}, в {Крыму|crimea}',
    '{Владимира Путина|vladimir-putin} встретили, с {Путиным|vladimir-putin} и о {Путине|vladimir-putin} говорили {Путину|vladimir-putin}',
    'Переговоры с {Дональдом Трампом|donald-trump}; {Трампа|donald-trump} ждут',
    'с {Сергеем Лавровым|sergei-lavrov} и у {Лаврова|sergei-lavrov}',
    'слова {Марии Захаровой|maria-zakharova}, {Захарову|maria-zakharova} спросили',
    '{Владимиру Зеленскому|volodymyr-zelenskyy} и с {Зеленским|volodymyr-zelenskyy}',
    'письмо {Ким Чен Ыну|kim-jong-un} и {Ким Чен Ына|kim-jong-un}',
    'в {Соединённых Штатах|united-states}, {Соединенным Штатам|united-states}, с {Соединёнными Штатами|united-states}',
    'из {Северной Кореи|north-korea} в {Южную Корею|south-korea} через {Корейский полуостров|korean-peninsula} и над {Корейским полуостровом|korean-peninsula}',
    'в {Кремле|kremlin}, из {Кремля|kremlin}, {Кремлю|kremlin}, за {Кремлём|kremlin}',
    'над {Пекином|beijing}, в {Киеве|kyiv}, под {Киевом|kyiv}, из {Пхеньяна|pyongyang}, в {Сеуле|seoul}, {Вашингтону|washington-dc}',
    '{Совета Безопасности ООН|un-security-council} и {Советом Безопасности ООН|un-security-council}',
    'в {Евросоюзе|european-union}, {Европейского союза|european-union}, с {Белым домом|white-house}',
    'жители {Курской области|kursk} в {Курской области|kursk}',
    'в {Китае|china}, {Китаем|china}, {Израилем|israel}, {Брюсселе|brussels}, {Украиной|ukraine}, Чехией, {Францией|france}, {Великобритании|united-kingdom}',
    '{Организации Объединённых Наций|united-nations}; {Международного агентства по атомной энергии|iaea}',
    '{Йенса Столтенберга|jens-stoltenberg}, {Столтенбергом|jens-stoltenberg}; {Энтони Блинкену|antony-blinken}',
    '{Си Цзиньпина|xi-jinping} и {Си Цзиньпином|xi-jinping}, {Джо Байденом|joe-biden}, {Марка Рютте|mark-rutte}',
    '{Госдепартаменту США|us-state-department} и в {Госдепартаменте США|us-state-department}, {Пентагона|pentagon}',
    'Россиянин, Украинка, Путинка, Киевлянин, Пекинес, Китаянка, Иранец, Трамплин, Байдарка, Крымчане, Московский, Израильтяне',
    'Распутина ждали. Кимоно и кимчи. Белого цвета дома. Белорусская область',
  ],
  uk: [
    '{Володимира Зеленського|volodymyr-zelenskyy}, {Зеленському|volodymyr-zelenskyy}, із {Зеленським|volodymyr-zelenskyy}',
    '{Володимиру Путіну|vladimir-putin}, {Володимирові Путіну|vladimir-putin}, {Путінові|vladimir-putin}, з {Путіним|vladimir-putin}',
    '{Дональдові Трампу|donald-trump}, з {Дональдом Трампом|donald-trump}, {Трампа|donald-trump}',
    'із {Кім Чен Ином|kim-jong-un}, {Кім Чен Ина|kim-jong-un}',
    'у {Києві|kyiv}, до {Києва|kyiv}, {Києву|kyiv}, {Києвом|kyiv}',
    '{Сполучених Штатів|united-states}, у {Сполучених Штатах Америки|united-states}, {Сполученим Штатам|united-states}',
    '{Північної Кореї|north-korea}, {Південну Корею|south-korea}, {Північною Кореєю|north-korea}',
    'у {Кремлі|kremlin}, з {Кремля|kremlin}, {Кремлем|kremlin}',
    '{Росії|russia}, {Росію|russia}, {Росією|russia}; {України|ukraine}, {Україні|ukraine}, {Україною|ukraine}; {Китаю|china}, {Китаєм|china}, в {Китаї|china}',
    '{Ради Безпеки ООН|un-security-council}, {Раді Безпеки ООН|un-security-council}, {Радою Безпеки ООН|un-security-council}',
    '{Європейського Союзу|european-union}, {Євросоюзом|european-union}, в {Європейському Союзі|european-union}',
    'у {Білому домі|white-house}, {Білого дому|white-house}',
    '{Сергія Лаврова|sergei-lavrov}, з {Сергієм Лавровим|sergei-lavrov}, {Лаврову|sergei-lavrov}',
    '{Великої Британії|united-kingdom}, у {Великій Британії|united-kingdom}, {Німеччині|germany}, {Німеччиною|germany}, {Москві|moscow}, {Москвою|moscow}',
    '{Джо Байдена|joe-biden}, {Байденом|joe-biden}, {Ентоні Блінкеном|antony-blinken}, {Єнса Столтенберга|jens-stoltenberg}',
    '{Організації Об’єднаних Націй|united-nations}, {Ізраїлю|israel}, {Ізраїлем|israel}, {Пекіні|beijing}, {Вашингтоном|washington-dc}',
    'Росіянин, Киянин, Китаєць, Трамплін, Кримчани, Українка, Московський, Іранці, Французький',
  ],
  pl: [
    '{Władimira Putina|vladimir-putin}, {Putinowi|vladimir-putin}, z {Władimirem Putinem|vladimir-putin}, o {Putinie|vladimir-putin}',
    '{Donalda Trumpa|donald-trump}, {Donaldowi Trumpowi|donald-trump}, {Trumpem|donald-trump}',
    '{Korei Północnej|north-korea}, {Koreę Południową|south-korea}, {Koreą Północną|north-korea}',
    '{Stanów Zjednoczonych|united-states}, w {Stanach Zjednoczonych|united-states}, {Stanom Zjednoczonym|united-states}, ze {Stanami Zjednoczonymi|united-states}',
    'w {Moskwie|moscow}, z {Moskwy|moscow}, z {Moskwą|moscow}; w {Kijowie|kyiv}, do {Kijowa|kyiv}; na {Kremlu|kremlin}, {Kremla|kremlin}',
    '{Ukrainie|ukraine}, {Ukrainą|ukraine}, {Rosji|russia}, {Rosją|russia}, {Chin|china}, w {Chinach|china}, {Niemiec|germany}, w {Niemczech|germany}, {Włoch|italy}, {Francji|france}',
    '{Wołodymyra Zełenskiego|volodymyr-zelenskyy}, {Wołodymyrem Zełenskim|volodymyr-zelenskyy}, {Zełenskiemu|volodymyr-zelenskyy}',
    '{Rady Bezpieczeństwa ONZ|un-security-council}, w {Radzie Bezpieczeństwa ONZ|un-security-council}',
    '{Unii Europejskiej|european-union}, z {Unią Europejską|european-union}',
    '{Białego Domu|white-house}, w {Białym Domu|white-house}, z {Białym Domem|white-house}',
    '{Siergieja Ławrowa|sergei-lavrov}, z {Siergiejem Ławrowem|sergei-lavrov}; {Marii Zacharowej|maria-zakharova}',
    '{Jensa Stoltenberga|jens-stoltenberg}, ze {Stoltenbergiem|jens-stoltenberg}; {Marka Ruttego|mark-rutte}; {Joe Bidena|joe-biden}, {Bidenem|joe-biden}',
    'w {Waszyngtonie|washington-dc}, {Pekinu|beijing}, {Pekinem|beijing}, {Seulu|seoul}, {Tokio|tokyo}, {Brukseli|brussels}, {Brukselą|brussels}',
    '{Wielkiej Brytanii|united-kingdom}, {Wielką Brytanią|united-kingdom}, {Organizacji Narodów Zjednoczonych|united-nations}, {Półwyspu Koreańskiego|korean-peninsula}, na {Półwyspie Koreańskim|korean-peninsula}',
    '{Departamentu Stanu USA|us-state-department}, {Departamencie Stanu USA|us-state-department}, {Pentagonu|pentagon}',
    'Rosjanin, Ukrainka, Pekińczyk, Chinka, Niemiecki, Trampolina, Iranka, Moskiewski, Koreańczyk',
    'Stany nadzwyczajne. Biały kruk. Zjednoczone siły',
  ],
  cs: [
    '{Jense Stoltenberga|jens-stoltenberg}, {Antonyho Blinkena|antony-blinken}, {Korejské lidově demokratické republiky|north-korea}, {Mezinárodního trestního soudu|icc}',
    '{Vladimira Putina|vladimir-putin}, {Vladimiru Putinovi|vladimir-putin}, s {Vladimirem Putinem|vladimir-putin}, {Putinův|vladimir-putin}, {Putinova|vladimir-putin}',
    '{Severní Koreje|north-korea}, {Jižní Koreou|south-korea}, {Severní Koreu|north-korea}, v {Severní Koreji|north-korea}',
    'v {Moskvě|moscow}, z {Moskvy|moscow}, s {Moskvou|moscow}; v {Kyjevě|kyiv}, {Kyjeva|kyiv}; v {Kremlu|kremlin}, z {Kremlu|kremlin}',
    '{Spojených států|united-states}, ve {Spojených státech|united-states}, {Spojeným státům|united-states}, se {Spojenými státy|united-states}, {Spojených států amerických|united-states}',
    '{Ruska|russia}, {Rusku|russia}, {Ruskem|russia}, v {Německu|germany}, {Japonskem|japan}, {Francií|france}, {Francii|france}, {Číny|china}, {Číně|china}, {Čínou|china}, {Ukrajině|ukraine}, {Ukrajinou|ukraine}',
    '{Volodymyra Zelenského|volodymyr-zelenskyy}, {Volodymyrem Zelenským|volodymyr-zelenskyy}, {Zelenskému|volodymyr-zelenskyy}',
    '{Rady bezpečnosti OSN|un-security-council}, v {Radě bezpečnosti OSN|un-security-council}',
    '{Evropské unie|european-union}, {Evropskou unií|european-union}, v {Evropské unii|european-union}',
    '{Bílého domu|white-house}, v {Bílém domě|white-house}, {Bílým domem|white-house}',
    '{Sergeje Lavrova|sergei-lavrov}, {Sergejem Lavrovem|sergei-lavrov}; {Marija Zacharovová|maria-zakharova}, {Zacharovové|maria-zakharova}',
    '{Donalda Trumpa|donald-trump}, {Trumpovi|donald-trump}, {Trumpovy|donald-trump}; {Joe Bidena|joe-biden}, {Bidenem|joe-biden}; {Marka Rutteho|mark-rutte}',
    '{Pekingu|beijing}, {Pekingem|beijing}, v {Bruselu|brussels}, {Izraele|israel}, {Izraeli|israel}, {Washingtonu|washington-dc}, {Tokia|tokyo}, {Pchjongjangu|pyongyang}',
    '{Velké Británie|united-kingdom}, {Velkou Británií|united-kingdom}, {Korejského poloostrova|korean-peninsula}, na {Korejském poloostrově|korean-peninsula}, {Organizace spojených národů|united-nations}',
    's {Kim Čong-unem|kim-jong-un}, {Kim Čong-una|kim-jong-un}',
    'Rusové, Ukrajinec, Číňan, Íránec, Trampolína, Pekingský, Moskevský, Korejci',
    'Spojené nádoby. Bílého koně. Severní pól',
  ],
  sk: [
    '{Vladimira Putina|vladimir-putin}, {Putinovi|vladimir-putin}, s {Vladimirom Putinom|vladimir-putin}',
    '{Severnej Kórey|north-korea}, {Južnú Kóreu|south-korea}, {Severnou Kóreou|north-korea}, v {Severnej Kórei|north-korea}',
    '{Spojených štátov|united-states}, v {Spojených štátoch|united-states}, so {Spojenými štátmi|united-states}, {Spojeným štátom|united-states}',
    'v {Moskve|moscow}, z {Moskvy|moscow}, {Moskvou|moscow}, z {Kremľa|kremlin}, v {Kremli|kremlin}',
    '{Ruska|russia}, {Ruskom|russia}, {Nemecku|germany}, {Ukrajiny|ukraine}, {Ukrajine|ukraine}, {Ukrajinou|ukraine}, {Číny|china}, {Čínou|china}, {Francúzskom|france}',
    '{Európskej únie|european-union}, {Európskou úniou|european-union}, {Európskej únii|european-union}',
    '{Bieleho domu|white-house}, v {Bielom dome|white-house}',
    '{Donalda Trumpa|donald-trump}, {Trumpom|donald-trump}; {Dmitrija Peskova|dmitry-peskov}; {Kim Čong-unom|kim-jong-un}',
    '{Spojeného kráľovstva|united-kingdom}, {Organizácie Spojených národov|united-nations}, {Pekingu|beijing}, {Bruseli|brussels}, {Kyjeve|kyiv}',
    'Rusi, Ukrajinec, Číňan, Moskovský, Kyjevčan, Trampolína',
  ],
  sl: [
    '{Ši Džinpinga|xi-jinping}, {Marka Rutteja|mark-rutte}, {Antonyja Blinkna|antony-blinken}',
    '{Vladimirja Putina|vladimir-putin}, {Vladimirjem Putinom|vladimir-putin}, s {Putinom|vladimir-putin}, {Putinova|vladimir-putin}',
    '{Severne Koreje|north-korea}, {Južni Koreji|south-korea}, {Severno Korejo|north-korea}',
    '{Združenih držav|united-states}, v {Združenih državah|united-states}, {Združenim državam Amerike|united-states}, z {Združenimi državami|united-states}',
    'v {Moskvi|moscow}, iz {Moskve|moscow}, {Moskvo|moscow}, {Kremlja|kremlin}, v {Kremlju|kremlin}, {Bruslja|brussels}, v {Bruslju|brussels}',
    '{Zveze Nato|nato}, {zvezo Nato|nato}, {Natu|nato}, {Natom|nato}',
    '{Joea Bidna|joe-biden}, {Joe Biden|joe-biden}, z {Joejem Bidnom|joe-biden}, {Bidnu|joe-biden}, {Bidnova|joe-biden}',
    '{Donalda Trumpa|donald-trump}, {Trumpu|donald-trump}, {Trumpove|donald-trump}, {Trumpovega|donald-trump}',
    '{Evropske unije|european-union}, {Evropski uniji|european-union}, {Evropsko unijo|european-union}',
    '{Bele hiše|white-house}, v {Beli hiši|white-house}; {Rusije|russia}, {Rusiji|russia}, {Rusijo|russia}, {Ukrajini|ukraine}, {Kitajske|china}, {Kitajski|china}, {Nemčiji|germany}',
    '{Varnostnega sveta OZN|un-security-council}, {Združenih narodov|united-nations}, {Korejskega polotoka|korean-peninsula}, {Zelenskega|volodymyr-zelenskyy}; {Volodimir Zelenski|volodymyr-zelenskyy}',
    'Rusi, Ukrajinec, Kitajec, Moskovski, Trampolin, Natančno, Združeni v boju',
  ],
  hr: [
    '{Vladimira Putina|vladimir-putin}, {Putinom|vladimir-putin}, {Putinova|vladimir-putin}',
    '{Sjeverne Koreje|north-korea}, {Sjevernoj Koreji|north-korea}, {Južnu Koreju|south-korea}, {Južnom Korejom|south-korea}',
    '{Sjedinjenih Američkih Država|united-states}, {Sjedinjenim Državama|united-states}',
    'u {Moskvi|moscow}, iz {Moskve|moscow}, s {Moskvom|moscow}, {Kremlja|kremlin}, {Kremlju|kremlin}',
    '{Donalda Trumpa|donald-trump}, {Trumpu|donald-trump}; {Sergeja Lavrova|sergei-lavrov}; {Marka Ruttea|mark-rutte}',
    '{Rusije|russia}, {Rusiji|russia}, {Rusijom|russia}, {Ukrajini|ukraine}, {Kini|china}, {Kinom|china}, {Njemačkoj|germany}, {Francuskoj|france}, {Njemačku|germany}',
    '{Europske unije|european-union}, {Europskoj uniji|european-union}, {Bijele kuće|white-house}, {Bijeloj kući|white-house}',
    '{Ujedinjenih naroda|united-nations}, {Vijeća sigurnosti Ujedinjenih naroda|un-security-council}, {Ujedinjenog Kraljevstva|united-kingdom}, {Korejskom poluotoku|korean-peninsula}',
    'Rusi, Ukrajinci, Kinez, Moskovski, Iranac, Sjeverna strana',
  ],
  sr: [
    '{Северне Кореје|north-korea}, {Северној Кореји|north-korea}, {Јужну Кореју|south-korea}',
    '{Сједињених Америчких Држава|united-states}, {Сједињеним Државама|united-states}',
    'у {Москви|moscow}, {Москвом|moscow}, {Кијева|kyiv}, {Кијеву|kyiv}, {Пекинга|beijing}, {Вашингтону|washington-dc}',
    '{Русије|russia}, {Русијом|russia}, {Украјини|ukraine}, {Кини|china}, {Немачкој|germany}, {Француску|france}',
    '{Европске уније|european-union}, {Европском унијом|european-union}, {Уједињених нација|united-nations}',
    '{Доналда Трампа|donald-trump}, {Трампом|donald-trump}; {Ким Џонг Уна|kim-jong-un}',
    'Руси, Украјинци, Кинез, Московски, Иранац, Северна страна',
  ],
  'sr-Latn': [
    '{Severne Koreje|north-korea}, {Severnoj Koreji|north-korea}, {Sjedinjenih Država|united-states}, {Vašingtona|washington-dc}, {Nemačkoj|germany}',
  ],
  bg: [
    '{Съединените щати|united-states}, {Съединените американски щати|united-states}',
    '{Европейския съюз|european-union}, {Европейският съюз|european-union}, {Евросъюза|european-union}, {Евросъюзът|european-union}',
    '{Белия дом|white-house}, {Белият дом|white-house}',
    '{Пентагона|pentagon}, {Пентагонът|pentagon}, {Кремъл|kremlin}, {Кремъла|kremlin}',
    '{Съвета за сигурност на ООН|un-security-council}, {Съветът за сигурност на ООН|un-security-council}, {Държавния департамент на САЩ|us-state-department}',
    '{Руската федерация|russia}, {Организацията на обединените нации|united-nations}',
    '{Владимир Путин|vladimir-putin} и {Путин|vladimir-putin}, {Доналд Тръмп|donald-trump}',
    'Руснак, Украинец, Китаец, Московски, Иранец, Белият кон',
  ],
  tr: [
    "{NATO|nato}'nun, {NATO|nato}’ya, {Rusya|russia}'nın, {Ukrayna|ukraine}'dan, {ABD|united-states}'nin, {Kuzey Kore|north-korea}'nin",
    "{Vladimir Putin|vladimir-putin}'in ve {Putin|vladimir-putin}'le, {Donald Trump|donald-trump}'a, {Zelenskiy|volodymyr-zelenskyy}'nin; {Volodimir Zelenskiy|volodymyr-zelenskyy}",
    "{Avrupa Birliği|european-union}'nin, {Avrupa Birliği|european-union}ne, {Beyaz Saray|white-house}'dan, {BM Güvenlik Konseyi|un-security-council}'nde",
    "{Çin|china}'e, {Almanya|germany}'da, {İran|iran}'ın, {İsrail|israel}'i, {Moskova|moscow}'ya, {Kiev|kyiv}'de, {Kırım|crimea}'ın",
    '{Rusya|russia}nın {Nato|nato}nun',
    'Rusça, Çince, Koreli, Kimin kitabı, İranlı, Moskovalı, Ruslar, Çinli',
  ],
  az: [
    '{Rusiyanın|russia}, {Rusiyaya|russia}, {Ukraynada|ukraine}, {Çinin|china}, {Pekində|beijing}, {ABŞ|united-states}-ın, {Şimali Koreyanın|north-korea}, {Moskvadan|moscow}',
  ],
  kk: [
    '{Ресейдің|russia}, {Қытайға|china}, {Украинада|ukraine}, {Қазақстанның|kazakhstan}, {АҚШ|united-states}-тың, {Солтүстік Кореяның|north-korea}, {Мәскеуден|moscow}',
  ],
  uz: [
    '{Rossiyaning|russia}, {Xitoyga|china}, {Ukrainada|ukraine}, {AQSHning|united-states}, {Shimoliy Koreyadan|north-korea}',
  ],
  fi: [
    '{Naton|nato}, {Natoon|nato}, {Natossa|nato}, {Natolle|nato}',
    '{Venäjän|russia}, {Venäjällä|russia}, {Venäjälle|russia}, {Venäjää|russia}, {Venäjään|russia}',
    '{Yhdysvaltain|united-states}, {Yhdysvaltojen|united-states}, {Yhdysvalloissa|united-states}, {Yhdysvaltoihin|united-states}, {Yhdysvalloille|united-states}',
    '{Vladimir Putinin|vladimir-putin}, {Putinia|vladimir-putin}, {Putinille|vladimir-putin}; {Donald Trumpin|donald-trump}, {Trumpia|donald-trump}; {Jens Stoltenbergin|jens-stoltenberg}',
    '{Etelä-Korean|south-korea}, {Pohjois-Koreassa|north-korea}, {Pohjois-Koreaan|north-korea}, {Pohjois-Koreasta|north-korea}',
    '{Moskovassa|moscow}, {Kiovan|kyiv}, {Kiinaan|china}, {Ukrainalle|ukraine}, {Suomen|finland}, {Suomessa|finland}, {Ruotsin|sweden}, {Saksasta|germany}, {Ranskassa|france}, {Kremlin|kremlin}, {Kremlissä|kremlin}',
    '{Valkoisen talon|white-house}, {Valkoisessa talossa|white-house}, {Euroopan unionin|european-union}, {EU|european-union}:n, {YK:n turvallisuusneuvoston|un-security-council}, {Neuvostoliiton|soviet-union}',
    '{Ison-Britannian|united-kingdom}, {Iso-Britanniassa|united-kingdom}, {Pekingin|beijing}, {Pekingissä|beijing}, {Soulin|seoul}, {Washingtonissa|washington-dc}, {Zelenskyin|volodymyr-zelenskyy}; {Volodymyr Zelenskyi|volodymyr-zelenskyy}',
    'Venäläinen, Kiinalaiset, Suomalainen, Saksalaiset, Ruotsalainen, Iranilaiset, Natsien',
  ],
  hu: [
    '{Vlagyimir Putyinnal|vladimir-putin}, {Putyint|vladimir-putin}, {Putyinnak|vladimir-putin}',
    'a {NATO|nato}-nak, {NATO|nato}-ban, az {ENSZ|united-nations}-szel, az {USA|united-states}-ból',
    '{Észak-Koreát|north-korea}, {Észak-Koreában|north-korea}, {Észak-Koreával|north-korea}, {Dél-Koreából|south-korea}',
    '{Moszkvában|moscow}, {Moszkvát|moscow}, {Moszkvával|moscow}, {Kijevben|kyiv}, {Kijevvel|kyiv}, {Pekinggel|beijing}, {Washingtonnal|washington-dc}, {Brüsszelben|brussels}, {Brüsszellel|brussels}',
    '{Oroszországgal|russia}, {Oroszországból|russia}, {Ukrajnának|ukraine}, {Ukrajnában|ukraine}, {Kínával|china}, {Németországban|germany}, {Iránnal|iran}, {Izraelnek|israel}',
    'az {Egyesült Államokban|united-states}, {Egyesült Államokkal|united-states}, az {Európai Unióval|european-union}, a {Fehér Házban|white-house}, a {Biztonsági Tanácsot|un-security-council}; {ENSZ Biztonsági Tanácsának|un-security-council}',
    '{Donald Trumppal|donald-trump}, {Trumpnak|donald-trump}, {Joe Bidennel|joe-biden}, {Zelenszkijjel|volodymyr-zelenskyy}; {Volodimir Zelenszkij|volodymyr-zelenskyy}',
    'a {Kremlben|kremlin}, a {Kremllel|kremlin}, a {Koreai-félszigeten|korean-peninsula}, {Donbaszban|donbas}',
    'Oroszok, Kínai, Iráni, Moszkvai, Ukránok, Iránytű, Koreai',
  ],
  et: [
    '{Putini|vladimir-putin}, {Putinile|vladimir-putin}; {Vladimir Putiniga|vladimir-putin}',
    '{Venemaale|russia}, {Venemaal|russia}, {Venemaaga|russia}, {Venemaa|russia}',
    '{Põhja-Koreas|north-korea}, {Põhja-Koreasse|north-korea}, {Lõuna-Koreaga|south-korea}',
    '{NATO|nato}-le, {NATO|nato}-sse, {Euroopa Liidu|european-union}, {Euroopa Liiduga|european-union}, {Euroopa Liitu|european-union}',
    '{Ameerika Ühendriikide|united-states}, {Ameerika Ühendriikidesse|united-states}, {Suurbritannias|united-kingdom}, {Ühendkuningriigi|united-kingdom}',
    '{Moskvas|moscow}, {Moskvasse|moscow}, {Kiievis|kyiv}, {Pekingi|beijing}, {Kremlis|kremlin}, {Kremli|kremlin}, {Hiina|china}, {Hiinaga|china}, {Ukrainale|ukraine}, {Saksamaalt|germany}',
    '{Valge Maja|white-house}, {Valges Majas|white-house}, {Valgest Majast|white-house}, {Donald Trumpi|donald-trump}, {Trumpiga|donald-trump}',
    'Venelased, Hiinlane, Ukrainlaste, Moskvalane, Iraanlased',
  ],
  lt: [
    '{Donaldo Trumpo|donald-trump}, {Trumpui|donald-trump}, {Volodymyro Zelenskio|volodymyr-zelenskyy}, {Jenso Stoltenbergo|jens-stoltenberg}, {Irano|iran}',
    '{Vladimiro Putino|vladimir-putin}, {Vladimirui Putinui|vladimir-putin}, {Vladimirą Putiną|vladimir-putin}, su {Vladimiru Putinu|vladimir-putin}',
    '{Rusijos|russia}, {Rusijai|russia}, {Rusiją|russia}, {Rusijoje|russia}, {Ukrainos|ukraine}, {Ukrainoje|ukraine}, {Kinijai|china}, {Vokietiją|germany}',
    '{Šiaurės Korėjos|north-korea}, {Šiaurės Korėją|north-korea}, {Pietų Korėjoje|south-korea}',
    '{Jungtinių Valstijų|united-states}, {Jungtinėse Valstijose|united-states}, {Jungtinių Tautų|united-nations}, {Jungtinės Karalystės|united-kingdom}, {Jungtinėje Karalystėje|united-kingdom}',
    '{Kremliaus|kremlin}, {Kremliuje|kremlin}, {Maskvos|moscow}, {Maskvoje|moscow}, {Pekino|beijing}, {Kijeve|kyiv}, {Briuselyje|brussels}, {Europos Sąjungos|european-union}, {Europos Sąjungai|european-union}',
    '{Baltųjų rūmų|white-house}, {Baltuosiuose rūmuose|white-house}, {Sergejaus Lavrovo|sergei-lavrov}, {Sergejui Lavrovui|sergei-lavrov}',
    'Rusų, Kinų, Ukrainiečiai, Vokiečių, Maskviečiai',
  ],
  lv: [
    '{Džo Baidena|joe-biden}, {Jensa Stoltenberga|jens-stoltenberg}, {Izraēlas|israel}, {Padomju Savienības|soviet-union}, {Kremļa|kremlin}',
    '{Vladimira Putina|vladimir-putin}, {Vladimiram Putinam|vladimir-putin}, {Vladimiru Putinu|vladimir-putin}',
    '{Krievijas|russia}, {Krievijai|russia}, {Krieviju|russia}, {Krievijā|russia}, {Ukrainas|ukraine}, {Ukrainā|ukraine}, {Ķīnai|china}, {Vācijā|germany}',
    '{Ziemeļkorejas|north-korea}, {Ziemeļkorejā|north-korea}, {Dienvidkoreju|south-korea}',
    '{Amerikas Savienoto Valstu|united-states}, {Amerikas Savienotajās Valstīs|united-states}, {ANO Drošības padomes|un-security-council}, {Apvienoto Nāciju Organizācijas|united-nations}',
    '{Maskavas|moscow}, {Maskavā|moscow}, {Briselē|brussels}, {Eiropas Savienības|european-union}, {Eiropas Savienībā|european-union}',
    '{Baltā nama|white-house}, {Baltajā namā|white-house}, {Donalda Trampa|donald-trump}, {Donaldam Trampam|donald-trump}, {Sergeja Lavrova|sergei-lavrov}, {Sergeju Lavrovu|sergei-lavrov}',
    'Krievu, Ķīnieši, Ukraiņu, Vācieši, Maskavieši',
  ],
  ro: [
    '{Rusiei|russia}, {Ucrainei|ukraine}, {Chinei|china}, {Franței|france}, {Germaniei|germany}, {Moscovei|moscow}, {Crimeei|crimea}',
    '{Coreei de Nord|north-korea}, {Coreei de Sud|south-korea}, {Peninsulei Coreene|korean-peninsula}',
    '{Statelor Unite|united-states}, {Uniunii Europene|european-union}, {Națiunilor Unite|united-nations}, {Casei Albe|white-house}',
    '{Kremlinul|kremlin}, {Kremlinului|kremlin}, {Pentagonului|pentagon}, {Phenianului|pyongyang}, {Beijingului|beijing}, {Washingtonul|washington-dc}',
    '{Consiliului de Securitate al ONU|un-security-council}, {Departamentului de Stat al SUA|us-state-department}, {Regatului Unit|united-kingdom}, {Marii Britanii|united-kingdom}',
    '{Uniunii Sovietice|soviet-union}, {Federației Ruse|russia}, {Agenției Internaționale pentru Energie Atomică|iaea}',
    'Rusesc, Ucraineanul, Chinezii, Coreean, Moscovit, Iranienii',
  ],
  el: [
    '{Ρωσίας|russia}, {Ουκρανίας|ukraine}, {Κίνας|china}, {Γαλλίας|france}, {Μόσχας|moscow}, {ΡΩΣΙΑΣ|russia}',
    '{Βόρειας Κορέας|north-korea}, {Βορείου Κορέας|north-korea}, {Νότιας Κορέας|south-korea}, {Νοτίου Κορέας|south-korea}',
    '{Ηνωμένων Πολιτειών|united-states}, {Ηνωμένων Εθνών|united-nations}, {Ευρωπαϊκής Ένωσης|european-union}, {Ηνωμένου Βασιλείου|united-kingdom}',
    '{Λευκού Οίκου|white-house}, {Λευκό Οίκο|white-house}, {Κρεμλίνου|kremlin}, {Πεκίνου|beijing}, {Πενταγώνου|pentagon}, {Κιέβου|kyiv}, {Βρυξελλών|brussels}',
    '{Συμβουλίου Ασφαλείας του ΟΗΕ|un-security-council}, {Σοβιετικής Ένωσης|soviet-union}, {Κορεατικής Χερσονήσου|korean-peninsula}',
    '{Βλαντίμιρ Πούτιν|vladimir-putin} και {Πούτιν|vladimir-putin}, {Μαρίας Ζαχάροβα|maria-zakharova}, {Καναδά|canada}, {Παλαιστίνης|palestine}',
    'Ρωσικός, Κινέζος, Ουκρανικής, Ιρανός, Μοσχοβίτης',
  ],
  ar: [
    'و{روسيا|russia} و{الناتو|nato} وب{أوكرانيا|ukraine} ل{روسيا|russia} ك{روسيا|russia}',
    'و{كوريا الشمالية|north-korea} ب{كوريا الجنوبية|south-korea} ول{كوريا الشمالية|north-korea}',
    '{للولايات المتحدة|united-states} و{الولايات المتحدة|united-states} ب{الولايات المتحدة|united-states} و{للولايات المتحدة|united-states}',
    '{للكرملين|kremlin} و{الكرملين|kremlin} ب{الكرملين|kremlin}',
    '{بيونغ يانغ|pyongyang} و{بيونغيانغ|pyongyang} ل{بيونغ يانغ|pyongyang}',
    '{فلاديمير بوتين|vladimir-putin} و{بوتين|vladimir-putin} ل{بوتين|vladimir-putin}',
    'و{الصين|china} ب{الصين|china} {لليابان|japan} و{إيران|iran}',
    'الروسية والكورية والصينيين والأوكراني. رسول، وكيف، السيول',
  ],
  he: [
    'ב{רוסיה|russia}, ל{רוסיה|russia}, מ{רוסיה|russia}, ו{רוסיה|russia}, ש{רוסיה|russia}, כש{רוסיה|russia}',
    'ב{ארה"ב|united-states}, ל{נאט"ו|nato}, מ{ארה״ב|united-states}, ב{צפון קוריאה|north-korea}, ל{דרום קוריאה|south-korea}',
    'ב{בית הלבן|white-house}, ל{בית הלבן|white-house}, מ{הבית הלבן|white-house}, {הבית הלבן|white-house}',
    'ב{קרמלין|kremlin}, ל{קרמלין|kremlin}, {הקרמלין|kremlin}, מ{הקרמלין|kremlin}',
    'ב{או"ם|united-nations}, {האו"ם|united-nations}, ול{או"ם|united-nations}',
    'ל{איחוד האירופי|european-union}, ב{איחוד האירופי|european-union}; {ולדימיר פוטין|vladimir-putin}, ו{פוטין|vladimir-putin}, ל{פוטין|vladimir-putin}',
    'הרוסים, סיני, אמריקאי, איראני, קוריאני, הבית הירוק',
  ],
  fa: [
    '{روسیه|russia} و {اوکراین|ukraine} و {آمریکا|united-states} و {ایران|iran}',
    '{کره‌ی شمالی|north-korea} و {کرهٔ شمالی|north-korea} و {کره شمالی|north-korea} و {کره‌شمالی|north-korea}',
    '{كره شمالي|north-korea} و {پيونگ‌يانگ|pyongyang} و {پیونگ یانگ|pyongyang}',
    '{ناتو|nato} و {سازمان ملل|united-nations} و {شورای امنیت سازمان ملل|un-security-council}',
    '{کاخ سفید|white-house} و {کرملین|kremlin}، {پنتاگون|pentagon}',
    'ایرانی و اوکراینی و روسی و چینی و روسها',
  ],
  ko: [
    '{나토|nato}가 {나토|nato}는 {나토|nato}에서는 {나토|nato}와의 {나토|nato}군이',
    '{러시아|russia}에서는 {러시아|russia}로부터 {러시아|russia}뿐만 {러시아|russia}에서도',
    '{김정은|kim-jong-un}은 {김정은|kim-jong-un}이라며 {김정은|kim-jong-un}에게서',
    '{블라디미르 푸틴|vladimir-putin}은 {푸틴|vladimir-putin}대통령이 {푸틴|vladimir-putin}대통령은',
    '{북한|north-korea}측은 {북한군|korean-peoples-army}이 {북한|north-korea}이라면서 {북한|north-korea}이었으며 {북한|north-korea}입니다',
    '{평양|pyongyang}에서의 {평양|pyongyang}발 {평양|pyongyang}까지는',
    '{미국|united-states}이지만 {미국|united-states}보다는 {미국|united-states}에서부터 {미국|united-states}이자 {미국|united-states}인데',
    '태평양에서 미나토구 라스푸틴은 덴젤워싱턴 한국어 중국집 서울대 일본어 러시아어를 미국식당 도쿄대 한국전쟁 호주머니 호주제',
  ],
  de: [
    '{Putins|vladimir-putin}, {Russlands|russia}, {Nordkoreas|north-korea}; {Wladimir Putins|vladimir-putin}',
    '{Nato|nato}-Gipfel, {Ukraine|ukraine}-Krieg, {US|united-states}-Außenminister',
    'im {Weißen Haus|white-house}, des {Weißen Hauses|white-house}, im {Weißen Hauses|white-house}',
    'der {Vereinigten Staaten|united-states}, den {Vereinten Nationen|united-nations}, der {Europäischen Union|european-union}, der {Russischen Föderation|russia}',
    'der {Koreanischen Halbinsel|korean-peninsula}, des {UN-Sicherheitsrats|un-security-council}, des {UN-Sicherheitsrates|un-security-council}, des {Kremls|kremlin}',
    'des {Internationalen Strafgerichtshofs|icc}, des {Vereinigten Königreichs|united-kingdom}',
    'Russen, Ukrainer, Chinese, Iraner, Moskauer, Nordkoreaner, Kimono, Trumpf',
  ],
  nl: [
    "{Poetins|vladimir-putin}, {Ruslands|russia}, {China|china}'s, {Noord-Korea|north-korea}'s; {Vladimir Poetin|vladimir-putin}",
    '{NAVO|nato}-chef, {VN-Veiligheidsraad|un-security-council}, {Witte Huis|white-house}, {Verenigde Staten|united-states}',
    'Russen, Oekraïner, Chinees, Iraniër, Noord-Koreaans',
  ],
  sv: [
    '{Rysslands|russia}, {Putins|vladimir-putin}, {Ukrainas|ukraine}, {Kinas|china}; {Vladimir Putins|vladimir-putin}',
    '{FN:s säkerhetsråd|un-security-council}, {USA|united-states}:s, {EU|european-union}:s, {Natos|nato}, {Nato|nato}-chefen, {Vita husets|white-house}, {säkerhetsrådets|un-security-council}',
    'Ryssar, Ukrainare, Kines, Nordkoreaner, Iranier',
  ],
  nb: [
    '{Russlands|russia}, {Putins|vladimir-putin}, {FNs|united-nations}, {NATO|nato}-sjefen, {Nord-Koreas|north-korea}; {Vladimir Putin|vladimir-putin}',
  ],
  da: ['{Ruslands|russia}, {Ukraines|ukraine}, {Nordkoreas|north-korea}, {USAs|united-states}'],
  id: [
    '{NATO|nato}-nya, {Korut|north-korea}-nya, {Korut|north-korea}nya, {AS|united-states}-lah, {Rusia|russia}lah, {Rusia|russia}pun, {Moskwa|moscow}pun',
    '{Rusia|russia}-{Korut|north-korea}, {AS|united-states}-{Korsel|south-korea}-{Jepang|japan}, pro-{Rusia|russia}',
    'Antaranya ada {Rusia|russia}. Antara lain, antaranya',
    '{Rusia|russia}nya sendiri, {Kremlin|kremlin}-pun',
    'Antaranya ada dua. Antara lain, seperti as roda, Asrama, Rusunawa, Iranian',
  ],
  is: [
    '{Rússlands|russia}, {Rússlandi|russia}, {Úkraínu|ukraine}, Kóreu, {Bandaríkjanna|united-states}, {Bandaríkjunum|united-states}, {Evrópusambandsins|european-union}, {Norður-Kóreu|north-korea}',
  ],
  sq: [
    '{Rusisë|russia}, {Rusinë|russia}, {Ukrainës|ukraine}, {Kinës|china}, {Moskës|moscow}, {Shteteve të Bashkuara|united-states}, {Kremlinit|kremlin}',
  ],
  ka: [
    '{რუსეთის|russia}, {რუსეთში|russia}, {უკრაინის|ukraine}, {უკრაინაში|ukraine}, {მოსკოვიდან|moscow}, {ჩინეთს|china}',
  ],
  hy: [
    '{Ռուսաստանի|russia}, {Ռուսաստանում|russia}, {Ուկրաինայի|ukraine}, {Ուկրաինայում|ukraine}, {Չինաստանից|china}, {Մոսկվայում|moscow}',
  ],
  be: [
    '{Уладзіміра Пуціна|vladimir-putin}, {Пуціным|vladimir-putin}, {Сяргеем Лаўровым|sergei-lavrov}, у {Крамлі|kremlin}, {Крамля|kremlin}',
    '{Расіі|russia}, {Расію|russia}, {Украіны|ukraine}, {Украіне|ukraine}, {Злучаных Штатаў|united-states}, {Паўночнай Карэі|north-korea}, у {Маскве|moscow}, {Кіева|kyiv}',
  ],
  mr: ['{रशिया|russia}ने, {युक्रेन|ukraine}च्या, {चीन|china}ला'],
  ne: ['{रूस|russia}ले, {चीन|china}को, {युक्रेन|ukraine}मा'],
  bn: [
    '{রাশিয়া|russia}র, {ইউক্রেন|ukraine}ের, {চীন|china}ের, {রাশিয়া|russia}কে, {পুতিন|vladimir-putin}ের, {ভ্লাদিমির পুতিন|vladimir-putin}',
  ],
  ta: ['{ரஷ்யா|russia}வின், {உக்ரைனில்|ukraine}, {சீனா|china}வுக்கு'],
  ml: ['{റഷ്യ|russia}യുടെ, {യുക്രൈനിൽ|ukraine}, {ട്രംപിന്റെ|donald-trump} {ഡോണൾഡ് ട്രംപ്|donald-trump}; റഷ്യൻ, അമേരിക്കൻ'],
  gu: ['{રશિયા|russia}એ, {બ્રિટન|united-kingdom}ે, {ચીન|china}માંથી; ચીની, ઈરાની'],
  kn: ['{ರಷ್ಯಾ|russia}ದಲ್ಲಿರುವ, {ಇರಾನಿನ|iran}, {ಚೀನಾ|china}ದೊಂದಿಗೆ; ರಷ್ಯನ್, ಅಮೆರಿಕನ್'],
  si: ['{රුසියාව|russia}ට, {චීනය|china}ෙන්, {ඉරානය|iran}ේ; රුසියානු'],
  or: ['{ରୁଷିଆ|russia}ର, {ଆମେରିକା|united-states}କୁ; ଋଷି, ଚୀନା'],
  am: ['የ{ሩሲያ|russia}፣ ከ{ሩሲያ|russia}፣ በ{ቻይና|china}'],
};

const MENTION = /\{([^|}]+)\|([^}]+)\}/g;

const spotter = await bundledSpotter();

describe.each(Object.entries(TEXTS))('%s', (lang, texts) => {
  it.each(texts)('%s', (text) => {
    const due = [...text.matchAll(MENTION)].map(([, mention, entity]) => `${mention}=${entity}`);
    expect(found(spotter, text.replace(MENTION, '$1'), lang)).toEqual(due);
  });
});

describe('letters with a dot below, which keyboards write as one unit, Unicode composes to two, and some leave out', () => {
  // By their codes: an editor that composes would make both the same.
  const YYA = ['\u09af\u09bc', '\u09df'];
  const ZA = ['\u091c\u093c', '\u095b', '\u091c'];
  it.each(YYA)('Bengali, %j', async (yya) => {
    const text = `রাশি${yya}ার সঙ্গে উত্তর কোরি${yya}া${yya} বৈঠক`;
    expect(found(await bundledSpotter(), text, 'bn')).toEqual([`রাশি${yya}া=russia`, `উত্তর কোরি${yya}া=north-korea`]);
  });
  it.each(ZA)('Hindi, %j', async (za) => {
    expect(found(await bundledSpotter(), `न्यू${za}ीलैंड ने कहा`, 'hi')).toEqual([`न्यू${za}ीलैंड=new-zealand`]);
  });
});

describe('which words of a name decline', () => {
  const language: Language = {
    lang: 'xx',
    name: 'A language of suffixes in -o, adjectives in -a and nouns in a consonant',
    suffixes: ['um'],
    prefixes: [],
    span: 'word',
    stopwords: [],
    titles: [],
    endings: { os: ['or'] },
    paradigms: [
      ['', 'i', 'um'],
      ['o', 'os', 'o'],
      ['o', 'e', 'o'],
    ],
    adjectives: [['a', 'ae', 'a']],
  };
  const forms = (text: string, more: Partial<Name> = {}, how: Partial<Language> = {}) =>
    inflections(
      { text, lang: 'xx', kind: 'full', type: 'name', evidence: 'listed', ...more },
      { ...language, ...how },
    ).sort();
  it.each([
    ['one word', forms('Roman'), ['romani']],
    ['rows of one ending are choices', forms('Toko'), ['toke', 'tokos']],
    [
      'words that stand alone, each way',
      forms('Roman Toko'),
      ['roman toke', 'roman tokos', 'romani toke', 'romani toko', 'romani tokos', 'romanum toko'],
    ],
    ['an adjective only with its noun', forms('Nova Roman'), ['novae romani']],
    ['endings of the whole name', forms('Rhodos'), ['rhodor', 'rhodosi']],
    ['forms that are listed', forms('Nato', { forms: ['Natone', 'AS-Nato'] }), ['nate', 'natone', 'natos']],
    ['no acronym', forms('NATO', { kind: 'acronym' }), []],
    ['no word in capitals, no particle', forms('NATO of'), []],
    ['another script', forms('Роман'), []],
    ['clitics leave a name as it is', forms('Roman', { forms: ['Romanx'] }, { span: 'name' }), []],
    ['but for an end that is cut off before them', forms('Rhodos', {}, { span: 'name' }), ['rhodor']],
  ])('%s', (_, made, expected) => expect(made).toEqual(expected));
});
