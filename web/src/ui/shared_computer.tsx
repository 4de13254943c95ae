// A shared computer: whoever does nothing for 20 minutes is logged out, warned two minutes before, and nothing of them
// stays. Whoever reads or types goes on: the server is asked now and then, which moves the end of the session.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { command, query } from '../api';
import { browserClock } from '../clock';
import { t } from '../i18n/text';
import { endedOnShared, startOver } from '../session';
import { Button } from './button';
import { text } from './shared_computer.text';

const minute = 60_000;
const lasts = 20 * minute;
const warnedBefore = 2 * minute;

export function SharedComputerEnd(): JSX.Element | null {
    const [ending, setEnding] = useState(false);
    useEffect(() => watch(setEnding), []);
    if (!ending) return null;
    return (
        <section class="strip strip-emergency" role="alert">
            <p class="wrap">
                <span>{t(text.ending)}</span> {/* Any press counts as being here; the button only says so. */}
                <Button onPress={() => setEnding(false)}>{t(text.goOn)}</Button>
            </p>
        </section>
    );
}

function watch(setEnding: (ending: boolean) => void): () => void {
    let used = browserClock.now();
    let asked = used;
    const use = (): void => {
        used = browserClock.now();
        setEnding(false);
        if (used - asked < minute) return;
        asked = used;
        void query({ type: 'get_session' });
    };
    const look = (): void => {
        const idle = browserClock.now() - used;
        if (idle >= lasts) void leave();
        else if (idle >= lasts - warnedBefore) setEnding(true);
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    kinds.forEach((kind) => addEventListener(kind, use));
    const timer = setInterval(look, 5_000);
    return () => {
        kinds.forEach((kind) => removeEventListener(kind, use));
        clearInterval(timer);
    };
}

// Also where the answer does not come: the server has ended the session by itself.
async function leave(): Promise<void> {
    sessionStorage.clear();
    await command({ type: 'log_out' }, { signal: AbortSignal.timeout(5_000) });
    startOver(endedOnShared);
}
