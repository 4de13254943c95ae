// What lies behind the first page of the inbox: read once, as far back as somebody wants.
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { query } from '../api';
import { t } from '../i18n/text';
import type { Problem } from '../problem';
import type { Notice } from '../protocol';
import { Button, Buttons } from '../ui/button';
import { ProblemPanel } from '../ui/panel';
import { text } from './notices.text';

interface Props {
    readonly before: number;
    readonly aPage: number;
    readonly list: ComponentType<{ readonly notices: readonly Notice[] }>;
}

export default function Older({ before, aPage, list: List }: Props): JSX.Element {
    const [from] = useState(before); // a new notice above does not move what is shown here
    const [shown, setShown] = useState<readonly Notice[]>([]);
    const [reading, setReading] = useState(false);
    const [problem, setProblem] = useState<Problem>();
    const [all, setAll] = useState(false);
    const end = useRef<HTMLParagraphElement>(null);
    useEffect(() => {
        if (all) end.current?.focus(); // the button that had it is gone
    }, [all]);
    const more = async (): Promise<void> => {
        setReading(true);
        const last = shown.at(-1)?.id ?? from;
        const outcome = await query({ type: 'list_notices', before: last, limit: aPage });
        setReading(false);
        setProblem(outcome.ok ? undefined : outcome.problem);
        if (!outcome.ok) return;
        setShown([...shown, ...outcome.answer.notices]);
        setAll(outcome.answer.notices.length < aPage);
    };
    return (
        <>
            <List notices={shown} />
            {problem && <ProblemPanel problem={problem} />}
            {all ? (
                <p class="soft" role="status" tabIndex={-1} ref={end}>
                    {t(text.thatIsAll)}
                </p>
            ) : (
                <Buttons>
                    <Button busy={reading} onPress={() => void more()}>
                        {t(text.older)}
                    </Button>
                </Buttons>
            )}
        </>
    );
}
