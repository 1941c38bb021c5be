import { describe, expect, it } from 'vitest';
import { found, type SmallEntity, smallSpotter } from './spotters.ts';

const short = { kind: 'short', type: 'short', ambiguous: true } as const;
const PEOPLE: SmallEntity[] = [
  ['jong-un', 'person', 'Kim Jong Un', ['Kim', short]],
  ['yo-jong', 'person', 'Kim Yo Jong', ['Kim', short]],
  ['miller', 'person', ['Matthew Miller', { ambiguous: true }], ['Miller', short]],
  ['unsc', 'organisation', 'UN Security Council', ['Security Council', short]],
  ['nato', 'organisation', ['NATO', { kind: 'acronym' }]],
];
const spotter = smallSpotter(PEOPLE);
const spot = (text: string) => found(spotter, text, 'en');

describe('a short name needs its full one on the page', () => {
  it.each([
    ['Kim spoke', []],
    ['Kim Jong Un arrived. Later Kim spoke.', ['Kim Jong Un=jong-un', 'Kim=jong-un']],
    ['Kim spoke.\n\nKim Jong Un had arrived.', ['Kim=jong-un', 'Kim Jong Un=jong-un']],
    ['The Security Council met.', []],
    ['The UN Security Council met. The Security Council voted.', ['UN Security Council=unsc', 'Security Council=unsc']],
  ])('%s', (text, expected) => expect(spot(text)).toEqual(expected));
});

describe('two people of one short name', () => {
  it.each([
    ['Kim Jong Un and Kim Yo Jong came. Kim spoke.', ['Kim Jong Un=jong-un', 'Kim Yo Jong=yo-jong', 'Kim=yo-jong']],
    ['Kim spoke before Kim Jong Un met Kim Yo Jong.', ['Kim Jong Un=jong-un', 'Kim Yo Jong=yo-jong']],
  ])('%s', (text, expected) => expect(spot(text)).toEqual(expected));
});

describe('a longer name of somebody unknown', () => {
  it.each([
    ['Kim Jong Un arrived, reported Kim Seung-yeon.', ['Kim Jong Un=jong-un']],
    ['Kim Jong Un arrived, said Andrew Kim there.', ['Kim Jong Un=jong-un']],
    ['Kim Jong Un arrived, said President Kim there.', ['Kim Jong Un=jong-un', 'Kim=jong-un']],
    ['Kim Jong Un arrived. Kim Monday spoke.', ['Kim Jong Un=jong-un', 'Kim=jong-un']],
  ])('%s', (text, expected) => expect(spot(text)).toEqual(expected));
});

describe('a city of a man’s name', () => {
  const city = smallSpotter([['dc', 'place', ['Washington', { ambiguous: true }], 'Washington, D.C.']], {
    dc: ['!George Washington', 'Washington State'],
  });
  it.each([
    ['Washington refused.', ['Washington=dc']],
    ['George Washington refused. Washington went home.', []],
    ['He left for Washington. Then Washington heard of George Washington.', ['Washington=dc', 'Washington=dc']],
    ['George Washington refused. Crowds in Washington cheered. Washington wept.', ['Washington=dc']],
    ['George Washington never lived in Washington, D.C., nor in Washington State.', ['Washington, D.C.=dc']],
    ['WASHINGTON — George Washington sat for it.\n\nWashington was tired.', ['WASHINGTON=dc']],
  ])('%s', (text, expected) => expect(found(city, text, 'en')).toEqual(expected));
});

describe('others with a part of a person’s name', () => {
  const people = smallSpotter([['jong-un', 'person', 'Kim Jong Un', ['Kim', short]]], {
    'jong-un': ['!Kim Yong Chol'],
  });
  it.each([
    ['Kim Yong Chol spoke. Kim left.', []],
    ['Kim Jong Un came. Kim Yong Chol spoke. Kim left.', ['Kim Jong Un=jong-un']],
    ['Kim Yong Chol spoke. Kim Jong Un came. Kim left.', ['Kim Jong Un=jong-un', 'Kim=jong-un']],
  ])('%s', (text, expected) => expect(found(people, text, 'en')).toEqual(expected));
});

describe('a common name needs the topic', () => {
  it.each([
    ['Matthew Miller sang.', []],
    ['Matthew Miller spoke of NATO. Miller left.', ['Matthew Miller=miller', 'NATO=nato', 'Miller=miller']],
  ])('%s', (text, expected) => expect(spot(text)).toEqual(expected));
});
