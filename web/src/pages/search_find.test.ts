import { describe, expect, it } from 'vitest';
import type { Category } from '../protocol';
import { findOf, type Query } from './find';
import { asksSomething, kindsOf, placesWish, shorterText, widerOf } from './search_find';

const find = (query: Query = {}) => findOf(query, { when: 'all' });
const topics = new Map<Category, string>([
    ['festival', '祭り・文化'],
    ['cleaning', '清掃・環境'],
]);

describe('one search in four lists', () => {
    it('asks all of them for words', () => {
        expect(kindsOf(find({ text: '清掃' }))).toEqual(['events', 'help', 'groups', 'places']);
    });
    it('leaves out what cannot heed a condition', () => {
        expect(kindsOf(find({ when: 'weekend' }))).toEqual(['events', 'help']);
        expect(kindsOf(find({ day: '2026-12-24' }))).toEqual(['events', 'help']);
        expect(kindsOf(find({ category: 'safety' }))).toEqual(['events', 'help', 'groups']);
        expect(kindsOf(find({ first_timers: '1' }))).toEqual(['help']);
        expect(kindsOf(find({ step_free: '1' }))).toEqual(['events', 'places']);
    });
    it('lets every list heed the switches that it knows', () => {
        expect(kindsOf(find({ first_timers: '1', free_of_charge: '1' }))).toEqual(['events', 'help']);
        expect(placesWish(find({ step_free: '1', text: '公民館' }))).toMatchObject({
            type: 'list_facilities',
            text: '公民館',
            step_free: true,
        });
    });
    it('needs no words where something else is chosen, but more than a place', () => {
        expect(asksSomething(find())).toBe(false);
        expect(asksSomething(find({ area: '3' }))).toBe(false);
        expect(asksSomething(find({ when: 'today' }))).toBe(true);
        expect(asksSomething(find({ with_children: '1' }))).toBe(true);
        expect(asksSomething(find({ text: '祭り' }))).toBe(true);
    });
});

describe('where nothing is found', () => {
    it('offers to give up one thing at a time', () => {
        const asked = find({
            text: '清掃 海岸',
            area: '3',
            when: 'today',
            free_seats: '1',
            category: 'town',
        });
        const wider = widerOf(asked, topics);
        expect(wider.map(({ by }) => by)).toEqual(['switches', 'days', 'category', 'area', 'fewer_words']);
        expect(wider[0]).toEqual({ by: 'switches', find: { ...asked, switches: [] } });
        expect(wider[4]).toEqual({ by: 'fewer_words', find: { ...asked, text: '清掃' } });
    });
    it('offers the first two letters of a long word and the topic that is called like it', () => {
        expect(shorterText('清掃活動')).toBe('清掃');
        expect(shorterText('𠮷野家')).toBe('𠮷野');
        expect(shorterText('祭り')).toBeUndefined();
        expect(shorterText('')).toBeUndefined();
        expect(widerOf(find({ text: '祭り' }), topics)).toEqual([{ by: 'topic', category: 'festival' }]);
        expect(widerOf(find({ text: '祭' }), topics)).toEqual([]);
    });
});
