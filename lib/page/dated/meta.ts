/** Dates in `<meta>`, under the many names that publishers and their systems give them. */
import { machineDate } from '../../core/written/machine.ts';
import { firstDate, type Page, type Told } from './told.ts';

/** Names without what parts their words ("article:published_time", "article.published_time"), surest first. */
const PUBLISHED = `
articlepublishedtime ogarticlepublishedtime ogpublishedtime articlepublished articlepublisheddate ddpublishedtime
vrpublishedtime bytedancepublishedtime mediatorpublishedtime shareaholicarticlepublishedtime rnewsdatepublished
datepublished parselypubdate sailthrudate cxenseparserecspublishtime cxenseparsepublishtime cxenseparserecsarticlepublishedtime
dcdateissued dctermsissued dctermsavailable dcissued dcdatepublished dcdatepublication prismpublicationdate
citationpublicationdate citationonlinedate citationdate bepresscitationdate bepresscitationonlinedate eprintsdate
originalpublicationdate articledateoriginal iso8601publishdate contentpublisheddate dtkpublishdate publisheddate publishedtime
publishedat publishdate publishtime publicationdate pubdate pubtime apubtime btpubdate ogpubdate ogpublishdate ogreleasedate
ogregdate articlepubdate articledate weiboarticlecreateat firstpublishedtime firstcreatetime dateposted postdate
datepublication displaydate contentdate newsdate rdate regdate pdate ptime
dctermscreated dctermsdate dcdatecreated dccreated dcdate articlecreated articlecreatedtime datecreated createddate created
weibowebpagecreateat date
`;
const MODIFIED = `
articlemodifiedtime ogarticlemodifiedtime ogupdatedtime articleupdatedtime articleupdated articlemodified datemodified
dcdatemodified dctermsmodified dcmodified weiboarticleupdateat lastmodified lastmod revised updatedtime updateddate modifieddate
`;
const namesIn = (list: string) => list.trim().split(/\s+/);
/** A whole record in one attribute. */
const RECORDS = { parselypage: 'pub_date', sailthrupage: 'date' };

export function fromMeta({ document, context }: Page): Told {
  const said = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    // What a server says of a file's age says nothing of the article's.
    if (meta.hasAttribute('http-equiv') || meta.hasAttribute('itemprop')) continue;
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    said.set(name, [...(said.get(name) ?? []), meta.getAttribute('content') ?? '']);
  }
  for (const [name, key] of Object.entries(RECORDS)) {
    const date = new RegExp(`"${key}"\\s*:\\s*"([^"]+)"`).exec(said.get(name)?.[0] ?? '')?.[1];
    if (date) said.set('parselypubdate', [...(said.get('parselypubdate') ?? []), date]);
  }
  const first = (list: string) =>
    firstDate(namesIn(list), (name) => firstDate(said.get(name) ?? [], (value) => machineDate(value, context)));
  return { published: first(PUBLISHED), modified: first(MODIFIED) };
}
