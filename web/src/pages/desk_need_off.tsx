// A need that its center takes off the public pages, with the reason, and shows again.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t, type Three } from '../i18n/text';
import type { NeedPage, PublishNeed } from '../protocol';
import { Button } from '../ui/button';
import { Panel, ProblemPanel } from '../ui/panel';
import { useCommand } from '../use_command';
import { text } from './center_desk.text';
import { TakeOff } from './desk_reports';
import { mayTakeOff } from './may_take_off';

interface Props {
    readonly need: NeedPage;
    readonly onChange: () => void;
}

export default function DeskNeedOff({ need, onChange }: Props): JSX.Element {
    const [said, say] = useState<Three>();
    const done = (words: Three): void => {
        say(words);
        onChange();
    };
    const isOff = need.state === 'unpublished';
    return (
        <>
            {said && <Panel key={said.en} tone="done" title={t(said)} focus />}
            {isOff && <Off need={need} onShown={() => done(text.shownAgain)} />}
            {!isOff && mayTakeOff() && said !== text.unpublished && (
                <TakeOff subject={`n/${need.id}`} onDone={() => done(text.unpublished)} />
            )}
        </>
    );
}

interface OffProps {
    readonly need: NeedPage;
    readonly onShown: () => void;
}

function Off({ need, onShown }: OffProps): JSX.Element {
    const showing = useCommand<PublishNeed>();
    const show = (): void =>
        void showing
            .send({ type: 'publish_need', need: need.id })
            .then((outcome) => outcome?.ok && onShown());
    return (
        <Panel tone="warning" title={t(text.isOff)}>
            <p>
                {t(text.whyOff)} <span lang="ja">{need.unpublish_reason}</span>
            </p>
            {mayTakeOff() && (
                <Button busy={showing.busy} onPress={show}>
                    {t(text.showAgain)}
                </Button>
            )}
            {showing.problem && <ProblemPanel problem={showing.problem} />}
        </Panel>
    );
}
