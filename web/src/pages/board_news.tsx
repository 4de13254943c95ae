// Whom to tell by telephone what was moved, called off or decided; one press writes down that it was told.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { t, type Three } from '../i18n/text';
import { live } from '../live';
import type { MarkTold, NewsCall } from '../protocol';
import { newest } from '../state';
import { Button, Buttons } from '../ui/button';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { noticeLink, noticeWords } from './notice_words';
import { text } from './board_news.text';

interface Props {
    readonly news: readonly NewsCall[];
    readonly total: number;
    readonly onTold: () => void;
}

export default function BoardNews({ news, total, onTold }: Props): JSX.Element | null {
    const [done, setDone] = useState<readonly Three[]>([]);
    const told = (words: Three): void => {
        setDone((before) => [words, ...before]);
        onTold();
    };
    if (news.length === 0 && done.length === 0) return null;
    return (
        <Section id="news" title={t(text.title(total))}>
            <p>{t(text.why)}</p>
            <ul role="list" class="people calls">
                {news.map((call) => (
                    <OneToTell key={call.id} call={call} onTold={told} />
                ))}
            </ul>
            {done.length > 0 && (
                <Panel key={done.length} tone="done" title={done[0] && t(done[0])} focus>
                    <ul>
                        {done.slice(1).map((words) => (
                            <li key={words.ja}>{t(words)}</li>
                        ))}
                    </ul>
                </Panel>
            )}
        </Section>
    );
}

interface OneProps {
    readonly call: NewsCall;
    readonly onTold: (words: Three) => void;
}

function OneToTell({ call, onTold }: OneProps): JSX.Element {
    const marking = useCommand<MarkTold>();
    const mark = (): void =>
        void marking
            .send({ type: 'mark_told', call: call.id })
            .then((outcome) => outcome?.ok && onTold(text.toldNow(call.display_name)));
    const link = noticeLink(call.notice);
    const open = newest(live.value, 'call_open', `call:${call.id}`)?.state.open ?? true;
    return (
        <li class="person">
            <h3>
                {call.display_name}
                {call.kana && call.kana !== call.display_name && <span class="soft small"> {call.kana}</span>}
            </h3>
            <p>{call.phone ? <PhoneLink phone={call.phone} /> : t(text.noNumber)}</p>
            {call.notice.title && (
                <p>
                    <a href={link.href}>
                        <Text3View of={call.notice.title} />
                    </a>
                </p>
            )}
            <p>{t(noticeWords(call.notice, now()))}</p>
            {open ? (
                <Buttons>
                    <Button icon="done" busy={marking.busy} onPress={mark}>
                        {t(text.told)}
                    </Button>
                </Buttons>
            ) : (
                <p role="status">{t(text.toldByOther)}</p>
            )}
            {marking.problem && <ProblemPanel problem={marking.problem} />}
        </li>
    );
}
