// Rows of a made-up file that wait for a person's eye.
const hour = 3_600_000;
const group = { ja: 'ひがし協議会', en: 'Higashi council' };
const contact = { name: '協議会事務局', phone: '0000-00-0000' };

export const imported = (now) => ({
    total: 32,
    rows: [
        {
            id: 7,
            import_kind: 'event',
            file: 'events.csv',
            line: 12,
            at: now,
            name: '海岸の清掃',
            group: 1,
            group_name: group,
            known_event: 1,
            event: {
                fields: {
                    title: { ja: '海岸の清掃' },
                    category: 'cleaning',
                    audience: 'everyone',
                    place: { name: '見本海岸' },
                    way: 'phone',
                    fee: 'not_stated',
                    contact,
                },
                date: { starts_at: now + 30 * hour, ends_at: now + 32 * hour },
                cancelled: '工事中のため実施しません',
            },
            findings: [
                {
                    column: '開始時刻',
                    confidence: 'likely',
                    value: '14:00',
                    original: '14:00 ③18:30',
                    note: '時刻のほかに書かれていることがあります',
                },
                {
                    column: '連絡先電話番号',
                    confidence: 'unclear',
                    value: '',
                    original: '窓口まで',
                    note: '電話番号として読めません',
                },
            ],
            original: [
                { column: '名称', text: '海岸の清掃' },
                { column: '開始時刻', text: '14:00 ③18:30' },
            ],
        },
        {
            id: 8,
            import_kind: 'facility',
            file: 'facilities.csv',
            line: 3,
            at: now,
            name: 'みなと会館',
            facility: { name: { ja: 'みなと会館' }, lat: 32.5, lon: 130.6 },
            findings: [
                {
                    column: '緯度',
                    confidence: 'likely',
                    value: '32.5, 130.6',
                    original: '32.5',
                    note: '市から遠く離れた場所です',
                },
            ],
            original: [{ column: '名称', text: 'みなと会館' }],
        },
    ],
});
