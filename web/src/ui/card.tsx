// The frame of every card: one heading, one link that covers the whole card, at most six lines.
import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';
import './card.css';

interface CardProps {
    readonly href: string;
    readonly title: ComponentChildren;
    readonly badges: ComponentChildren;
    readonly children: ComponentChildren;
    readonly off?: boolean; // cancelled or over: still readable, but set back
}

export function Card({ href, title, badges, children, off = false }: CardProps): JSX.Element {
    return (
        <article class="card" data-off={off}>
            {badges}
            <h3 class="card-title">
                <a href={href}>{title}</a>
            </h3>
            {children}
        </article>
    );
}

interface LineProps {
    readonly icon?: IconName;
    readonly children: ComponentChildren;
}

export function CardLine({ icon, children }: LineProps): JSX.Element {
    return (
        <p class="card-line">
            {icon && <Icon name={icon} />}
            <span>{children}</span>
        </p>
    );
}

// Facts in one line: だれでも・無料・雨のときは17日
export function Facts({ facts }: { readonly facts: readonly ComponentChildren[] }): JSX.Element | null {
    const given = facts.filter(
        (fact) => fact !== undefined && fact !== null && fact !== '' && fact !== false,
    );
    if (given.length === 0) return null;
    return (
        <span class="facts">
            {given.map((fact) => (
                <span class="fact">{fact}</span>
            ))}
        </span>
    );
}

export function Cards({ children }: { readonly children: readonly JSX.Element[] }): JSX.Element {
    return (
        <ul role="list" class="cards">
            {children.map((card) => (
                <li key={card.key}>{card}</li>
            ))}
        </ul>
    );
}
