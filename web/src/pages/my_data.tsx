// わたしのデータ: everything that is kept about me, to be read and to be saved, and who of the staff has seen it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ruby } from '../i18n/ruby';
import { plain, raw, t } from '../i18n/text';
import { city } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { useAnswer } from '../use_answer';
import { part, text } from './my_data.text';
import { fileOf, sheetOf, type Line, type Part } from './my_data_sheet';
import { Term } from './public_lists';
import { LoggedIn } from './strangers';
import './group.css';
import './my_data.css';

export default function MyDataPage(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/my/data">
                <Kept />
            </LoggedIn>
        </Page>
    );
}

function Kept(): JSX.Element {
    const page = useAnswer({ type: 'get_my_data' });
    const [saved, setSaved] = useState(false);
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const sheet = sheetOf(page.answer, city.value);
    const keep = (): void => {
        save(fileOf(sheet), `${plain(text.fileName)}.json`);
        setSaved(true);
    };
    return (
        <>
            <p class="lead">{t(text.lead)}</p>
            <Buttons>
                <Button kind="main" onPress={keep}>
                    {t(text.save)}
                </Button>
            </Buttons>
            <p role="status">{saved && t(text.saved)}</p>
            {sheet.map((one) => (
                <OnePart key={one.id} part={one} />
            ))}
            <Section id="leave" title={t(text.leave)}>
                <p>{t(text.leaveHow)}</p>
                <LinkButton href="/my/leave">{t(text.leave)}</LinkButton>
            </Section>
        </>
    );
}

const shown = 5;

function OnePart({ part: { id, title, how, items } }: { readonly part: Part }): JSX.Element {
    return (
        <Section id={id} title={t(title)}>
            {how && <p class="soft">{t(how)}</p>}
            {items.length === 0 && <p>{t(part.none)}</p>}
            <Items items={items.slice(0, shown)} />
            {items.length > shown && (
                <Disclosure summary={t(text.rest(items.length - shown))}>
                    <Items items={items.slice(shown)} />
                </Disclosure>
            )}
        </Section>
    );
}

function Items({ items }: Pick<Part, 'items'>): JSX.Element {
    return (
        <>
            {items.map((lines, i) => (
                <dl key={i} class="terms kept">
                    {lines.map(({ name, said }: Line) => (
                        <Term key={plain(name)} name={name}>
                            <span class="kept-words">{ruby(said)}</span>
                        </Term>
                    ))}
                </dl>
            ))}
        </>
    );
}

function save(words: string, name: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([words], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
