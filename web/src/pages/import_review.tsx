// Rows of imported files that wait for a person's eye. For coordinators and the city's administration.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { raw, t } from '../i18n/text';
import type { PageProps } from '../routes';
import { LinkButton } from '../ui/button';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { useAnswer } from '../use_answer';
import { ImportedRow, type Decided } from './import_row';
import { LoggedIn } from './strangers';
import { text } from './import_review.text';
import './import_review.css';

const path = '/import';

export default function ImportReview({ query }: PageProps): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to={path}>
                <p>{t(text.lead)}</p>
                <List after={Number(query['after']) || undefined} />
            </LoggedIn>
        </Page>
    );
}

function List({ after }: { readonly after: number | undefined }): JSX.Element {
    const page = useAnswer({ type: 'list_import_rows', after });
    const [decided, setDecided] = useState<Decided>();
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { rows, total } = page.answer;
    const last = rows.at(-1);
    const done = (one: Decided): void => {
        setDecided(one);
        page.again();
    };
    return (
        <>
            {decided && <Result key={decided.name} decided={decided} />}
            <Section id="waiting" title={t(text.waitingOf(total))}>
                {total === 0 && <p>{t(text.none)}</p>}
                <ul role="list" class="import-rows">
                    {rows.map((row) => (
                        <ImportedRow key={row.id} row={row} onDecided={done} />
                    ))}
                </ul>
                {last && total > rows.length && (
                    <LinkButton href={`${path}?after=${last.id}`}>{t(text.more)}</LinkButton>
                )}
                {after !== undefined && <LinkButton href={path}>{t(text.first)}</LinkButton>}
            </Section>
        </>
    );
}

function Result({ decided }: { readonly decided: Decided }): JSX.Element {
    const { answer, taken, name } = decided;
    return (
        <Panel tone="done" title={t(taken ? text.taken(name) : text.dropped(name))} focus>
            {answer.event !== undefined && <a href={`/e/${answer.event}`}>{t(text.seeEvent)}</a>}
            {answer.facility !== undefined && <a href={`/f/${answer.facility}`}>{t(text.seeFacility)}</a>}
        </Panel>
    );
}
