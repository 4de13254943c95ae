// Groups that asked to be checked, and those that pause: what they say about themselves, and the center's word.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { category, groupKind } from '../i18n/codes.text';
import { groupState } from '../i18n/staff_codes.text';
import { t, type Three } from '../i18n/text';
import type { CheckGroup, GroupToCheck } from '../protocol';
import { city } from '../session';
import { About, Button } from '../ui/button';
import { Facts } from '../ui/card';
import { Day } from '../ui/date_time';
import { TextArea } from '../ui/field';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Loading } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { text } from './center_desk.text';

export default function DeskGroups({ center }: { readonly center: number }): JSX.Element {
    const page = useAnswer({ type: 'list_groups_to_check', center });
    const [done, setDone] = useState<Three>();
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { groups } = page.answer;
    return (
        <>
            <h2>{t(text.groups)}</h2>
            {done && <Panel key={done.ja} tone="done" title={t(done)} focus />}
            {groups.length === 0 && <p>{t(text.noGroups)}</p>}
            <ul role="list" class="people">
                {groups.map((group) => (
                    <Group
                        key={group.id}
                        group={group}
                        onDone={(words) => {
                            setDone(words);
                            page.again();
                        }}
                    />
                ))}
            </ul>
        </>
    );
}

interface Props {
    readonly group: GroupToCheck;
    readonly onDone: (words: Three) => void;
}

function Group({ group, onDone }: Props): JSX.Element {
    const area = city.value?.areas.find(({ id }) => id === group.area);
    const { contact } = group;
    const id = useId();
    return (
        <li class="person">
            <h3 id={id}>
                <Text3View of={group.name} />
            </h3>
            <p>
                <Facts
                    facts={[
                        t(groupState[group.state]),
                        t(groupKind[group.group_kind]),
                        t(category[group.category]),
                        area && <Text3View of={area.name} />,
                    ]}
                />
            </p>
            <p lang="ja" class="post-words">
                {group.purpose}
            </p>
            <p>
                {contact.phone ? (
                    <PhoneLink phone={contact.phone} name={contact.name} hours={contact.hours} />
                ) : (
                    <span lang="ja">{contact.name}</span>
                )}
            </p>
            <p class="soft small">
                {t(text.asked)} <Facts facts={[<Day at={group.asked_at} />, group.asked_by]} />
            </p>
            {group.state === 'paused' && (
                <p>
                    {t(text.pausedWhy)}:{' '}
                    {group.pause_reason ? (
                        <span lang="ja">{group.pause_reason}</span>
                    ) : (
                        t(text.nobodyInCharge)
                    )}
                </p>
            )}
            <About.Provider value={id}>
                <Check group={group} onDone={onDone} />
            </About.Provider>
        </li>
    );
}

function Check({ group, onDone }: Props): JSX.Element {
    const checking = useCommand<CheckGroup>();
    const [note, setNote] = useState('');
    const [asking, setAsking] = useState(false);
    const name = plainText3(group.name);
    const check = (): void =>
        void checking
            .send({ type: 'check_group', group: group.id, ...(note.trim() && { note: note.trim() }) })
            .then((outcome) => {
                setAsking(false);
                if (outcome?.ok) onDone(text.checked(name));
            });
    return (
        <>
            <TextArea
                label={t(text.note)}
                support={t(text.noteSupport)}
                rows={2}
                maxLength={500}
                value={note}
                onChange={setNote}
            />
            {asking ? (
                <ConfirmPanel
                    question={t(text.checkAsk(name))}
                    yes={t(text.check)}
                    no={t(text.checkNo)}
                    busy={checking.busy}
                    onYes={check}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button onPress={() => setAsking(true)}>{t(text.check)}</Button>
            )}
            {checking.problem && <ProblemPanel problem={checking.problem} />}
        </>
    );
}
