/**
 * Words that every English or Indonesian news text has, so that sharing them says nothing. Folded.
 * Kept short: what is common in one corpus only is weighed down by its document frequency.
 */
const ENGLISH = `a about above after again against all also am an and any are as at be because been before being below
  between both but by can could did do does doing down during each few for from further had has have having he her here
  hers him his how however i if in into is it its just may me might more most must my no nor not now of off on once one
  only or other our out over own per said same say says she should since so some such than that the their them then there
  these they this those through to told too two under until up upon us very was we were what when where which while who
  whom why will with within would yet you your according amid among another first last like new next second still three
  today week weeks year years month months day days time monday tuesday wednesday thursday friday saturday sunday stated
  saying reported report reports according`;

const INDONESIAN = `ada adalah adapun agar akan akhirnya antara apa apakah atas atau bagi bagaimana bahkan bahwa banyak
  baru beberapa begitu belum berada berbagai berdasarkan berikut bila bisa boleh bukan dalam dan dapat dari dengan di dia
  dikutip dua hal hanya hari harus hingga ia ialah ini itu jadi jika juga jumat kalau kami kamis kamu kata
  katanya ke kemudian kepada ketika kita lagi lain lainnya lalu lebih maka masih masing melalui memang menjadi menurut
  mereka merupakan meski meskipun minggu namun nya oleh pada para pekan per pernah pula rabu saat saja salah sambil sampai
  sana sangat satu saya sebagai sebelum sebelumnya sebuah secara sedang sehingga sejak sejumlah selain selama selasa seluruh
  semua senin seorang seperti serta sesudah setelah setiap siapa suatu sudah tahun tak tapi telah tentang terhadap terkait
  tersebut tetapi tiap tidak tiga ujar ujarnya untuk usai wib yaitu yakni yang wita sabtu bulan atau lewat soal guna
  januari februari maret april mei juni juli agustus september oktober november desember
  january february march june july august october december baca berita foto
  sama kedua mengatakan katakan menyatakan menyebut disebut sebut menyebutnya dinyatakan melaporkan lapor dilaporkan menilai
  mungkin bersama mengenai terus ikut bawah tengah antaranya sekitar`;

export const STOPWORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${INDONESIAN}`.split(/\s+/));
