// Made-up answers for the desk of a group and of a center. No real person, place, number.
import { fake } from './fake.mjs';

const now = Date.now();
const at = { epoch: fake.epoch, streams: {} };
const hour = 3_600_000;
const contact = { name: '協議会事務局', phone: '0000-00-0000', hours: '9:00から17:00' };

export const desk = {
    list_sign_ups: () => ({
        occurrence: 1,
        sign_ups: [
            {
                id: 1,
                receipt: 'K7M2QX',
                display_name: 'めじろ12',
                name: '見本 花',
                contact: '0000-00-0000',
                care: '車いすで行きます。',
                adults: 2,
                children: 1,
                state: 'active',
                at: now,
                entered_by: '見本',
                channel: 'phone',
            },
            {
                id: 2,
                receipt: 'P4Q9RT',
                display_name: 'つばき2',
                adults: 1,
                children: 0,
                state: 'withdrawn',
                at: now,
            },
        ],
        at,
    }),
    list_members: () => ({
        group: 1,
        members: [
            {
                account: 9,
                display_name: 'うぐいす3',
                as: 'member',
                state: 'requested',
                in_charge: false,
                since: now,
            },
            {
                account: 10,
                display_name: 'すみれ5',
                as: 'visitor',
                state: 'requested',
                in_charge: false,
                since: now,
            },
            {
                account: 7,
                display_name: 'めじろ12',
                as: 'member',
                state: 'active',
                in_charge: true,
                since: now - 90 * 24 * hour,
            },
        ],
    }),
    find_residents: () => ({
        residents: [
            { resident: 9, display_name: 'すぎ3', name: '見本 花', kana: 'みほん はな', reached_by: 'phone' },
            {
                resident: 12,
                display_name: 'めじろ12',
                reached_by: 'here',
                account: 12,
                certificates: [
                    {
                        certificate: 'C1',
                        confirmed: '2026-04-01',
                        confirmed_by: '見本',
                        valid_until: '2028-03-31',
                    },
                ],
            },
        ],
    }),
    list_groups_to_check: () => ({
        center: 1,
        groups: [
            {
                id: 8,
                name: { ja: '川べりの会', easy: '{川|かわ}べりの {会|かい}', en: 'Riverside circle' },
                group_kind: 'circle',
                category: 'cleaning',
                area: 2,
                state: 'requested',
                purpose: '月に一度、川べりをきれいにします。',
                contact,
                asked_by: 'めじろ12',
                asked_at: now - 50 * hour,
            },
        ],
    }),
    list_reports: () => ({
        open: 1,
        reports: [
            { id: 2, subject: 'e/1', words: '時刻がちがっています。', at: now - hour },
            {
                id: 1,
                subject: 'g/1',
                words: '電話が通じません。',
                at: now - 30 * hour,
                settled_at: now - 20 * hour,
                settled_by: '見本',
            },
        ],
    }),
};
