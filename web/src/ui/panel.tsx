// Results, questions and problems that stay on the page until the person goes on. No message vanishes by itself.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { ruby } from '../i18n/ruby';
import { t } from '../i18n/text';
import { text, whatNext } from '../i18n/problems.text';
import type { Problem } from '../problem';
import { center } from '../session';
import { Button, Buttons, LinkButton } from './button';
import { Icon, type IconName } from './icons';
import { PhoneLink } from './phone_link';
import './panel.css';

export type PanelTone = 'done' | 'info' | 'warning' | 'problem';

const icons: Readonly<Record<PanelTone, IconName>> = {
    done: 'done',
    info: 'bell',
    warning: 'warning',
    problem: 'warning',
};

interface PanelProps {
    readonly tone: PanelTone;
    readonly title: ComponentChildren;
    readonly children?: ComponentChildren;
    // Where a press has brought the panel, the focus goes there, so that it is read out and not overlooked.
    readonly focus?: boolean;
}

export function Panel({ tone, title, children, focus = false }: PanelProps): JSX.Element {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
        if (focus) heading.current?.focus();
    }, []);
    return (
        <section class={`panel panel-${tone}`}>
            <h2 class="panel-title" tabIndex={-1} ref={heading}>
                <Icon name={icons[tone]} />
                <span>{title}</span>
            </h2>
            {children}
        </section>
    );
}

const here = (): string => location.pathname + location.search + location.hash;

interface ProblemProps {
    readonly problem: Problem;
    readonly onAgain?: () => void;
    readonly children?: ComponentChildren; // what next, as buttons
}

// What the server said, in the reader's language, and somebody to telephone.
export function ProblemPanel({ problem, onAgain, children }: ProblemProps): JSX.Element {
    // `unavailable` speaks of what one wanted to do; here something was only to be read.
    const unread = onAgain && problem.code === 'unavailable';
    return (
        <Panel tone="problem" title={unread ? t(text.cannotLoad) : ruby(problem.detail)} focus>
            <Buttons>
                {problem.code === 'log_in_first' && (
                    <LinkButton kind="main" href={askFirst('/login', here())}>
                        {t(action.logIn)}
                    </LinkButton>
                )}
                {children}
                {onAgain && problem.status !== 401 && <Next problem={problem} onAgain={onAgain} />}
            </Buttons>
            <CallCenter />
        </Panel>
    );
}

// A person behind every problem.
export function CallCenter(): JSX.Element | null {
    if (!center.value) return null;
    const { phone, name, hours } = center.value;
    return (
        <p>
            <PhoneLink phone={phone} name={name} hours={hours} />
        </p>
    );
}

// What is not there or not for me stays so, however often it is tried.
function Next({ problem, onAgain }: Required<Pick<ProblemProps, 'problem' | 'onAgain'>>): JSX.Element {
    if ([403, 404].includes(problem.status)) return <LinkButton href="/">{t(whatNext.home)}</LinkButton>;
    return <Button onPress={onAgain}>{t(whatNext.again)}</Button>;
}
