// A date that is full: be told when a place becomes free, or no longer. Whoever signs up first then has it.
import type { JSX } from 'preact';
import { askFirst } from '../come_back';
import { t } from '../i18n/text';
import type { WaitForPlaces } from '../protocol';
import { isLoggedIn } from '../session';
import { Button, LinkButton } from '../ui/button';
import { ProblemPanel } from '../ui/panel';
import { useCommand } from '../use_command';
import { useReturn } from '../use_return';
import { text } from './event_wait.text';

interface Props {
    readonly event: number;
    readonly occurrence: number;
    readonly waiting: boolean;
    readonly onChange: () => void;
}

export function Wait({ event, occurrence, waiting, onChange }: Props): JSX.Element {
    const place = `wait-${occurrence}`;
    const button = `tell-${occurrence}`;
    useReturn(place, button);
    if (!isLoggedIn.value)
        return (
            <p id={place}>
                <LinkButton icon="bell" href={askFirst('/register', `/e/${event}#${place}`)}>
                    {t(text.tellMe)}
                </LinkButton>
            </p>
        );
    return (
        <div id={place}>
            {waiting && <p role="status">{t(text.waiting)}</p>}
            <Switch id={button} occurrence={occurrence} waiting={waiting} onChange={onChange} />
        </div>
    );
}

type SwitchProps = Omit<Props, 'event'> & { readonly id?: string };

export function Switch({ id, occurrence, waiting, onChange }: SwitchProps): JSX.Element {
    const telling = useCommand<WaitForPlaces>();
    const tell = (): void =>
        void telling
            .send({ type: 'wait_for_places', occurrence, waiting: !waiting })
            .then((outcome) => outcome?.ok && onChange());
    return (
        <>
            <Button id={id} icon={waiting ? undefined : 'bell'} busy={telling.busy} onPress={tell}>
                {t(waiting ? text.noLonger : text.tellMe)}
            </Button>
            {telling.problem && <ProblemPanel problem={telling.problem} />}
        </>
    );
}
