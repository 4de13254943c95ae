// The other work of a center's desk: people, groups that wait to be checked, reports about pages.
import type { JSX } from 'preact';
import { plain, t } from '../i18n/text';
import { later } from '../ui/later';
import { text } from './center_desk.text';
import './desk.css';

const People = later(() => import('./desk_people'));
const Groups = later(() => import('./desk_groups'));
const Reports = later(() => import('./desk_reports'));

interface Props {
    readonly center: number;
    readonly part: string;
}

const parts = ['people', 'groups', 'reports'] as const;

export default function CenterDesk({ center, part }: Props): JSX.Element {
    const now = parts.find((each) => each === part) ?? 'people';
    return (
        <>
            <nav class="desk-parts" aria-label={plain(text.parts)}>
                <a href={`/board/${center}`}>
                    <span>{t(text.board)}</span>
                </a>
                {parts.map((each) => (
                    <a
                        key={each}
                        href={`/board/${center}?desk=${each}`}
                        aria-current={each === now ? 'page' : undefined}
                    >
                        <span>{t(text[each])}</span>
                    </a>
                ))}
            </nav>
            {now === 'people' && <People />}
            {now === 'groups' && <Groups center={center} />}
            {now === 'reports' && <Reports />}
        </>
    );
}
