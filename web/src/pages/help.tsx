// All help that is wanted, nearest first; for a person who is known with reasons.
import type { JSX } from 'preact';
import { useCalmList } from '../calm_list';
import { now } from '../clock';
import { empty } from '../i18n/empty.text';
import { startOfDay } from '../i18n/japan';
import { raw, t } from '../i18n/text';
import type { PageProps } from '../routes';
import { sessionAsked } from '../session';
import { Cards } from '../ui/card';
import { NeedCard } from '../ui/need_card';
import { NewItems } from '../ui/new_items';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { needsWish, needSwitches } from './find';
import { FindForm, Found, Pages, useFind } from './find_form';
import { Wider } from './find_wider';
import { text } from './find.text';

export default function Help({ query }: PageProps): JSX.Element {
    const { find, choose, addressOf } = useFind('/help', query);
    const page = useAnswer(sessionAsked.value ? needsWish(find, startOfDay(now())) : undefined);
    const list = useCalmList(page.answer?.needs, ({ id }) => id, page.question);
    return (
        <Page name={raw(text.help)} heading={t(text.help)}>
            <FindForm find={find} choose={choose} switches={needSwitches} withDays />
            <Found total={page.answer?.total} page={find.page} />
            {page.loading && !page.answer && <Loading />}
            {page.problem && !page.answer && <ProblemPanel problem={page.problem} onAgain={page.again} />}
            <NewItems waiting={list.waiting} onShow={list.showNew} />
            {page.answer?.nearby && <p class="soft">{t(empty.noFittingNeeds)}</p>}
            {page.answer?.total === 0 && (
                <p>
                    {t(empty.noNeeds)} <Wider find={find} path="/help" />
                </p>
            )}
            <div class="find-lists">
                <Cards>
                    {list.shown.map((need) => (
                        <NeedCard key={need.id} need={need} />
                    ))}
                </Cards>
            </div>
            {page.answer && <Pages find={find} total={page.answer.total} addressOf={addressOf} />}
        </Page>
    );
}
