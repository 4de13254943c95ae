// A page that is not for this reader, or not now: with a h1 all the same, and a way on.
import type { JSX } from 'preact';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { raw, t } from '../i18n/text';
import type { Problem } from '../problem';
import { LinkButton } from './button';
import { Page } from './page';
import { ProblemPanel } from './panel';
import { text } from './refused_page.text';
import { useShownAgain, type Subject } from './shown_again';

interface Props {
    readonly problem: Problem;
    readonly again: () => void;
    readonly of?: Subject | undefined;
}

export default function RefusedPage({ problem, again, of }: Props): JSX.Element {
    useShownAgain(of, again);
    const title = titleOf(problem);
    const here = location.pathname + location.search + location.hash;
    return (
        <Page name={raw(title)} heading={t(title)}>
            <ProblemPanel problem={problem} onAgain={again}>
                {problem.status === 401 && (
                    <LinkButton kind="main" href={askFirst('/login', here)}>
                        {t(action.logIn)}
                    </LinkButton>
                )}
            </ProblemPanel>
        </Page>
    );
}

function titleOf({ status }: Problem): (typeof text)[keyof typeof text] {
    if (status === 404) return text.notFound;
    return status === 401 || status === 403 ? text.notForYou : text.notNow;
}
