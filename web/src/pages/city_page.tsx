// About, privacy, accessibility, rules: what the city's profile says, and what the program holds to. One page, four
// addresses.
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { raw, t, type Three } from '../i18n/text';
import { city } from '../session';
import { CityWord } from '../ui/city_word';
import { Page } from '../ui/page';
import { PhoneLink } from '../ui/phone_link';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { text } from './city_page.text';

interface Kind {
    readonly title: Three;
    readonly body: () => JSX.Element | null;
}

const kinds: Readonly<Record<string, Kind>> = {
    '/about': { title: text.about, body: About },
    '/privacy': { title: text.privacy, body: Privacy },
    '/accessibility': { title: text.accessibility, body: () => <Lines of={text.accessLines} /> },
    '/rules': { title: text.rules, body: () => <Lines of={text.ruleLines} /> },
};

const about: Kind = { title: text.about, body: About };

export default function CityPage(): JSX.Element {
    const { path } = useLocation();
    const { title, body: Body } = kinds[path.replace(/\/$/, '')] ?? about;
    return (
        <Page key={path} name={raw(title)} heading={t(title)}>
            {city.value ? <Body /> : <Loading />}
            <Who />
        </Page>
    );
}

function Lines({ of }: { readonly of: Readonly<Record<string, Three>> }): JSX.Element {
    return (
        <ul>
            {Object.entries(of).map(([key, words]) => (
                <li key={key}>
                    <span>{t(words)}</span>
                </li>
            ))}
        </ul>
    );
}

function About(): JSX.Element {
    const words = Object.keys(city.value?.explanations ?? {});
    return (
        <>
            <Lines of={text.aboutLines} />
            <Section id="trouble" title={t(text.trouble)}>
                <Lines of={text.troubleLines} />
            </Section>
            {words.length > 0 && (
                <Section id="words" title={t(text.words)}>
                    <ul>
                        {words.map((word) => (
                            <li key={word}>
                                <CityWord word={word} />
                            </li>
                        ))}
                    </ul>
                </Section>
            )}
        </>
    );
}

function Privacy(): JSX.Element | null {
    if (!city.value) return null;
    return (
        <>
            <Section id="consent" title={t(text.consent)}>
                <p>
                    <Text3View of={city.value.consent} note="line" />
                </p>
                <p class="soft small">{t(text.version(city.value.consent_version))}</p>
            </Section>
            <Section id="who-sees" title={t(text.privacyTitle)}>
                <Lines of={text.privacyLines} />
            </Section>
        </>
    );
}

function Who(): JSX.Element {
    return (
        <Section id="who" title={t(text.who)}>
            <ul role="list">
                {city.value?.centers.map(({ id, name, phone, hours }) => (
                    <li key={id}>
                        <PhoneLink phone={phone} name={name} hours={hours} />
                    </li>
                ))}
            </ul>
        </Section>
    );
}
