// Every component in its states, with made-up data: `npm run gallery`. Not part of the build.
// The texts here are examples for developers, so they are no keys.
import { render, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LocationProvider } from 'preact-iso';
import '../src/ui/base.css';
import { action } from '../src/i18n/actions.text';
import { confirm } from '../src/i18n/confirm.text';
import { t } from '../src/i18n/text';
import { startPrefs } from '../src/prefs';
import { city, session } from '../src/session';
import { assignmentStatus } from '../src/status';
import type { TypedDate } from '../src/typed_date';
import { StatusBadge } from '../src/ui/badge';
import { Button, Buttons, LinkButton } from '../src/ui/button';
import { Cards } from '../src/ui/card';
import { CheckChoices, RadioChoices } from '../src/ui/choices';
import { CityWord } from '../src/ui/city_word';
import { DateField } from '../src/ui/date_field';
import { ErrorSummary } from '../src/ui/error_summary';
import { EventCard } from '../src/ui/event_card';
import { Select, TextArea, TextField } from '../src/ui/field';
import { NeedCard } from '../src/ui/need_card';
import { Page } from '../src/ui/page';
import { PasswordField } from '../src/ui/password_field';
import { ConfirmPanel } from '../src/ui/confirm_panel';
import { Panel, ProblemPanel } from '../src/ui/panel';
import { PrintBlock } from '../src/ui/print_block';
import { Why } from '../src/ui/reasons';
import { NewItems } from '../src/ui/new_items';
import { Section } from '../src/ui/section';
import { Shell } from '../src/ui/shell';
import { Text3View } from '../src/ui/text3';
import * as fake from './fake';

const now = Date.now();

function Gallery(): JSX.Element {
    return (
        <Page name="Gallery" heading="Gallery">
            <Section id="events" title="EventCard">
                <NewItems waiting={2} onShow={() => {}} />
                <Cards>
                    {fake.events(now).map((event) => (
                        <EventCard key={event.id} event={event} />
                    ))}
                </Cards>
            </Section>
            <Section id="needs" title="NeedCard, Why">
                <Cards>
                    {fake.needs(now).map((need) => (
                        <NeedCard key={need.id} need={need} />
                    ))}
                </Cards>
                <Why reasons={fake.reasons} />
                <Why reasons={fake.reasons} reader="staff" />
            </Section>
            <States />
            <Section id="buttons" title="Button">
                <Buttons>
                    <Button kind="main">{t(action.signUp)}</Button>
                    <Button>{t(action.decline)}</Button>
                    <Button kind="quiet">{t(action.otherDay)}</Button>
                    <Button kind="danger">{t(action.cancelSignUp)}</Button>
                    <Button kind="main" busy>
                        {t(action.signUp)}
                    </Button>
                    <LinkButton href="/" icon="help">
                        {t(action.help)}
                    </LinkButton>
                </Buttons>
            </Section>
            <Form />
            <Panels />
            <Section id="texts" title="Text3, CityWord">
                <p>
                    <CityWord word="district_council" />
                </p>
                <Text3View of={{ ja: '河川敷で行います。動きやすい服でお越しください。' }} note="line" />
            </Section>
            <PrintBlock path="/e/42" />
        </Page>
    );
}

function States(): JSX.Element {
    const states = [
        'applied',
        'invited',
        'confirmed',
        'declined',
        'not_chosen',
        'withdrawn',
        'expired',
        'dropped',
    ] as const;
    return (
        <Section id="states" title="StatusBadge">
            <p class="badges">
                {states.map((state) => (
                    <StatusBadge key={state} status={assignmentStatus(state, '1/10')} />
                ))}
            </p>
        </Section>
    );
}

function Form(): JSX.Element {
    const [name, setName] = useState('');
    const [date, setDate] = useState<TypedDate>({ year: '2027', month: '1', day: '10' });
    const [some, setSome] = useState<string[]>(['a']);
    const choices = [
        { value: 'a', words: '子ども・子育て' },
        { value: 'b', words: '祭り・文化', support: 'どんどや、夏祭りなど' },
    ];
    return (
        <Section id="form" title="Field, Choices, ErrorSummary">
            <ErrorSummary errors={[{ field: 'name', words: '＊電話番号を確かめてください。' }]} />
            <TextField
                label="表示名"
                value={name}
                onChange={setName}
                required
                support="ほかの人に見える名前です"
            />
            <TextField
                label="電話番号"
                id="name"
                type="tel"
                value="090"
                onChange={() => {}}
                error="＊電話番号を確かめてください。例 090-0000-0000。全角でもかまいません。"
            />
            <PasswordField label="パスワード" kind="new" value="さくら咲く" onChange={() => {}} />
            <DateField legend="開催日" required value={date} onChange={setDate} />
            <TextArea label="配慮してほしいこと" value="" onChange={() => {}} />
            <Select
                label="地域"
                value="1"
                options={[{ value: '1', words: 'ひがし校区' }]}
                onChange={() => {}}
            />
            <CheckChoices legend="興味のあること" choices={choices} chosen={some} onChoose={setSome} />
            <RadioChoices
                legend="連絡のとり方"
                required
                choices={choices}
                chosen={['b']}
                onChoose={() => {}}
            />
        </Section>
    );
}

function Panels(): JSX.Element {
    const problem = {
        code: 'event_full',
        status: 409,
        detail: 'ちょうど今、最後の席がうまりました。',
        pointers: [],
    } as const;
    return (
        <Section id="panels" title="Panel, ConfirmPanel, ProblemPanel">
            <Panel tone="done" title={t(confirm.signedUp('K7M2QX'))}>
                <p class="receipt">K7M2QX</p>
            </Panel>
            <ConfirmPanel
                question={t(confirm.giveUpPlace('どんどや'))}
                yes={t(confirm.giveUp)}
                no={t(confirm.keep)}
                onYes={() => {}}
                onNo={() => {}}
            />
            <ProblemPanel problem={problem} onAgain={() => {}} />
        </Section>
    );
}

startPrefs();
city.value = fake.city;
session.value = fake.resident;
const app = document.getElementById('app');
if (app)
    render(
        <LocationProvider>
            <Shell>
                <Gallery />
            </Shell>
        </LocationProvider>,
        app,
    );
