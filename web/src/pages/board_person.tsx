// Somebody to ring up: name as it is read out, number to press, what it is about. And what was just written down.
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t, type Three } from '../i18n/text';
import { About } from '../ui/button';
import { Panel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { text } from './board.text';

interface PersonProps {
    readonly who: { readonly display_name: string; readonly kana?: string; readonly phone?: string };
    readonly about?: ComponentChildren;
    readonly children: ComponentChildren;
}

export function PersonToRing({ who, about, children }: PersonProps): JSX.Element {
    const { display_name: name, kana, phone } = who;
    const id = useId();
    return (
        <li class="person">
            <h3 id={id}>
                {name}
                {kana && kana !== name && <span class="soft small"> {kana}</span>}
            </h3>
            <p>{phone ? <PhoneLink phone={phone} of={name} /> : t(text.noNumber)}</p>
            {about && <p id={`${id}-about`}>{about}</p>}
            <About.Provider value={about ? `${id} ${id}-about` : id}>{children}</About.Provider>
        </li>
    );
}

interface ListProps<Call> {
    readonly calls: readonly Call[];
    readonly written: Three; // above what was just written down
    readonly onWritten: () => void;
    readonly row: (call: Call, write: (words: Three) => void) => JSX.Element;
}

// The latest is said first, and stays until the page is left.
export function PeopleToRing<Call>({ calls, written, onWritten, row }: ListProps<Call>): JSX.Element {
    const [done, setDone] = useState<readonly Three[]>([]);
    const write = (words: Three): void => {
        setDone((before) => [words, ...before]);
        onWritten();
    };
    return (
        <>
            <ul role="list" class="people calls">
                {calls.map((call) => row(call, write))}
            </ul>
            {done.length > 0 && (
                <Panel key={done.length} tone="done" title={t(written)} focus>
                    <ul>
                        {done.map((words) => (
                            <li key={words.ja}>{t(words)}</li>
                        ))}
                    </ul>
                </Panel>
            )}
        </>
    );
}
