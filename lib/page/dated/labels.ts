/** What stands before a date and says which one it is. */

/** In beginnings of words, folded as dates are: last changed, in the languages of the news. */
const CHANGED =
  /updat|modif|revis|edited|aktualis|geandert|diperbar|diubah|dikemas|mise? a jour|maj\b|actualiz|atualiz|aggiorn|bijgewerkt|oppdater|opdater|uppdater|paivitetty|zaktualiz|aktualiz|azuriran|frissit|обновл|оновл|изменен|актуализ|ажурир|更新|修改|修正|수정|업데이트|최종|guncelle|תחדש|עודכן|تحديث|ویرایش|بروز|به روز|अपडेट|অপডেট|আপডেট|แก้ไข|อัปเดต|อัพเดท|cap nhat|ενημερ/;
/** Published, written, on air. */
const PUBLISHED =
  /publi|posted|terbit|tayang|veroffentlicht|erschien|pubblicat|gepubliceerd|julkaistu|objav|yayin|опубл|публик|公開|配信|掲載|発行|发布|發布|发表|發表|时间|時間|입력|등록|게재|승인|작성|발행|نشر|تاریخ|التاریخ|प्रकाशित|প্রকাশ|เผยแพร่|วันที่|dang luc|ngay dang|δημοσι|פורסם|created|written|first aired/;

export const saysChanged = (words: string): boolean => CHANGED.test(words) && !PUBLISHED.test(words);
export const saysPublished = (words: string): boolean => PUBLISHED.test(words);
