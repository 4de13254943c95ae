// Whom to tell by telephone what was moved, called off or decided; one press writes down that it was told.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { t, type Three } from '../i18n/text';
import { live } from '../live';
import type { MarkTold, NewsCall } from '../protocol';
import { newest } from '../state';
import { Button, Buttons } from '../ui/button';
import { ProblemPanel } from '../ui/panel';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { PeopleToRing, PersonToRing } from './board_person';
import { noticeLink, noticeWords } from './notice_words';
import { text as board } from './board.text';
import { text } from './board_news.text';

interface Props {
    readonly news: readonly NewsCall[];
    readonly total: number;
    readonly onTold: () => void;
}

export default function BoardNews({ news, total, onTold }: Props): JSX.Element | null {
    // Who was told last is said also when nobody is left.
    const [begun, setBegun] = useState(false);
    if (news.length === 0 && !begun) return null;
    const told = (): void => {
        setBegun(true);
        onTold();
    };
    return (
        <Section id="news" title={t(text.title(total))}>
            <p>{t(text.why)}</p>
            <PeopleToRing
                calls={news}
                written={board.called}
                onWritten={told}
                row={(call, write) => <OneToTell key={call.id} call={call} onTold={write} />}
            />
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
    const { title } = call.notice;
    const open = newest(live.value, 'call_open', `call:${call.id}`)?.state.open ?? true;
    const about = title && (
        <a href={noticeLink(call.notice).href}>
            <Text3View of={title} />
        </a>
    );
    return (
        <PersonToRing who={call} about={about}>
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
        </PersonToRing>
    );
}
