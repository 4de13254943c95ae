// A page that is not for this reader, or not now: with a h1 all the same, and a way on.
import type { JSX } from 'preact';
import { raw, t } from '../i18n/text';
import type { Problem } from '../problem';
import NotFound from '../pages/not_found';
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
    // Also an address that is no number: /e/abc.
    if ([400, 404].includes(problem.status)) return <NotFound />;
    const title = [401, 403].includes(problem.status) ? text.notForYou : text.notNow;
    return (
        <Page name={raw(title)} heading={t(title)}>
            <ProblemPanel problem={problem} onAgain={again} />
        </Page>
    );
}
