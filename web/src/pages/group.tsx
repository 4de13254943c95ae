// One group in public: what it does, when, where and for how much, whether the center has checked it, how to get in
// touch; then what it plans.
import type { JSX } from 'preact';
import { askFirst } from '../come_back';
import { t } from '../i18n/text';
import type { GroupPage, JoinGroup, MemberKind } from '../protocol';
import type { PageProps } from '../routes';
import { isLoggedIn } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { ProblemPanel } from '../ui/panel';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { PublicFoot } from '../ui/public_foot';
import { Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { UnreadPage } from '../ui/unread_page';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { GroupAbout } from './group_about';
import { PublicLists } from './public_lists';
import { text } from './group.text';

const Paused = later(() => import('./group_paused'));
const Belongs = later(() => import('./group_belongs'));

export default function Group({ params }: PageProps): JSX.Element {
    const page = useAnswer({ type: 'get_group', group: Number(params['id']) });
    if (!page.answer) return <UnreadPage page={page} />;
    const group = page.answer;
    const rests = group.state === 'paused';
    return (
        <Page name={plainText3(group.name)} heading={<Text3View of={group.name} note="chip" />}>
            {rests && <Paused contact={group.contact} />}
            <Section id="purpose" title={t(text.purpose)}>
                <div class="long">
                    <Text3View of={{ ja: group.purpose }} note="line" />
                </div>
            </Section>
            {group.may_edit && (
                <LinkButton kind="main" href={`/desk/${group.id}`}>
                    {t(text.desk)}
                </LinkButton>
            )}
            {!rests && (
                <>
                    <GroupAbout group={group} />
                    <div class="on-screen">
                        <Section id="belong" title={t(text.belong)}>
                            <Membership group={group} again={page.again} />
                        </Section>
                    </div>
                    <PublicLists events={group.events} needs={group.needs} />
                </>
            )}
            <PublicFoot path={`/g/${group.id}`} title={group.name} />
        </Page>
    );
}

interface Props {
    readonly group: GroupPage;
    readonly again: () => void;
}

const ways = [
    { as: 'member', words: text.join },
    { as: 'visitor', words: text.visit },
    { as: 'follower', words: text.follow },
] as const;

function Membership({ group, again }: Props): JSX.Element {
    const joining = useCommand<JoinGroup>();
    const join = (as: MemberKind): void =>
        void joining
            .send({ type: 'join_group', group: group.id, as })
            .then((outcome) => outcome?.ok && again());
    if (group.membership === 'requested' || group.membership === 'active')
        return <Belongs group={group} again={again} />;
    return (
        <>
            <Buttons>
                {ways.map(({ as, words }) =>
                    isLoggedIn.value ? (
                        <Button key={as} busy={joining.busy} onPress={() => join(as)}>
                            {t(words)}
                        </Button>
                    ) : (
                        <LinkButton key={as} href={askFirst('/register', `/g/${group.id}#belong`)}>
                            {t(words)}
                        </LinkButton>
                    ),
                )}
            </Buttons>
            {joining.problem && <ProblemPanel problem={joining.problem} />}
        </>
    );
}
