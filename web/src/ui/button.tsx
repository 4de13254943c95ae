// One main button a screen, with the verb on it. While a command is under way it says so and takes no second press.
import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { locale } from '../i18n/locale';
import { t } from '../i18n/text';
import { Icon, type IconName } from './icons';
import { text } from './button.text';
import './button.css';

// In a list each row has the same buttons. Whoever hears them one by one is told which row is meant: the ids of what the
// row is about (its heading), said after the button's own words.
export const About = createContext<string | undefined>(undefined);

interface Name {
    readonly id?: string;
    readonly 'aria-labelledby'?: string;
    readonly 'aria-describedby'?: string;
}

// A name given so would spell out the readings over the words: in easy Japanese it is a description.
function useName(): Name {
    const id = useId();
    const about = useContext(About);
    if (about !== undefined && locale.value === 'easy') return { 'aria-describedby': about };
    return about === undefined ? {} : { id, 'aria-labelledby': `${id} ${about}` };
}

// main: the one thing to do here; plain: beside it; quiet: as a link; danger: takes something away.
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

interface Look {
    readonly kind?: ButtonKind;
    readonly icon?: IconName;
    readonly children: ComponentChildren;
}

interface ButtonProps extends Look {
    readonly onPress?: () => void;
    readonly type?: 'button' | 'submit';
    readonly busy?: boolean;
    readonly id?: string;
    readonly pressed?: boolean;
    readonly expanded?: boolean;
    readonly controls?: string;
}

export function Button(props: ButtonProps): JSX.Element {
    const { kind = 'plain', icon, children, onPress, type = 'button', busy = false } = props;
    const { id, ...name } = useName();
    // Not `disabled`: that would throw the focus away and tell nobody why.
    const press = (event: Event): void => {
        if (busy) event.preventDefault();
        else onPress?.();
    };
    return (
        <button
            class={`button button-${kind}`}
            type={type}
            id={props.id}
            onClick={press}
            aria-disabled={busy || undefined}
            aria-pressed={props.pressed}
            aria-expanded={props.expanded}
            aria-controls={props.controls}
            {...name}
        >
            {icon && <Icon name={icon} />}
            <span id={id}>{busy ? t(text.sending) : children}</span>
        </button>
    );
}

interface LinkProps extends Look {
    readonly href: string;
    readonly current?: boolean;
}

// Looks like a button, goes somewhere.
export function LinkButton({ kind = 'plain', icon, children, href }: LinkProps): JSX.Element {
    const { id, ...name } = useName();
    return (
        <a class={`button button-${kind}`} href={href} {...name}>
            {icon && <Icon name={icon} />}
            <span id={id}>{children}</span>
        </a>
    );
}

// Buttons that belong together; the main one comes first and is the widest on a telephone.
export function Buttons({ children }: { readonly children: ComponentChildren }): JSX.Element {
    return <div class="buttons">{children}</div>;
}
