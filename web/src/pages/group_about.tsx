// What a group is: its kind, its everyday life, whether the center has checked it, whom to ask.
import type { JSX } from 'preact';
import { now } from '../clock';
import { category, groupKind } from '../i18n/codes.text';
import { sayDay } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { t } from '../i18n/text';
import type { GroupLife, GroupPage } from '../protocol';
import { center, city } from '../session';
import { Facts } from '../ui/card';
import { Day } from '../ui/date_time';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { Term } from './public_lists';
import { text } from './group.text';

export function GroupAbout({ group }: { readonly group: GroupPage }): JSX.Element {
    const area = city.value?.areas.find(({ id }) => id === group.area);
    const { contact, checked, checked_by: who, life = {}, updated } = group;
    return (
        <Section id="about" title={t(text.about)}>
            <dl class="terms">
                <Term name={text.kind}>
                    <Facts facts={[t(groupKind[group.group_kind]), t(category[group.category])]} />
                </Term>
                <Life life={life} />
                {area && (
                    <Term name={text.area}>
                        <Text3View of={area.name} />
                    </Term>
                )}
                {checked && (
                    <Term name={text.checked}>
                        {t(text.checkedOn(sayDay(locale.value, fromDate(checked), now()), by(who)))}
                    </Term>
                )}
                <Term name={text.contact}>
                    {contact.phone ? (
                        <PhoneLink phone={contact.phone} name={contact.name} hours={contact.hours} />
                    ) : (
                        <span lang="ja">{contact.name}</span>
                    )}
                </Term>
                {updated !== undefined && (
                    <Term name={text.updated}>
                        <Day at={updated} />
                    </Term>
                )}
            </dl>
        </Section>
    );
}

// Who checked is kept as it was called; our own center has its name in every language.
function by(who = ''): string {
    const own = center.value?.name;
    return own?.ja === who ? (own[locale.value] ?? who) : who;
}

const said = ['meets', 'place', 'fee', 'people'] as const;

function Life({ life }: { readonly life: GroupLife }): JSX.Element {
    return (
        <>
            {said.map(
                (field) =>
                    life[field] && (
                        <Term key={field} name={text.life[field]}>
                            <Text3View of={{ ja: life[field] }} note="chip" />
                        </Term>
                    ),
            )}
            {life.visitors && <Term name={text.visitors}>{t(text.welcome)}</Term>}
        </>
    );
}
