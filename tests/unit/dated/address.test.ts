import { describe } from 'vitest';
import { each } from './row.ts';

const at = (path: string, is: string | null) => ({ what: path, at: `https://paper.example${path}`, is });
const DAY = '2024-07-13 address';

describe('the address gives the date', () => {
  each([
    at('/2024/07/13/rejects', DAY),
    at('/world/2024/7/13/rejects.html', DAY),
    at('/world/2024/jul/13/rejects', DAY),
    at('/2024-07-13/doc-1.shtml', DAY),
    at('/2024-07/13/content_1.htm', DAY),
    at('/n1/2024/0713/c1000-1.html', DAY),
    at('/202407/13/rejects', DAY),
    at('/20240713/abcdef/c.html', DAY),
    at('/202407/t20240713_123456.html', DAY),
    at('/national/20240713-ABC1T50012/', DAY),
    at('/posts/2024-07-13-rejects', DAY),
    at('/world/rejects-2024-07-13/', DAY),
    at('/rejects_20240713.html', DAY),
    at('/rejects-20240713.html', DAY),
    at('/view/AKR20240713012300504', DAY),
    at('/arti/politics/202407131012001', DAY),
    at('/13-07-2024/rejects', DAY),
    at('/read?id=7&date=2024-07-13', DAY),
    at('/2024/07/rejects', '2024-07 address'),
  ]);
});

describe('the address gives no date', () => {
  each([
    at('/article/25263463', null),
    at('/article/20110512', null),
    at('/news/world-asia-20110512', null),
    at('/news/20191234', null),
    at('/a/2012123456', null),
    at('/article/2024071312345', null),
    at('/elections/2028/11/07/', null),
    at('/what-happened-on-1963-11-22', null),
    at('/1963/11/22/remembered', null),
    at('/4/5/2024/rejects', null),
    at('/resolution-2397-2017', null),
    at('/2024/13/45/rejects', null),
    at('/?p=20240713', null),
  ]);
});
