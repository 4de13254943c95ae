// Groups by place and topic.
import type { JSX } from 'preact';
import { raw, t } from '../i18n/text';
import type { PageProps } from '../routes';
import { LinkButton } from '../ui/button';
import { Cards } from '../ui/card';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { groupsWish } from './find';
import { FindForm, Found, Pages, useFind } from './find_form';
import { GroupCard } from './group_card';
import { text } from './find.text';

export default function Groups({ query }: PageProps): JSX.Element {
    const { find, choose, addressOf } = useFind('/groups', query);
    const page = useAnswer(groupsWish(find));
    return (
        <Page name={raw(text.groups)} heading={t(text.groups)}>
            <FindForm find={find} choose={choose} />
            <Found total={page.answer?.total} page={find.page} />
            {page.loading && !page.answer && <Loading />}
            {page.problem && !page.answer && <ProblemPanel problem={page.problem} onAgain={page.again} />}
            {page.answer?.total === 0 && <p>{t(text.noGroups)}</p>}
            <div class="find-lists">
                <Cards>
                    {page.answer?.groups.map((group) => <GroupCard key={group.id} group={group} />) ?? []}
                </Cards>
            </div>
            <p class="find-more">
                <LinkButton icon="group" href="/groups/new">
                    {t(text.register)}
                </LinkButton>
            </p>
            {page.answer && <Pages find={find} total={page.answer.total} addressOf={addressOf} />}
        </Page>
    );
}
